// Texts of problems with positioners and the steps that turn them.
import type { ProblemText } from './ProblemText'

export const POSITIONER_PROBLEMS = {
  'positioner.emptyRange': {
    severity: 'error',
    what: {
      en: 'the axis has no room: from {lowDeg}° to {highDeg}°',
      nl: 'de as heeft geen ruimte: van {lowDeg}° tot {highDeg}°',
    },
    mend: { en: 'write the smaller value first', nl: 'schrijf de kleinste waarde eerst' },
  },
  'positioner.zeroOutside': {
    severity: 'error',
    what: {
      en: 'the range of the axis, {lowDeg}° to {highDeg}°, leaves out 0°, where every program begins',
      nl: 'het bereik van de as, {lowDeg}° tot {highDeg}°, laat 0° weg, waar elk programma begint',
    },
    mend: {
      en: 'make 0° part of the range; turn the placement when the machine stands otherwise',
      nl: 'neem 0° op in het bereik; draai de plaatsing als de machine anders staat',
    },
  },
  'positioner.unknownModel': {
    severity: 'warning',
    what: {
      en: 'the catalog has no positioner "{model}"',
      nl: 'de catalogus heeft geen manipulator "{model}"',
    },
    mend: {
      en: 'did you mean: {suggestion}? The values in the record are used as they are',
      nl: 'bedoel je: {suggestion}? De waarden in het onderdeel worden gebruikt zoals ze zijn',
    },
  },
  'program.turnAngles': {
    severity: 'error',
    what: {
      en: 'the step gives {given} angles; positioner "{positioner}" has {axes} axes',
      nl: 'de stap geeft {given} hoeken; manipulator "{positioner}" heeft {axes} assen',
    },
    mend: {
      en: 'give one angle for each axis: of two axes first the tilt, then the turn of the plate',
      nl: 'geef één hoek per as: bij twee assen eerst kantelen, dan draaien van de plaat',
    },
  },
  'program.turnOutside': {
    severity: 'error',
    what: {
      en: 'axis "{axis}" of positioner "{positioner}" goes from {lowDeg}° to {highDeg}°, not to {askedDeg}°',
      nl: 'as "{axis}" van manipulator "{positioner}" gaat van {lowDeg}° tot {highDeg}°, niet tot {askedDeg}°',
    },
    mend: {
      en: 'ask for an angle inside the range, or widen it',
      nl: 'vraag een hoek binnen het bereik, of maak het groter',
    },
  },
} as const satisfies Record<string, ProblemText>
