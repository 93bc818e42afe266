// Safety of the library: fences, a door in a fence, scanners and light curtains with the zone they watch, zones on their own.
import type { EditTransaction } from '../EditTransaction'
import { addThing, lineAt, placeAt } from './addThing'
import type { BothNames, LibraryItem, Spot } from './LibraryItem'

const FENCE = { nl: 'Hekwerk', en: 'Fence' }
const FENCE_WORDS = ['hek', 'fence', 'afscherming', 'guard', 'veiligheid', 'safety']
/** Height against reaching over (ISO 13857). */
const FENCE_HEIGHT_M = 2
/** Robots beside somebody go at this share of their speed until the person has left. */
const SLOWED = 0.5

type Line = readonly (readonly [number, number])[]

export const SAFETY_ITEMS: readonly LibraryItem[] = [
  fence('fence-straight', { nl: 'Hek, 3 m', en: 'Fence, 3 m' }, [
    [-1.5, 0],
    [1.5, 0],
  ]),
  fence('fence-corner', { nl: 'Hek, hoek', en: 'Fence, corner' }, [
    [-1.5, -1.5],
    [-1.5, 1.5],
    [1.5, 1.5],
  ]),
  fence('fence-three-sides', { nl: 'Hek om drie zijden', en: 'Fence on three sides' }, [
    [-2, -2],
    [-2, 2],
    [2, 2],
    [2, -2],
  ]),
  {
    id: 'safety-fence-door',
    category: 'safety',
    name: { nl: 'Hek met deur', en: 'Fence with a door' },
    keywords: [...FENCE_WORDS, 'deur', 'door', 'toegang', 'access'],
    make: (edit, at) => addFenceWithDoor(edit, at),
  },
  {
    id: 'safety-scanner',
    category: 'safety',
    name: { nl: 'Laserscanner met zone', en: 'Laser scanner with zone' },
    keywords: ['scanner', 'veiligheid', 'safety', 'laser', 'zone'],
    make: (edit, at) => [
      addThing(
        edit,
        'equipment',
        'scanner',
        { nl: 'Laserscanner', en: 'Laser scanner' },
        {
          look: 'scanner',
          placement: placeAt(at, [0, 0, 0.3]),
        },
      ),
      addPersonZone(edit, at, 1.5, [3, 3, 2.2]),
    ],
  },
  {
    id: 'safety-light-curtain',
    category: 'safety',
    name: { nl: 'Lichtscherm met zone', en: 'Light curtain with zone' },
    keywords: ['lichtscherm', 'light curtain', 'veiligheid', 'safety', 'zone'],
    make: (edit, at) => [
      addThing(
        edit,
        'equipment',
        'light-curtain',
        { nl: 'Lichtscherm', en: 'Light curtain' },
        {
          look: 'lightCurtain',
          lineM: lineAt(at, [
            [-1, 0],
            [1, 0],
          ]),
        },
      ),
      addPersonZone(edit, at, 0.75, [2, 1.5, 2.2]),
    ],
  },
  {
    id: 'safety-person-zone',
    category: 'safety',
    name: { nl: 'Zone: robots langzamer bij mensen', en: 'Zone: robots slow near people' },
    keywords: ['zone', 'mens', 'person', 'veiligheid', 'safety', 'snelheid', 'speed'],
    make: (edit, at) => [addPersonZone(edit, at, 0, [2, 2, 2.2])],
  },
  {
    id: 'safety-exclusive-zone',
    category: 'safety',
    name: { nl: 'Zone: één robot tegelijk', en: 'Zone: one robot at a time' },
    keywords: ['zone', 'botsing', 'collision', 'exclusief', 'exclusive'],
    make: (edit, at) => [
      addThing(
        edit,
        'zone',
        'shared-zone',
        { nl: 'Gedeelde zone', en: 'Shared zone' },
        {
          kind: 'exclusive',
          placement: placeAt(at),
          sizeM: [2, 2, 2.2],
        },
      ),
    ],
  },
]

function fence(id: string, name: BothNames, line: Line): LibraryItem {
  return {
    id: `safety-${id}`,
    category: 'safety',
    name,
    keywords: FENCE_WORDS,
    make: (edit, at) => [addFence(edit, at, line)],
  }
}

function addFence(edit: EditTransaction, at: Spot, line: Line): string {
  return addThing(edit, 'equipment', 'fence', FENCE, {
    look: 'fence',
    heightM: FENCE_HEIGHT_M,
    lineM: lineAt(at, line),
  })
}

/** Two runs of fence with the door between, lower so that it is told apart. */
function addFenceWithDoor(edit: EditTransaction, at: Spot): string[] {
  const runs: Line[] = [
    [
      [-2, 0],
      [-0.5, 0],
    ],
    [
      [0.5, 0],
      [2, 0],
    ],
  ]
  const door = addThing(
    edit,
    'equipment',
    'fence-door',
    { nl: 'Hekdeur', en: 'Fence door' },
    {
      look: 'lightCurtain',
      heightM: FENCE_HEIGHT_M,
      lineM: lineAt(at, [
        [-0.5, 0],
        [0.5, 0],
      ]),
    },
  )
  return [door, ...runs.map((line) => addFence(edit, at, line))]
}

/** In front of the spot; holds back the robots that are there now. */
function addPersonZone(
  edit: EditTransaction,
  at: Spot,
  aheadM: number,
  sizeM: [number, number, number],
): string {
  return addThing(
    edit,
    'zone',
    'person-zone',
    { nl: 'Zone met mensen', en: 'Zone with people' },
    {
      kind: 'person',
      placement: placeAt(at, [0, -aheadM, 0]),
      sizeM,
      robots: edit.ofType('robot').map(({ id }) => id),
      override: SLOWED,
    },
  )
}
