// The working week of a generated cell: one, two or three shifts from Monday to Friday. Which instants that gives is the simulation's.
import { names, type RawRecord, record } from './makeRecord'

/** Every generated cell works by this calendar. */
export const CALENDAR_ID = 'shifts'

const SHIFTS = [
  { name: names('vroeg', 'early'), from: '06:00', to: '14:00', breaks: [{ from: '10:00', to: '10:30' }] },
  { name: names('laat', 'late'), from: '14:00', to: '22:00', breaks: [{ from: '18:00', to: '18:30' }] },
  { name: names('nacht', 'night'), from: '22:00', to: '06:00', breaks: [{ from: '02:00', to: '02:30' }] },
] as const

const TITLES = [
  names('Eén ploeg', 'One shift'),
  names('Twee ploegen', 'Two shifts'),
  names('Drie ploegen', 'Three shifts'),
]

export function shiftCalendar(shifts: number): RawRecord {
  return record('calendar', CALENDAR_ID, TITLES[shifts - 1]!, {
    shifts: SHIFTS.slice(0, shifts).map(({ name, from, to, breaks }) => ({
      name: { ...name },
      days: [1, 2, 3, 4, 5],
      from,
      to,
      breaks: breaks.map((pause) => ({ ...pause })),
    })),
    atEnd: 'finish',
  })
}
