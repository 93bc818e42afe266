// The housing of machine tools with a work space behind a door, as it is drawn and as robots meet it. In the record's own frame (floor centre, front at −y);
// sizeM[2] is the height of the working surface. Sizes are proportions of our own drawing, no maker's.
import type { Vec3 } from '../math/frames'

export interface MachineOpening {
  /** Middle and width along x, bottom and top, m. */
  readonly x: number
  readonly width: number
  readonly low: number
  readonly high: number
}

export interface MachineHousing {
  readonly opening: MachineOpening
  /** Top of the housing, m. */
  readonly heightM: number
}

/** Middle and size of a box. */
export interface HousingBox {
  readonly centre: Vec3
  readonly sizeM: Vec3
}

/** undefined for a look without a housing. */
export function machineHousing(look: string, [x, , z]: Vec3): MachineHousing | undefined {
  if (look === 'lathe') {
    const heightM = Math.max(1.75, z + 0.75)
    const high = Math.min(heightM - 0.14, z + 0.5)
    return { heightM, opening: { x: -x * 0.12, width: x * 0.46, low: z - 0.32, high } }
  }
  if (look !== 'mill') return undefined
  const h = Math.max(2.1, z + 1.2)
  return { heightM: h * 0.86, opening: { x: -x * 0.06, width: x * 0.54, low: z - 0.16, high: h * 0.8 } }
}

/** What stands, and the door panel in its closed place. */
export function housingBoxes(
  look: string,
  size: Vec3,
): { readonly fixed: readonly HousingBox[]; readonly door: HousingBox } | undefined {
  const housing = machineHousing(look, size)
  if (housing === undefined) return undefined
  const [x, y, z] = size
  const { opening: o, heightM: h } = housing
  const left = o.x - o.width / 2 + x / 2
  const right = x / 2 - (o.x + o.width / 2)
  const middle = (o.low + o.high) / 2
  const clear = o.high - o.low
  const fixed: HousingBox[] = [
    { centre: [0, 0, o.low / 2], sizeM: [x, y, o.low] },
    { centre: [0, 0, (o.high + h) / 2], sizeM: [x, y, h - o.high] },
    { centre: [-x / 2 + left / 2, 0, middle], sizeM: [left, y, clear] },
    { centre: [x / 2 - right / 2, 0, middle], sizeM: [right, y, clear] },
    // everything behind the work space
    { centre: [o.x, y * 0.345, middle], sizeM: [o.width, y * 0.31, clear] },
    look === 'lathe'
      ? { centre: [-x * 0.296, -y * 0.25, z], sizeM: [x * 0.108, 0.28, 0.28] }
      : {
          centre: [0, -y * 0.06, (z + 0.42 + o.high) / 2],
          sizeM: [0.18, 0.18, Math.max(0.02, o.high - z - 0.42)],
        },
  ]
  const door = { centre: [o.x, -y / 2 - 0.05, middle], sizeM: [o.width + 0.06, 0.05, clear + 0.08] } as const
  return { fixed, door }
}
