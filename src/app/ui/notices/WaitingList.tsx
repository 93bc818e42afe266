// Who waits for what when a cell is stuck, from the last figures of the run.
import { useSession } from '../../session/sessionStore'
import { RecordLink } from '../inspect/PropertyList'
import { WaitReason } from '../inspect/WaitReason'
import { useText } from '../parts/useText'

export function WaitingList() {
  const text = useText().panel
  const entities = useSession((state) => state.results?.entities)
  const waiting = Object.entries(entities ?? {}).flatMap(([id, { waitsFor }]) =>
    waitsFor === undefined ? [] : [{ id, waitsFor }],
  )
  if (waiting.length === 0) return null
  return (
    <ul className="waiting-list">
      {waiting.map(({ id, waitsFor }) => (
        <li key={id}>
          <RecordLink id={id} /> <span className="muted">{text.waitsFor.toLowerCase()}</span>{' '}
          <WaitReason reason={waitsFor} />
        </li>
      ))}
    </ul>
  )
}
