// A machine out of a STEP file makes parts: read, given its door and its exit, tended by a robot through both, and run for two hours.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportItem } from '../../../../src/app/ui/importing/importStore'
import { placeImport } from '../../../../src/app/ui/importing/placeImport'
import { setField } from '../../../../src/core/editing/commands/setField'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { LIBRARY_ITEMS } from '../../../../src/core/editing/library/libraryItems'
import { addTending } from '../../../../src/core/editing/macros/addTending'
import { findTending } from '../../../../src/core/editing/macros/findTending'
import { importFiles } from '../../../../src/core/host/tools/importFiles'
import { validateScene } from '../../../../src/core/model/validateScene'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../../src/core/sim/Simulation'
import { aDocument } from '../../../builders/aDocument'
import { aHall } from '../../../builders/records'

const occt = dirname(dirname(createRequire(import.meta.url).resolve('occt-import-js')))
const wasm = join(occt, 'dist/occt-import-js.wasm')
const bytes = new Uint8Array(readFileSync(join(occt, 'test/testfiles/cube-units/cube-m.step')))

async function importedMachine(): Promise<ImportItem> {
  const [read] = await importFiles([{ path: 'press.step', bytes }], { occt: wasm }, () => undefined)
  return {
    key: 1,
    read: read!,
    use: 'machine',
    door: { side: 'front', alongM: 0, heightM: 0.9 },
    out: { side: 'right', alongM: -0.2, heightM: 0.7 },
  }
}

test('a STEP machine with a door and an exit is tended through both', async () => {
  const item = await importedMachine()
  const history = new EditHistory(aDocument(aHall()))
  const add = (id: string, x: number, y: number) =>
    history.apply({ verb: 'add' }, (edit) => {
      LIBRARY_ITEMS.find((one) => one.id === id)!.make(edit, { position: [x, y, 0] })
    })
  let machine: string | undefined
  history.apply({ verb: 'import' }, (edit) => {
    machine = placeImport(edit, item, [5, 6, 0])
  })
  add('robot-ur10e', 5, 4.9)
  add('storage-pallet-small', 4.2, 4.4)
  const tending = findTending(history.document)!
  // Parts come in from the pallet and leave by the exit, which was there first.
  expect(tending).toMatchObject({ station: machine, from: 'pallet-small', to: `${machine}-out` })
  history.apply({ verb: 'tend' }, addTending(tending))
  const route = Object.values(history.document.records).find(({ type }) => type === 'route')!
  history.apply({ verb: 'set' }, setField([route.id], ['steps', 1, 'do', 'time', 'value'], 60))
  expect(validateScene(history.document).filter(({ severity }) => severity === 'error')).toEqual([])

  const created = Simulation.create(history.document, { seed: 1 })
  if (!created.ok) throw new Error(created.problems[0]?.message)
  created.value.advanceTo(secondsToTicks(2 * 3600))
  const { kpis, entities } = created.value.results()
  // A minute of work, two doors and two visits of the robot each.
  expect(kpis.partsOut).toBeGreaterThan(60)
  expect(kpis.partsOut).toBeLessThan(120)
  expect(entities[machine!]!.count).toBeGreaterThanOrEqual(kpis.partsOut)
  expect(entities[machine!]!.states.working).toBeGreaterThan(0.5)
})
