// People and vehicles of the library: operators that are always there or keep to shifts, a fleet of small vehicles.
import type { EditTransaction } from '../EditTransaction'
import { addThing, guess, placeAt } from './addThing'
import type { LibraryItem } from './LibraryItem'

const WEEKDAYS = [1, 2, 3, 4, 5]
const OPERATOR = { nl: 'Operator', en: 'Operator' }

export const PEOPLE_ITEMS: readonly LibraryItem[] = [
  {
    id: 'people-operator',
    category: 'people',
    name: OPERATOR,
    keywords: ['mens', 'person', 'medewerker', 'worker'],
    make: (edit, at) => [addThing(edit, 'operator', 'operator', OPERATOR, { placement: placeAt(at) })],
  },
  {
    id: 'people-day-shift',
    category: 'people',
    name: { nl: 'Operator in dagdienst', en: 'Operator on day shift' },
    keywords: ['mens', 'person', 'dienst', 'shift', 'rooster', 'calendar'],
    make: (edit, at) => {
      const calendar = addDayShift(edit)
      return [
        addThing(edit, 'operator', 'operator', OPERATOR, { placement: placeAt(at), calendar }),
        calendar,
      ]
    },
  },
  {
    id: 'people-team',
    category: 'people',
    name: { nl: 'Ploeg van drie', en: 'Team of three' },
    keywords: ['mens', 'people', 'team', 'ploeg'],
    make: (edit, at) => [
      addThing(edit, 'operator', 'team', { nl: 'Ploeg', en: 'Team' }, { placement: placeAt(at), count: 3 }),
    ],
  },
  {
    id: 'people-agv',
    category: 'people',
    name: { nl: 'Rijdend voertuig (AGV)', en: 'Driving vehicle (AGV)' },
    shapeless: true,
    keywords: ['agv', 'amr', 'heftruck', 'fork lift', 'transport', 'voertuig', 'vehicle'],
    make: (edit) => [
      addThing(
        edit,
        'vehicle',
        'agv',
        { nl: 'AGV', en: 'AGV' },
        {
          provenance: { speedMps: guess('typical of small AGVs, general knowledge', 0.6, 1.2, 2) },
        },
      ),
    ],
  },
]

function addDayShift(edit: EditTransaction): string {
  return addThing(
    edit,
    'calendar',
    'day-shift',
    { nl: 'Dagdienst', en: 'Day shift' },
    {
      shifts: [
        {
          name: { nl: 'dag', en: 'day' },
          days: WEEKDAYS,
          from: '08:00',
          to: '16:30',
          breaks: [{ from: '12:00', to: '12:30' }],
        },
      ],
      atEnd: 'finish',
    },
  )
}
