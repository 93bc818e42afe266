// Rails and gantries of the library. A rail waits for a robot to be dropped on it; a gantry comes with the robot that hangs in it.
import { GANTRY_MODELS, TRACK_MODELS, type TrackModel } from '../../model/catalog/equipment/carrierModels'
import type { EditTransaction } from '../EditTransaction'
import { addThing, placeAt } from './addThing'
import type { LibraryItem, Spot } from './LibraryItem'

const GANTRY = GANTRY_MODELS[0]!

export const CARRIER_ITEMS: readonly LibraryItem[] = [
  ...TRACK_MODELS.map(
    (model): LibraryItem => ({
      id: `track-${model.id}`,
      category: 'carriers',
      name: model.name,
      facts: [{ of: 'payload', value: model.payloadKg }],
      keywords: ['rail', 'track', 'lineaire as', 'linear axis', '7e as', '7th axis'],
      make: (edit, at) => [addTrack(edit, model, at)],
    }),
  ),
  {
    id: `gantry-${GANTRY.id}`,
    category: 'carriers',
    name: { nl: 'Portaal met hangende robot', en: 'Gantry with hanging robot' },
    facts: [{ of: 'payload', value: GANTRY.payloadKg }],
    keywords: ['portaal', 'gantry', 'kraan', 'crane'],
    make: (edit, at) => addGantry(edit, at),
  },
]

const TRACK_LENGTH_M = { light: 3, heavy: 6 }
const HEAVY_FROM_KG = 500

function addTrack(edit: EditTransaction, model: TrackModel, at: Spot): string {
  const lengthM = model.payloadKg < HEAVY_FROM_KG ? TRACK_LENGTH_M.light : TRACK_LENGTH_M.heavy
  const { id, speedMps, accelerationMps2, carriageHeightM, widthM, gapM, provenance } = model
  return addThing(edit, 'track', 'track', RAIL, {
    model: id,
    // The placement is one end of the rail; what a person points at is its middle.
    placement: placeAt(at, [-lengthM / 2, 0, 0]),
    ...{ lengthM, speedMps, accelerationMps2, carriageHeightM, widthM, gapM },
    provenance: { ...provenance },
  })
}

const RAIL = { nl: 'Rail', en: 'Rail' }

/** Half a turn about x: the base looks down from the carriage. */
const HANGING: [number, number, number, number] = [1, 0, 0, 0]
/** Starting pose of the arm that hangs, rad: tool down, below the carriage. */
const HANGING_HOME = [0, -1.59872, 1.494, 0, -1.46782, 3.14159]

function addGantry(edit: EditTransaction, at: Spot): string[] {
  const gantry = addThing(
    edit,
    'gantry',
    'gantry',
    { nl: 'Portaal', en: 'Gantry' },
    {
      model: GANTRY.id,
      placement: placeAt(at, [-3, -3, 0]),
      xM: [0, 6],
      yM: [0, 6],
      zM: [-2.4, -0.4],
      heightM: 5,
      speedMps: [...GANTRY.speedMps],
      accelerationMps2: [...GANTRY.accelerationMps2],
      provenance: { ...GANTRY.provenance },
    },
  )
  const tool = addThing(
    edit,
    'tool',
    'vacuum-area-400',
    { nl: 'Vacuümgrijper', en: 'Vacuum gripper' },
    {
      model: 'vacuum-area-400',
    },
  )
  const robot = addThing(
    edit,
    'robot',
    'gantry-robot',
    { nl: 'Portaalrobot', en: 'Gantry robot' },
    {
      model: 'kr210_r2700_2',
      carrier: { id: gantry, mount: { position: [0, 0, 0], quaternion: HANGING } },
      tool,
      poses: { home: [3, 3, -0.8, ...HANGING_HOME] },
    },
  )
  return [gantry, robot, tool]
}
