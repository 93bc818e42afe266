// What the selected resource is doing now: state and for how long, its count, what it waits for.
import type { RecordType } from '../../../core/model/sceneRecord'
import type { ResourceState } from '../../../core/results/states'
import { useSession } from '../../session/sessionStore'
import { formatTicks } from '../../text/formatDuration'
import { formatNumber } from '../../text/formatNumber'
import type { Messages } from '../../text/messages'
import { StateSwatch } from '../parts/StateSwatch'
import { useLiveState, useLiveStateAge } from '../parts/useLiveState'
import { useLanguage, useText } from '../parts/useText'
import { WaitReason } from './WaitReason'

export function LiveSection({ id, type }: { readonly id: string; readonly type: RecordType }) {
  const text = useText()
  const language = useLanguage()
  const state = useLiveState(id)
  const figures = useSession((session) => session.results?.entities[id])
  if (state === undefined) return null
  return (
    <section className="panel-section">
      <h3>{text.panel.live}</h3>
      <dl className="property-list">
        <StateLine id={id} state={state} />
        {figures?.waitsFor !== undefined && (
          <div className="property">
            <dt>{text.panel.waitsFor}</dt>
            <dd>
              <WaitReason reason={figures.waitsFor} />
            </dd>
          </div>
        )}
        {figures && (
          <div className="property">
            <dt>{countWord(text.panel, type)}</dt>
            <dd>{formatNumber(figures.count, language, 0)}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function StateLine({ id, state }: { readonly id: string; readonly state: ResourceState }) {
  const text = useText()
  const language = useLanguage()
  const age = useLiveStateAge(id)
  return (
    <div className="property">
      <dt>{text.panel.state}</dt>
      <dd title={text.state.meanings[state]}>
        <StateSwatch state={state} /> {text.state.states[state]}
        {age !== undefined && <span className="unit"> {text.run.since(formatTicks(age, language))}</span>}
      </dd>
    </div>
  )
}

function countWord(panel: Messages['panel'], type: RecordType): string {
  switch (type) {
    case 'station':
      return panel.countStation
    case 'robot':
      return panel.countRobot
    case 'operator':
    case 'vehicle':
      return panel.countOperator
    default:
      return panel.countPassed
  }
}
