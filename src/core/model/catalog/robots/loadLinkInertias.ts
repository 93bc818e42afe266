// Link masses and inertias of catalog robots (30 of 52 have them). Kept apart and loaded on demand: the running cell does not need them.
import type { RobotModel } from './RobotModel'

export interface LinkInertia {
  readonly link: string
  readonly massKg: number
  /** Centre of mass in the link frame. */
  readonly centreM: readonly number[]
  /** xx xy xz yy yz zz about the centre of mass, in a frame turned by `turnRpyRad` from the link frame. */
  readonly inertiaKgm2: readonly number[]
  readonly turnRpyRad: readonly number[]
}

/** Per robot id: [link, [mass, com x y z, inertia × 6, (roll pitch yaw)]]. */
type PackedInertias = Readonly<Record<string, unknown>>

const loaders: Record<string, () => Promise<{ default: PackedInertias }>> = {
  'Universal Robots': () => import('./data/inertia/universal.json'),
  'Franka Robotics': () => import('./data/inertia/franka.json'),
  KUKA: () => import('./data/inertia/kuka.json'),
  ABB: () => import('./data/inertia/abb.json'),
  FANUC: () => import('./data/inertia/fanuc.json'),
  Doosan: () => import('./data/inertia/doosan.json'),
  UFACTORY: () => import('./data/inertia/ufactory.json'),
  Techman: () => import('./data/inertia/techman.json'),
  Yaskawa: () => import('./data/inertia/yaskawa.json'),
}

/** Empty when the source of the model has none. */
export async function loadLinkInertias(model: RobotModel): Promise<LinkInertia[]> {
  const packed = (await loaders[model.manufacturer]?.())?.default[model.id]
  return Array.isArray(packed) ? packed.map(decodeLink) : []
}

function decodeLink(packed: readonly [string, readonly number[]]): LinkInertia {
  const [link, values] = packed
  return {
    link,
    massKg: values[0]!,
    centreM: values.slice(1, 4),
    inertiaKgm2: values.slice(4, 10),
    turnRpyRad: values.length > 10 ? values.slice(10, 13) : [0, 0, 0],
  }
}
