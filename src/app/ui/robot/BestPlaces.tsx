// Better places for a robot, ranked by reach, room and cycle; one press puts it there, as one step of the history.
import { useState } from 'react'
import { setWorldPose } from '../../../core/editing/commands/setWorldPose'
import type { RobotPlace } from '../../../core/results/Assessment'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber } from '../../text/formatNumber'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { useRobotText } from './useRobotText'

export function BestPlaces({ robot }: { readonly robot: string }) {
  const text = useRobotText()
  const language = useLanguage()
  const controller = useController()
  const [places, setPlaces] = useState<readonly RobotPlace[]>()
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    setPlaces(await controller.bestRobotPlaces(robot).catch(() => []))
    setBusy(false)
  }
  const put = ({ position, quaternion }: RobotPlace) => {
    const pose = { position, quaternion }
    controller.edit.apply({ verb: 'place', records: [robot] }, setWorldPose(robot, pose))
    setPlaces(undefined)
  }
  const metres = (value: number) => `${formatNumber(value, language, 2)} m`
  return (
    <>
      <button type="button" className="button small" disabled={busy} onClick={() => void look()}>
        {busy ? text.bestBusy : text.best}
      </button>
      {places?.length === 0 && <p className="muted">{text.bestNone}</p>}
      {places !== undefined && places.length > 0 && (
        <ol className="place-list">
          {places.map((place) => (
            <li key={place.position.join(' ')}>
              {text.bestPlace(metres(place.position[0]), metres(place.position[1]))}
              <br />
              <span className="muted">
                {text.bestFigures(place.missed, place.tight, formatDuration(place.cycleTimeS, language))}
              </span>{' '}
              <button type="button" className="link" onClick={() => put(place)}>
                {text.bestTry}
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
