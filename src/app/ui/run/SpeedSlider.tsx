// The speed of the run: a slider with fixed stops, its value in words beside it.
import { useSession } from '../../session/sessionStore'
import { formatNumber } from '../../text/formatNumber'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { nearestStop, SPEED_STOPS } from './speedStops'

export function SpeedSlider() {
  const text = useText().run
  const language = useLanguage()
  const controller = useController()
  const speed = useSession((state) => state.speed)
  const shown = Number.isFinite(speed) ? `${formatNumber(speed, language, 1)}×` : text.speedMax
  return (
    <label className="speed">
      <span className="visually-hidden">{text.speed}</span>
      <input
        type="range"
        min={0}
        max={SPEED_STOPS.length - 1}
        step={1}
        value={nearestStop(speed)}
        title={text.speed}
        aria-valuetext={Number.isFinite(speed) ? shown : text.speedMaxLong}
        onChange={(event) => void controller.setSpeed(SPEED_STOPS[event.target.valueAsNumber] ?? 1)}
      />
      <output className="speed-value">{shown}</output>
    </label>
  )
}
