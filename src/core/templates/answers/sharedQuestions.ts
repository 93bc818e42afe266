// Questions that several templates ask in the same words: shifts, kind of robot, room, and the makers of number questions.
import type { ChoiceQuestion, InTwoLanguages, NumberQuestion } from '../../results/TemplateQuestion'

interface Range {
  readonly min: number
  readonly max: number
  readonly default: number
}

type Maker = (id: string, range: Range, text: InTwoLanguages, help: InTwoLanguages) => NumberQuestion

function makerOf(dimension: NumberQuestion['dimension'], unit: string, unitSi: number): Maker {
  return (id, range, text, help) => ({
    kind: 'number',
    id,
    text,
    help,
    dimension,
    unit,
    unitSi,
    min: range.min * unitSi,
    max: range.max * unitSi,
    default: range.default * unitSi,
  })
}

/** Ranges of these are written in the unit that people use. */
export const millimetres = makerOf('length', 'mm', 1e-3)
export const metres = makerOf('length', 'm', 1)
export const kilograms = makerOf('mass', 'kg', 1)
export const seconds = makerOf('time', 's', 1)
export const millimetresPerSecond = makerOf('speed', 'mm/s', 1e-3)
export const perHour = makerOf('rate', '/h', 1 / 3600)
export const perMinute = makerOf('rate', '/min', 1 / 60)

export const wholeNumber: Maker = (id, range, text, help) => ({
  ...makerOf('number', '', 1)(id, range, text, help),
  whole: true,
})

export const SHIFTS: ChoiceQuestion = {
  kind: 'choice',
  id: 'shifts',
  text: { nl: 'Hoeveel ploegen werken er?', en: 'How many shifts do you work?' },
  help: {
    nl: 'Maandag tot en met vrijdag; een ploeg is acht uur met een half uur pauze.',
    en: 'Monday to Friday; a shift is eight hours with half an hour of break.',
  },
  options: [
    { id: '1', text: { nl: 'Eén, overdag (6–14 uur)', en: 'One, by day (6 am–2 pm)' } },
    { id: '2', text: { nl: 'Twee (6–22 uur)', en: 'Two (6 am–10 pm)' } },
    { id: '3', text: { nl: 'Drie, dag en nacht', en: 'Three, round the clock' } },
  ],
  default: '1',
}

export const ROBOT_KIND: ChoiceQuestion = {
  kind: 'choice',
  id: 'robotKind',
  text: { nl: 'Wat voor robot wil je?', en: 'What kind of robot do you want?' },
  help: {
    nl: 'Een cobot werkt naast mensen maar draagt minder; een industriële robot is sneller en staat achter een hek. Bij "wat het beste past" wint de goedkoopste die het kan, beveiliging meegerekend.',
    en: 'A cobot works beside people but carries less; an industrial robot is faster and stands behind a fence. With "whatever fits best" the cheapest that can do it wins, safeguards included.',
  },
  options: [
    { id: 'best', text: { nl: 'Wat het beste past', en: 'Whatever fits best' } },
    { id: 'cobot', text: { nl: 'Een cobot', en: 'A cobot' } },
    { id: 'industrial', text: { nl: 'Een industriële robot', en: 'An industrial robot' } },
  ],
  default: 'best',
}

export const SPACE = metres(
  'space',
  { min: 2.5, max: 15, default: 6 },
  { nl: 'Hoeveel vloer is er vrij?', en: 'How much floor is free?' },
  {
    nl: 'De zijde van een vierkant waarin alles moet passen: machine, pallets, robot en beveiliging. Bij een rechthoek: de kortste zijde.',
    en: 'The side of a square into which all must fit: machine, pallets, robot and safeguards. For a rectangle: its shorter side.',
  },
)
