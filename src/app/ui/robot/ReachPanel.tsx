// The robot's reach in the picture: a plane or the whole volume, how the tool is held, where the volume is cut, the legend. Computed from coarse
// to fine on a thread of its own, anew after every change of the robot; it can be stopped.
import { useState } from 'react'
import {
  REACH_HOLDS,
  REACH_LEVELS,
  type ReachPicture,
  type ReachQuestion,
} from '../../../core/results/ReachPicture'
import { useMotion } from '../../session/motionStore'
import { formatShare } from '../../text/formatNumber'
import { LENGTH } from '../inspect/edit/fieldQuantity'
import { NumberControl } from '../inspect/edit/NumberControl'
import { SelectControl } from '../inspect/edit/SelectControl'
import { useLanguage } from '../parts/useText'
import { ReachCutControl } from './ReachCutControl'
import { ReachLegend } from './ReachLegend'
import { useReach } from './useReach'
import { useRobotText } from './useRobotText'

const FIRST_HEIGHT_M = 0.9
const PLANES = ['floor', 'x', 'y', 'volume'] as const

export function ReachPanel({ robot }: { readonly robot: string }) {
  const text = useRobotText()
  const [question, setQuestion] = useState<ReachQuestion>({
    robot,
    plane: 'floor',
    atM: FIRST_HEIGHT_M,
    hold: 'down',
  })
  const work = useReach(question)
  const reach = useMotion((state) => state.reach)
  return (
    <div className="reach-panel" data-share={reach?.share ?? 0} data-levels={levelsOf(reach)}>
      <ReachForm question={question} onQuestion={setQuestion} />
      {question.plane === 'volume' && <ReachCutControl />}
      <ReachLegend />
      <ReachProgress share={reach?.share ?? 0} {...work} />
      <p className="muted">{text.reachNote}</p>
    </div>
  )
}

interface FormProps {
  readonly question: ReachQuestion
  readonly onQuestion: (question: ReachQuestion) => void
}

function ReachForm({ question, onQuestion }: FormProps) {
  const text = useRobotText()
  const [fault, setFault] = useState<string>()
  const { plane } = question
  const set = (patch: Partial<ReachQuestion>) => onQuestion({ ...question, ...patch })
  return (
    <>
      <div className="reach-form">
        <div>
          <span aria-hidden="true">{text.reachPlane}</span>
          <SelectControl
            label={text.reachPlane}
            value={plane}
            options={PLANES.map((value) => ({ value, label: text.planes[value] }))}
            onChoose={(chosen) =>
              set({ plane: chosen as ReachQuestion['plane'], atM: chosen === 'floor' ? FIRST_HEIGHT_M : 0 })
            }
          />
        </div>
        <div>
          <span aria-hidden="true">{text.hold}</span>
          <SelectControl
            label={text.hold}
            value={question.hold}
            options={REACH_HOLDS.map((value) => ({ value, label: text.holds[value] }))}
            onChoose={(hold) => set({ hold: hold as ReachQuestion['hold'] })}
          />
        </div>
        {plane !== 'volume' && (
          <div>
            <span aria-hidden="true">{text.at[plane]}</span>
            <NumberControl
              label={text.at[plane]}
              value={question.atM}
              quantity={LENGTH}
              onFault={setFault}
              onValue={(atM) => {
                setFault(undefined)
                if (atM === undefined) return false
                set({ atM })
                return true
              }}
            />
          </div>
        )}
      </div>
      {fault && <p className="field-fault">{fault}</p>}
    </>
  )
}

interface ProgressProps extends ReturnType<typeof useReach> {
  readonly share: number
}

function ReachProgress({ share, state, stop, goOn }: ProgressProps) {
  const text = useRobotText()
  const language = useLanguage()
  const known = formatShare(share, language)
  if (state === 'done') return null
  if (state === 'none') return <p role="status">{text.reachNone}</p>
  return (
    <div className="reach-progress">
      <progress value={share} aria-label={text.reachBusy} />
      <span className="muted">{state === 'stopped' ? text.reachStopped(known) : text.share(known)}</span>
      <button type="button" className="button small" onClick={state === 'stopped' ? goOn : stop}>
        {state === 'stopped' ? text.reachGoOn : text.reachStop}
      </button>
    </div>
  )
}

/** Counts of each level and where it lies: what the picture shows, for tests and for whoever reads the page. */
function levelsOf(reach: ReachPicture | undefined): string {
  if (!reach) return ''
  const counts = REACH_LEVELS.map((_, level) =>
    reach.levels.reduce((n, one) => n + (one === level ? 1 : 0), 0),
  )
  return `${reach.originM.map((value) => value.toFixed(2)).join(' ')} ${counts.join(' ')}`
}
