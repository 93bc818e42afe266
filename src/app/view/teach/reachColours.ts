// The colours of reach: from green with much room by amber to red where the tool does not come. Mixed from the state colours, as the legend
// in program.css mixes them.
import { Color } from 'three'
import { REACH_LEVELS, type ReachLevel } from '../../../core/results/ReachPicture'
import type { ViewTheme } from '../materials'

/** In the order of REACH_LEVELS, ready for three (linear). */
export function reachColours({ states }: Pick<ViewTheme, 'states'>): readonly Color[] {
  const mixed = (from: string, to: string, share: number) =>
    new Color(from)
      .convertLinearToSRGB()
      .lerp(new Color(to).convertLinearToSRGB(), share)
      .convertSRGBToLinear()
  const colours: Readonly<Record<ReachLevel, Color>> = {
    open: new Color(states.off),
    unreachable: new Color(states.failed),
    near: mixed(states.blocked, states.failed, 0.6),
    tight: new Color(states.blocked),
    fair: mixed(states.working, states.blocked, 0.5),
    roomy: new Color(states.working),
  }
  return REACH_LEVELS.map((level) => colours[level])
}
