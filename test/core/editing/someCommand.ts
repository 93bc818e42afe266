// Commands at random, for the tests of history: which one, on which records, with which values. Only what a person could do.
import fc from 'fast-check'
import { addRecords } from '../../../src/core/editing/commands/addRecords'
import { alignRecords } from '../../../src/core/editing/commands/alignRecords'
import { arrayRecords } from '../../../src/core/editing/commands/arrayRecords'
import { attachRecord } from '../../../src/core/editing/commands/attachRecord'
import {
  insertLinePoint,
  moveLinePoint,
  removeLinePoint,
} from '../../../src/core/editing/commands/changeLinePoints'
import { connectPorts } from '../../../src/core/editing/commands/connectPorts'
import { copyRecords } from '../../../src/core/editing/commands/copyRecords'
import { distributeRecords } from '../../../src/core/editing/commands/distributeRecords'
import { duplicateRecords } from '../../../src/core/editing/commands/duplicateRecords'
import { groupRecords } from '../../../src/core/editing/commands/groupRecords'
import { hideRecords } from '../../../src/core/editing/commands/hideRecords'
import { lockRecords } from '../../../src/core/editing/commands/lockRecords'
import { mirrorRecords } from '../../../src/core/editing/commands/mirrorRecords'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import { pasteRecords } from '../../../src/core/editing/commands/pasteRecords'
import { removeRecords } from '../../../src/core/editing/commands/removeRecords'
import { renameRecord } from '../../../src/core/editing/commands/renameRecord'
import { resetField } from '../../../src/core/editing/commands/resetField'
import { resizeRecord } from '../../../src/core/editing/commands/resizeRecord'
import { setField } from '../../../src/core/editing/commands/setField'
import { setLength } from '../../../src/core/editing/commands/setLength'
import { setSlotGrid } from '../../../src/core/editing/commands/setSlotGrid'
import { setWorldPose } from '../../../src/core/editing/commands/setWorldPose'
import { turnRecords } from '../../../src/core/editing/commands/turnRecords'
import { ungroupRecords } from '../../../src/core/editing/commands/ungroupRecords'
import type { EditCommand } from '../../../src/core/editing/EditHistory'
import { portsOf } from '../../../src/core/editing/ports/portsOf'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'

/** Random choices, to be made against the document as it is when the command's turn comes. */
export interface CommandSeed {
  readonly verb: number
  readonly picks: readonly number[]
  readonly numbers: readonly number[]
}

export const commandSeed: fc.Arbitrary<CommandSeed> = fc.record({
  verb: fc.nat(),
  picks: fc.array(fc.nat(), { minLength: 3, maxLength: 5 }),
  numbers: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
})

type Make = (ids: readonly string[], n: readonly number[], document: SceneDocument) => EditCommand

const VERBS: Readonly<Record<string, Make>> = {
  move: (ids, [x, y, z]) => moveRecords(ids, [x!, y!, z!]),
  moveOwn: (ids, [x, y]) => moveRecords(ids, [x!, y!, 0], 'own'),
  turn: (ids, [angle]) => turnRecords(ids, angle!),
  turnEach: (ids, [angle]) => turnRecords(ids, angle!, { each: true }),
  place: ([id], [x, y, z, w]) => setWorldPose(id!, { position: [x!, y!, z!], quaternion: [0, 0, w!, 1] }),
  align: (ids, [axis]) => alignRecords(ids, axis! > 0 ? 0 : 1, axis! > 1 ? 'middle' : 'low'),
  distribute: (ids) => distributeRecords(ids, 0),
  array: ([id], [x, y]) => arrayRecords([id!], { columns: 2, rows: 1, stepM: [x!, y!] }),
  mirror: (ids, [axis]) => mirrorRecords(ids, axis! > 0 ? 0 : 1),
  group: groupRecords,
  ungroup: ungroupRecords,
  lock: (ids, [on]) => lockRecords(ids, on! > 1),
  hide: (ids, [on]) => hideRecords(ids, on! > 0),
  duplicate: ([id]) => duplicateRecords([id!]),
  paste: ([id], [x, y], document) => {
    const text = copyRecords(document, [id!])
    return text === '' ? () => undefined : pasteRecords(text, [x!, y!])
  },
  attach: ([id, onto], [snap]) => attachRecord(id!, onto, { snap: snap! > 0 }),
  detach: ([id]) => attachRecord(id!, undefined),
  connect: ([a, b], _, document) => {
    const port = (id: string) => portsOf(document, document.records[id]!)[0]?.name ?? 'none'
    return connectPorts({ record: a!, port: port(a!) }, { record: b!, port: port(b!) })
  },
  length: ([id], [length, end]) => setLength(id!, Math.abs(length!), end! > 0 ? 'start' : 'end'),
  linePoint: ([id], [x, y]) => insertLinePoint(id!, 0, [x!, y!]),
  moveLine: ([id], [x, y]) => moveLinePoint(id!, 0, [x!, y!]),
  cutLine: ([id]) => removeLinePoint(id!, 0),
  slots: ([id], [columns, rows]) =>
    setSlotGrid(id!, { columns: Math.abs(columns!) + 1, rows: Math.abs(rows!) + 1, layers: 1 }),
  resize: ([id], [x, y, z]) => resizeRecord(id!, [Math.abs(x!), Math.abs(y!), Math.abs(z!)]),
  rename: ([id], [value]) => renameRecord(id!, value! > 0 ? `thing ${value!.toFixed(1)}` : ''),
  setName: (ids, [value]) => setField(ids, 'name', `named ${value!.toFixed(1)}`),
  notes: (ids) => setField(ids, ['notes'], 'noted'),
  reset: (ids) => resetField(ids, 'notes'),
  remove: ([id]) => removeRecords([id!]),
  add: (_, [x, y]) =>
    addRecords(
      [
        { id: 'table', type: 'buffer', name: 'Table', placement: { position: [0, 0, 0] } },
        {
          id: 'box',
          type: 'equipment',
          look: 'cabinet',
          placement: { parent: 'table', frame: 'top', position: [0, 0, 0] },
        },
      ],
      { worldPose: { position: [x!, y!, 0], quaternion: [0, 0, 0, 1] } },
    ),
}

export function commandFor(
  document: SceneDocument,
  { verb, picks, numbers }: CommandSeed,
): { readonly verb: string; readonly command: EditCommand } {
  const names = Object.keys(VERBS)
  const name = names[verb % names.length]!
  const all = Object.keys(document.records).sort()
  const ids = [...new Set(picks.map((pick) => all[pick % all.length]!))]
  return { verb: name, command: VERBS[name]!(ids, numbers, document) }
}
