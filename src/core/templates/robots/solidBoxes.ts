// What stands in a generated cell as boxes, for a robot that should not touch it: tables, pallets, belts, machines by their housing with the
// door open, fences. What lies on them, and people, are not here.
import { type Frame, frameFromPose, multiplyFrames, type Vec3 } from '../../math/frames'
import { beltStretches, turnAbout } from '../../model/beltPath'
import { housingBoxes } from '../../model/machineHousing'
import { worldFromRecord } from '../../model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import type { Box } from '../../robotics/collision/segmentBoxDistance'

/** The doors of machines in their closed place. */
export function doorBoxes(document: SceneDocument): Box[] {
  return recordsOfType(document, 'station').flatMap(({ id, look, sizeM, door }) => {
    const panel = door === undefined ? undefined : housingBoxes(look, sizeM)?.door
    return panel === undefined ? [] : [boxAt(worldFromRecord(document, id)!, panel.centre, panel.sizeM)]
  })
}

/** Thickness of what is drawn as a line. */
const LINE_M = 0.06

export function solidBoxes(document: SceneDocument): Box[] {
  const standing = [...recordsOfType(document, 'buffer'), ...recordsOfType(document, 'station')]
  return [
    ...standing.flatMap((place) => {
      const frame = worldFromRecord(document, place.id)!
      const housing = place.type === 'station' ? housingBoxes(place.look, place.sizeM) : undefined
      const whole = [{ centre: [0, 0, place.sizeM[2] / 2] as const, sizeM: place.sizeM }]
      return (housing?.fixed ?? whole).map(({ centre, sizeM }) => boxAt(frame, centre, sizeM))
    }),
    ...recordsOfType(document, 'conveyor').flatMap((belt) =>
      beltStretches(belt, belt.widthM).map(({ x, y, headingRad, lengthM, widthM }) => {
        const half = belt.heightM / 2
        const pose = frameFromPose({ position: [x, y, half], quaternion: turnAbout(headingRad) })
        const worldFromBox = multiplyFrames(worldFromRecord(document, belt.id)!, pose)
        return { worldFromBox, halfM: [lengthM / 2, widthM / 2, half] as const }
      }),
    ),
    ...recordsOfType(document, 'equipment').flatMap(({ lineM = [], heightM = 0 }) =>
      lineM.slice(1).map((to, index) => lineBox(lineM[index]!, to, heightM)),
    ),
  ]
}

function boxAt(frame: Frame, centre: Vec3, sizeM: Vec3): Box {
  const pose = frameFromPose({ position: centre, quaternion: [0, 0, 0, 1] })
  return {
    worldFromBox: multiplyFrames(frame, pose),
    halfM: [sizeM[0] / 2, sizeM[1] / 2, sizeM[2] / 2],
  }
}

/** Fences of generated cells run along the axes of the hall. */
function lineBox(from: readonly number[], to: readonly number[], heightM: number): Box {
  const middle: Vec3 = [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2, heightM / 2]
  const size = (axis: 0 | 1) => Math.max(LINE_M, Math.abs(to[axis]! - from[axis]!))
  return boxAt(frameFromPose({ position: [0, 0, 0], quaternion: [0, 0, 0, 1] }), middle, [
    size(0),
    size(1),
    heightM,
  ])
}
