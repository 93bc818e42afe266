// What the colours of reach mean, in degrees.
import { REACH_ROOM } from '../../../core/results/ReachPicture'
import { formatNumber } from '../../text/formatNumber'
import { useLanguage } from '../parts/useText'
import { useRobotText } from './useRobotText'

const DEGREES = 180 / Math.PI

export function ReachLegend() {
  const text = useRobotText()
  const language = useLanguage()
  const degrees = (name: keyof typeof REACH_ROOM) =>
    `${formatNumber(REACH_ROOM[name].limitRad * DEGREES, language, 0)}°`
  const rooms = {
    roomy: text.rooms.roomy(degrees('roomy')),
    fair: text.rooms.between(degrees('fair'), degrees('roomy')),
    tight: text.rooms.between(degrees('tight'), degrees('fair')),
    near: text.rooms.near(degrees('tight')),
    unreachable: text.rooms.unreachable,
  }
  return (
    <>
      <p className="reach-legend-title" id="reach-legend">
        {text.legend}
      </p>
      <ul className="reach-legend" aria-labelledby="reach-legend">
        {(['roomy', 'fair', 'tight', 'near', 'unreachable'] as const).map((level) => (
          <li key={level} data-level={level}>
            {rooms[level]}
          </li>
        ))}
      </ul>
    </>
  )
}
