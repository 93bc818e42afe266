// Texts of problems with belts: bends, halts, joints with what stands beside them.
import type { ProblemText } from './ProblemText'

export const BELT_PROBLEMS = {
  'conveyor.bendOutside': {
    severity: 'error',
    what: {
      en: 'the bend runs from {from} to {to} m, beyond the {length} m of the belt',
      nl: 'de bocht loopt van {from} tot {to} m, voorbij de {length} m van de band',
    },
    mend: {
      en: 'lengthen the belt to {to} m, or make the bend smaller',
      nl: 'verleng de band tot {to} m, of maak de bocht kleiner',
    },
  },
  'conveyor.bendsOverlap': {
    severity: 'error',
    what: {
      en: 'the bend begins at {from} m, before the one ahead of it ends ({before} m)',
      nl: 'de bocht begint op {from} m, voor de vorige eindigt ({before} m)',
    },
    mend: { en: 'begin it at {before} m or farther', nl: 'laat hem op {before} m of verder beginnen' },
  },
  'conveyor.bendTight': {
    severity: 'error',
    what: {
      en: 'a bend of radius {radius} m is too tight for a belt {width} m wide',
      nl: 'een bocht met een straal van {radius} m is te krap voor een band van {width} m breed',
    },
    mend: {
      en: 'the radius is that of the middle: make it more than half the width',
      nl: 'de straal is die van het midden: maak hem groter dan de halve breedte',
    },
  },
  'conveyor.bendTurnsRound': {
    severity: 'error',
    what: {
      en: 'the bend turns {degrees}°, so the belt runs into itself',
      nl: 'de bocht draait {degrees}°, dus de band loopt in zichzelf',
    },
    mend: { en: 'turn at most 350°', nl: 'draai hooguit 350°' },
  },
  'conveyor.haltOutside': {
    severity: 'error',
    what: {
      en: 'halt "{halt}" is at {at} m, beyond the {length} m of the belt',
      nl: 'halte "{halt}" ligt op {at} m, voorbij de {length} m van de band',
    },
    mend: { en: 'put it on the belt', nl: 'leg hem op de band' },
  },
  'conveyor.haltTwice': {
    severity: 'error',
    what: { en: 'two halts are called "{halt}"', nl: 'twee haltes heten "{halt}"' },
    mend: { en: 'give each its own id', nl: 'geef elk een eigen id' },
  },
  'conveyor.heightDiffers': {
    severity: 'warning',
    what: {
      en: 'it meets "{other}" with a step of {step} m in height',
      nl: 'hij sluit op "{other}" aan met een hoogteverschil van {step} m',
    },
    mend: {
      en: 'give it the height of "{other}"',
      nl: 'geef hem de hoogte van "{other}"',
    },
  },
  'conveyor.headingDiffers': {
    severity: 'warning',
    what: {
      en: 'it meets "{other}" at an angle of {degrees}°',
      nl: 'hij sluit op "{other}" aan onder een hoek van {degrees}°',
    },
    mend: {
      en: 'turn one of them, or put a curved belt between them',
      nl: 'draai een van de twee, of leg er een bochtband tussen',
    },
  },
  'route.unknownHalt': {
    severity: 'error',
    what: {
      en: 'step "{step}" names halt "{halt}", which none of its belts has',
      nl: 'stap "{step}" noemt halte "{halt}", die geen van zijn banden heeft',
    },
    mend: {
      en: 'name a halt of the belt, or leave it out: on at the start, off at the end',
      nl: 'noem een halte van de band, of laat het weg: erop bij het begin, eraf bij het eind',
    },
  },
  'route.leavesBefore': {
    severity: 'error',
    what: {
      en: 'step "{step}" leaves the belt at {leave} m but gets on at {enter} m',
      nl: 'stap "{step}" verlaat de band op {leave} m maar komt er op {enter} m op',
    },
    mend: {
      en: 'let it get off farther along the belt, or turn the belt round',
      nl: 'laat het deel verderop van de band gaan, of draai de band om',
    },
  },
  'route.takeFromBelt': {
    severity: 'warning',
    what: {
      en: 'parts of step "{step}" are to wait on belt "{belt}" to be taken, but a belt lets them out at its end as good',
      nl: 'delen van stap "{step}" moeten op band "{belt}" wachten tot ze worden gepakt, maar een band laat ze aan het eind als goed naar buiten',
    },
    mend: {
      en: 'let a buffer at the end of the belt be the step with take',
      nl: 'maak van een buffer aan het eind van de band de stap met take',
    },
  },
} as const satisfies Record<string, ProblemText>
