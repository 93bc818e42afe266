// Where parts wait: tables, racks, pallets with a pattern, trolleys and bins. The pattern can be changed afterwards.
import { addThing, placeAt, type RecordFields } from './addThing'
import type { BothNames, LibraryItem } from './LibraryItem'

type Fields = Partial<RecordFields<'buffer'>>
type Triple = [number, number, number]

/** EUR pallet, m (EN 13698-1). */
const EUR: Triple = [1.2, 0.8, 0.144]

const grid = (columns: number, rows: number, layers: number, pitchM: Triple): Fields => ({
  capacity: columns * rows * layers,
  slots: { kind: 'grid', columns, rows, layers, pitchM },
})

export const STORAGE_ITEMS: readonly LibraryItem[] = [
  storage('table', { nl: 'Tafel', en: 'Table' }, ['werktafel', 'desk'], {
    look: 'table',
    sizeM: [1.2, 0.8, 0.9],
    ...grid(4, 2, 1, [0.28, 0.36, 0.1]),
  }),
  storage(
    'pallet',
    { nl: 'Europallet, 3 × 2', en: 'Euro pallet, 3 × 2' },
    ['patroon', 'pattern', 'dozen', 'cartons'],
    {
      look: 'pallet',
      sizeM: EUR,
      ...grid(3, 2, 1, [0.4, 0.4, 0.3]),
    },
  ),
  storage(
    'pallet-layers',
    { nl: 'Europallet, 3 × 2 × 4 lagen', en: 'Euro pallet, 3 × 2 × 4 layers' },
    ['patroon', 'pattern', 'palletiseren', 'palletising'],
    {
      look: 'pallet',
      sizeM: EUR,
      ...grid(3, 2, 4, [0.4, 0.4, 0.3]),
    },
  ),
  storage(
    'pallet-small',
    { nl: 'Pallet op werkhoogte, 4 × 3', en: 'Pallet at working height, 4 × 3' },
    ['patroon', 'pattern', 'ruwe delen', 'blanks'],
    {
      look: 'pallet',
      sizeM: [0.8, 0.6, 0.75],
      ...grid(4, 3, 1, [0.15, 0.15, 0.1]),
    },
  ),
  storage(
    'stack',
    { nl: 'Stapel op pallet', en: 'Stack on a pallet' },
    ['patroon', 'pattern', 'platen', 'sheets'],
    {
      look: 'pallet',
      sizeM: EUR,
      capacity: 20,
      slots: { kind: 'stack', count: 20 },
    },
  ),
  storage(
    'rack',
    { nl: 'Stelling met 4 niveaus', en: 'Rack with 4 levels' },
    ['magazijn', 'warehouse', 'schap', 'shelf'],
    {
      look: 'rack',
      sizeM: [1.8, 0.6, 2],
      ...grid(3, 1, 4, [0.55, 0.5, 0.5]),
      slots: {
        kind: 'grid',
        columns: 3,
        rows: 1,
        layers: 4,
        pitchM: [0.55, 0.5, 0.5],
        // From the lowest shelf upwards.
        origin: { position: [0, 0, 0.14] },
      },
    },
  ),
  storage('trolley', { nl: 'Trolley', en: 'Trolley' }, ['wagen', 'cart', 'kar'], {
    look: 'trolley',
    sizeM: [0.9, 0.6, 0.8],
    ...grid(3, 2, 1, [0.28, 0.28, 0.1]),
  }),
  storage('bin', { nl: 'Bak', en: 'Bin' }, ['krat', 'crate', 'bulk'], {
    look: 'bin',
    sizeM: [0.6, 0.4, 0.7],
    capacity: 50,
  }),
  storage(
    'queue',
    { nl: 'Wachtplaats zonder vorm', en: 'Queue without a shape' },
    ['buffer', 'onbeperkt', 'unlimited'],
    {
      look: 'none',
    },
  ),
]

function storage(id: string, name: BothNames, words: readonly string[], fields: Fields): LibraryItem {
  const { capacity } = fields
  return {
    id: `storage-${id}`,
    category: 'storage',
    name,
    shapeless: fields.look === 'none' ? true : undefined,
    facts: capacity === undefined ? undefined : [{ of: 'capacity', value: capacity }],
    keywords: ['buffer', 'opslag', 'storage', ...words],
    make: (edit, at) => [addThing(edit, 'buffer', id, name, { placement: placeAt(at), ...fields })],
  }
}
