// Teaching as the panel drives it: starting, jogging joints and tool, ending. The picture drives the same state (session/motionStore).
import { useEffect, useMemo } from 'react'
import { type Frame, frameFromPose, multiplyFrames, type Quat, type Vec3 } from '../../../core/math/frames'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import { type RobotStance, useMotion } from '../../session/motionStore'
import { useSession } from '../../session/sessionStore'
import { TeachArm } from '../../view/teach/TeachArm'

export interface Teaching {
  readonly arm: TeachArm | undefined
  /** Undefined: nothing is taught. */
  readonly stance: RobotStance | undefined
  start(): void
  stop(): void
  home(): void
  setJoint(joint: number, value: number): void
  /** In the hall, m. */
  moveBy(by: Vec3): void
  setTool(position: Vec3, quaternion: Quat): void
}

export function useTeach(document: SceneDocument, robot: string): Teaching {
  const models = useSession((state) => state.robotModels)
  const teach = useMotion((state) => state.teach)
  const arm = useMemo(() => TeachArm.of(document, robot, models), [document, robot, models])
  const stance = teach?.robot === robot ? teach : undefined
  // The robot moved, or what it stands on: the ghost stays in its joints.
  useEffect(() => {
    const now = useMotion.getState().teach
    if (arm && now?.robot === arm.robot) useMotion.setState({ teach: arm.stand(now.joints) })
  }, [arm])
  useEffect(() => () => endTeaching(robot), [robot])
  const show = (next: RobotStance | undefined) => useMotion.setState({ teach: next })
  const reach = (frame: Frame) => arm && stance && show(arm.reach(frame, stance.joints))
  return {
    arm,
    stance,
    start: () => arm && show(arm.stand(useMotion.getState().ghost?.joints ?? arm.home)),
    stop: () => endTeaching(robot),
    home: () => arm && show(arm.stand(arm.home)),
    setJoint: (joint, value) => arm && stance && show(arm.stand(stance.joints.toSpliced(joint, 1, value))),
    moveBy: (by) => {
      if (!stance) return
      const frame = Float64Array.from(stance.worldFromTool)
      for (const axis of [0, 1, 2] as const) frame[3 + 4 * axis] = frame[3 + 4 * axis]! + by[axis]
      reach(frame)
    },
    setTool: (position, quaternion) =>
      reach(multiplyFrames(frameFromPose({ position, quaternion }), FLIPPED)),
  }
}

/** Tool down is no turn at all for who types angles. */
export const FLIPPED: Frame = Float64Array.of(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0)

function endTeaching(robot: string): void {
  if (useMotion.getState().teach?.robot === robot) useMotion.setState({ teach: undefined, face: undefined })
}
