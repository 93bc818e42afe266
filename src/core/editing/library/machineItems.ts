// Machines and work places of the library: size, slot and door of an ordinary one of its kind. How long a job takes is said by the route
// that brings parts here.
import type { Quat } from '../../math/frames'
import { addThing, guess, placeAt, type RecordFields, secondsBetween } from './addThing'
import type { BothNames, LibraryItem } from './LibraryItem'

type Fields = Partial<RecordFields<'station'>>

const TENDING = 'typical of CNC tending, general knowledge'
const doorOf = (min: number, mode: number, max: number): Fields => ({
  door: { open: secondsBetween(min, mode, max), close: secondsBetween(min, mode, max) },
  provenance: { door: guess(TENDING, min, mode, max) },
})
/** z of the slot along the spindle: a part lies with its underside against the chuck. */
const ALONG_SPINDLE: Quat = [0, Math.SQRT1_2, 0, Math.SQRT1_2]
const slotAt = (x: number, y: number, z: number, quaternion: Quat = [0, 0, 0, 1]): Fields => ({
  slots: { kind: 'list', poses: [{ position: [x, y, z], quaternion: [...quaternion] }] },
})
/** A part enters only when the machine is free. */
const NO_QUEUE: Fields = { queueCapacity: 0 }

export const MACHINE_ITEMS: readonly LibraryItem[] = [
  machine('lathe', { nl: 'Draaibank', en: 'Lathe' }, ['draaien', 'cnc', 'turning'], {
    look: 'lathe',
    sizeM: [2.6, 1.6, 1.05],
    ...slotAt(-0.45, -0.4, 1.05, ALONG_SPINDLE),
    ...NO_QUEUE,
    ...doorOf(2, 3, 4),
  }),
  machine(
    'mill',
    { nl: 'Freesmachine', en: 'Milling machine' },
    ['frezen', 'cnc', 'milling', 'bewerkingscentrum'],
    {
      look: 'mill',
      sizeM: [2.2, 2, 0.95],
      // on the table where it comes forward to be loaded: clear of the spindle, within arm's reach of the door
      ...slotAt(0, -0.45, 0.95),
      ...NO_QUEUE,
      ...doorOf(2, 3, 4),
    },
  ),
  machine(
    'press',
    { nl: 'Pers', en: 'Press' },
    ['persen', 'stampen', 'stamping', 'spuitgieten', 'moulding'],
    {
      look: 'press',
      sizeM: [1.6, 1.4, 1],
      ...NO_QUEUE,
    },
  ),
  machine('oven', { nl: 'Oven', en: 'Oven' }, ['drogen', 'uitharden', 'cure', 'furnace'], {
    look: 'oven',
    sizeM: [2, 1.6, 1],
    ...NO_QUEUE,
    ...doorOf(4, 6, 10),
  }),
  machine(
    'autoclave',
    { nl: 'Autoclaaf', en: 'Autoclave' },
    ['uitharden', 'cure', 'composiet', 'composite'],
    {
      look: 'autoclave',
      sizeM: [6, 3, 1],
      ...NO_QUEUE,
      ...doorOf(60, 90, 150),
    },
  ),
  machine('cutter', { nl: 'Snijtafel', en: 'Cutting table' }, ['snijden', 'cut', 'doek', 'ply'], {
    look: 'cutter',
    sizeM: [4, 2, 0.9],
  }),
  machine('mould', { nl: 'Mal', en: 'Mould' }, ['lamineren', 'lay-up', 'composiet', 'composite'], {
    look: 'mould',
    sizeM: [3, 1.5, 0.9],
    ...NO_QUEUE,
  }),
  machine(
    'inspection',
    { nl: 'Inspectieplaats', en: 'Inspection station' },
    ['meten', 'keuren', 'quality', 'vision'],
    {
      look: 'inspection',
      sizeM: [1.4, 1, 0.9],
    },
  ),
  machine(
    'weld-table',
    { nl: 'Lastafel met mal', en: 'Welding table with fixture' },
    ['lassen', 'weld', 'opspanning', 'fixture'],
    {
      look: 'weldTable',
      sizeM: [1.6, 1, 0.85],
      ...slotAt(0, 0, 0.85),
      ...NO_QUEUE,
    },
  ),
  machine('bench', { nl: 'Werkbank', en: 'Workbench' }, ['montage', 'assembly', 'handwerk', 'manual'], {
    look: 'bench',
    sizeM: [1.6, 0.8, 0.9],
  }),
  machine(
    'fixture',
    { nl: 'Opspanmal op tafel', en: 'Fixture on a table' },
    ['mal', 'opspanning', 'jig', 'nest'],
    {
      look: 'table',
      sizeM: [0.8, 0.6, 0.9],
      ...slotAt(0, 0, 0.9),
      ...NO_QUEUE,
    },
  ),
  machine(
    'station',
    { nl: 'Machine (algemeen)', en: 'Machine (general)' },
    ['station', 'bewerking', 'operation'],
    {
      look: 'generic',
      sizeM: [1.5, 1, 1.2],
    },
  ),
]

function machine(id: string, name: BothNames, words: readonly string[], fields: Fields): LibraryItem {
  return {
    id: `machine-${id}`,
    category: 'machines',
    name,
    keywords: ['machine', 'station', ...words],
    make: (edit, at) => [addThing(edit, 'station', id, name, { placement: placeAt(at), ...fields })],
  }
}
