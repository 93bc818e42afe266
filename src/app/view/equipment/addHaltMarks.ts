// Where parts get on and off a belt on their way: a plate on both side profiles, so that a person sees what a route names.
import { Matrix4 } from 'three'
import { alongBelt } from '../../../core/model/beltPath'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBox } from '../geometry/addBox'
import type { SolidBuilder } from '../geometry/SolidBuilder'

export function addHaltMarks(solid: SolidBuilder, belt: RecordOf<'conveyor'>): void {
  solid.paint('signalBlue')
  for (const { atM } of belt.halts ?? []) {
    const [x, y] = alongBelt(belt, atM).position
    const [, , qz, qw] = alongBelt(belt, atM).quaternion
    solid.within(new Matrix4().makeRotationZ(2 * Math.atan2(qz, qw)).setPosition(x, y, 0))
    for (const s of [-1, 1])
      addBox(solid, [0, s * (belt.widthM / 2 + 0.02), belt.heightM + 0.012], [0.12, 0.056, 0.016], 0.003)
  }
  solid.within()
}
