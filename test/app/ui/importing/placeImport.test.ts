// Where an imported machine's door, slot and exit end up: its door becomes the front, whichever side was clicked.
import { expect, test } from 'vitest'
import type { FacePoint, ImportItem } from '../../../../src/app/ui/importing/importStore'
import { placeImport } from '../../../../src/app/ui/importing/placeImport'
import { EditTransaction } from '../../../../src/core/editing/EditTransaction'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { aDocument } from '../../../builders/aDocument'
import { aHall } from '../../../builders/records'

const asset: RecordOf<'asset'> = {
  id: 'saw-file',
  type: 'asset',
  kind: 'mesh',
  file: 'saw.step',
  format: 'step',
  unitM: 0.001,
  upAxis: 'y',
  // 4 m wide, 2 m high, 1 m deep.
  sizeInFile: [4000, 2000, 1000],
  data: '',
}
const item: ImportItem = { key: 1, read: { file: 'saw.step', asset, facts: {}, notes: [] }, use: 'machine' }
const at = (side: FacePoint['side'], alongM: number, heightM = 1): FacePoint => ({ side, alongM, heightM })

function placed(change: Partial<ImportItem>) {
  const edit = new EditTransaction(aDocument(aHall()))
  const id = placeImport(edit, { ...item, ...change }, [5, 5, 0])
  const station = edit.ofType('station').find((one) => one.id === id)
  const slots = station?.slots
  return { edit, station, slot: slots?.kind === 'list' ? slots.poses[0]?.position : undefined }
}

test('a door in front keeps the size; a part stands 0.25 m behind it', () => {
  const { station, slot } = placed({ door: at('front', 0.5) })
  expect(station?.sizeM).toEqual([4, 1, 2])
  expect(slot).toEqual([0.5, -0.25, 1])
  expect(station?.door).toBeDefined()
})

test('a door at the right turns the machine so that it is the front', () => {
  const { station, slot } = placed({ door: at('right', 0.25) })
  expect(station?.sizeM).toEqual([1, 4, 2])
  expect(slot).toEqual([0.25, -1.75, 1])
  // A quarter turn to the right.
  expect(station?.shape?.pose?.quaternion?.[2]).toBeCloseTo(-Math.SQRT1_2, 9)
})

test('parts come out beside the face that was clicked, seen from the door', () => {
  const { edit, station } = placed({ door: at('front', 0), out: at('left', 0.1, 0.8) })
  const [exit] = edit.ofType('buffer')
  expect(exit?.placement?.parent).toBe(station?.id)
  expect(exit?.placement?.position).toEqual([-2.25, -0.1, 0])
  expect(exit?.sizeM[2]).toBe(0.8)
})

test('scenery and plans name their asset, which gets a free id', () => {
  const edit = new EditTransaction(aDocument(aHall()))
  placeImport(edit, { ...item, use: 'scenery' }, [1, 2, 0])
  placeImport(edit, { ...item, use: 'scenery' }, [1, 2, 0])
  const records = edit.ofType('equipment')
  expect(records.map((record) => record.asset)).toEqual(['saw-file', 'saw-file-2'])
  expect(records[0]?.sizeM).toEqual([4, 1, 2])
})
