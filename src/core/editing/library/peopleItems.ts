// People and vehicles of the library: operators that are always there or keep to shifts, a fleet of small vehicles with their path.
import { placesBeside } from '../commands/changeAisle'
import type { EditTransaction } from '../EditTransaction'
import { addThing, guess, lineAt, placeAt } from './addThing'
import type { LibraryItem, Spot } from './LibraryItem'

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
    keywords: ['agv', 'amr', 'heftruck', 'fork lift', 'transport', 'voertuig', 'vehicle'],
    make: addVehicle,
  },
]

/** Half the way that a new vehicle drives, m. */
const HALF_WAY_M = 2

/** With a way between two stops, each serving what stands beside it: enough to run, and to be drawn further. */
function addVehicle(edit: EditTransaction, at: Spot): string[] {
  const [west, east] = lineAt(at, [
    [-HALF_WAY_M, 0],
    [HALF_WAY_M, 0],
  ]) as [[number, number], [number, number]]
  const first = placesBeside(edit.document, west)
  const second = placesBeside(edit.document, east, new Set(first))
  const node = (id: string, position: [number, number], serves: string[]) => ({
    id,
    position,
    ...(serves.length > 0 && { serves }),
  })
  const aisle = addThing(
    edit,
    'aisle',
    'agv-way',
    { nl: 'Rijpad', en: 'Vehicle path' },
    {
      nodes: [node('stop-1', west, first), node('stop-2', east, second)],
      edges: [{ from: 'stop-1', to: 'stop-2' }],
    },
  )
  const vehicle = addThing(
    edit,
    'vehicle',
    'agv',
    { nl: 'AGV', en: 'AGV' },
    {
      aisle,
      home: ['stop-1'],
      provenance: { speedMps: guess('typical of small AGVs, general knowledge', 0.6, 1.2, 2) },
    },
  )
  return [vehicle, aisle]
}

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
