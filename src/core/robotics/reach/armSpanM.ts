// How far the tool can be from the arm's base at most: an upper bound that costs nothing, not the reach itself.
import type { Frame } from '../../math/frames'
import { lengthOf } from '../../math/vectors'
import type { RobotSystem } from '../planning/RobotSystem'

/** Sum of all link lengths and of what joints that slide add, m; infinite for a joint that slides without limits. */
export function armSpanM({ arm, flangeFromTool }: RobotSystem): number {
  const links = [...arm.fixedFrames, flangeFromTool].reduce((sum, frame) => sum + offsetM(frame), 0)
  return arm.linkSlides.reduce<number>(
    (sum, slides, link) => (slides ? sum + arm.farthestOf(link) : sum),
    links,
  )
}

function offsetM(frame: Frame): number {
  return lengthOf([frame[3]!, frame[7]!, frame[11]!])
}
