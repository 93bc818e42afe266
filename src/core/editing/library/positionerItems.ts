// Positioners of the library, each with the jig on its plate in which the work is clamped: a station that turns along.
import { POSITIONER_MODELS, type PositionerModel } from '../../model/catalog/equipment/positionerModels'
import type { EditTransaction } from '../EditTransaction'
import { addThing, placeAt } from './addThing'
import type { LibraryItem, Spot } from './LibraryItem'

const WORDS = [
  'positioner',
  'manipulator',
  'lassen',
  'welding',
  'draaitafel',
  'turntable',
  'kantel',
  'tilt',
  'externe as',
  'external axis',
]
const JIG_HEIGHT_M = 0.06
/** The jig takes this share of the plate. */
const JIG_SHARE = 0.6
/** Between two stocks, m. */
const LONG_JIG_M = 1.2

export const POSITIONER_ITEMS: readonly LibraryItem[] = POSITIONER_MODELS.map((model) => ({
  id: `positioner-${model.id}`,
  category: 'carriers',
  name: model.name,
  facts: [{ of: 'payload', value: model.payloadKg }],
  keywords: WORDS,
  make: (edit, at) => addPositioner(edit, model, at),
}))

function addPositioner(edit: EditTransaction, model: PositionerModel, at: Spot): string[] {
  const { id, name, provenance, turnRad, tiltRad, ...values } = model
  const positioner = addThing(edit, 'positioner', 'positioner', name, {
    model: id,
    placement: placeAt(at),
    ...values,
    turnRad: [...turnRad],
    ...(tiltRad !== undefined && { tiltRad: [...tiltRad] }),
    provenance: { ...provenance },
  })
  const across = model.plateM * JIG_SHARE
  const jig = addThing(
    edit,
    'station',
    'jig',
    { nl: 'Lasmal', en: 'Welding jig' },
    {
      placement: { parent: positioner, frame: 'plate', position: [0, 0, 0] },
      look: 'jig',
      sizeM: [model.kind === 'headTailstock' ? LONG_JIG_M : across, across, JIG_HEIGHT_M],
      queueCapacity: 0,
    },
  )
  return [positioner, jig]
}
