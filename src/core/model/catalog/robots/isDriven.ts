// Whether a joint of a robot has a drive of its own: fixed joints and those that follow another have no value in a pose.
import type { RobotJoint } from './RobotModel'

export function isDriven({ type, follows }: Pick<RobotJoint, 'type' | 'follows'>): boolean {
  return type !== 'fixed' && follows === undefined
}
