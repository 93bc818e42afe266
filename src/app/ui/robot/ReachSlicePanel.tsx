// A slice of the robot's reach in the picture: which slice, how the tool is held, the legend. Computed from coarse to fine on a thread of its
// own, anew after every change of the cell.
import { useEffect, useRef, useState } from 'react'
import { REACH_LEVELS, type ReachQuestion, type ReachSlice } from '../../../core/results/ReachSlice'
import { askReachSlice } from '../../session/askReachSlice'
import { useMotion } from '../../session/motionStore'
import { useSession } from '../../session/sessionStore'
import type { ToolsHandle } from '../../session/ToolsHandle'
import { formatShare } from '../../text/formatNumber'
import { LENGTH } from '../inspect/edit/fieldQuantity'
import { NumberControl } from '../inspect/edit/NumberControl'
import { SelectControl } from '../inspect/edit/SelectControl'
import { useLanguage } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { useRobotText } from './useRobotText'

const FIRST_HEIGHT_M = 0.9

export function ReachSlicePanel({ robot }: { readonly robot: string }) {
  const text = useRobotText()
  const language = useLanguage()
  const [question, setQuestion] = useState<ReachQuestion>({
    robot,
    plane: 'floor',
    atM: FIRST_HEIGHT_M,
    hold: 'down',
  })
  const [fault, setFault] = useState<string>()
  useSlice(question)
  const slice = useMotion((state) => state.slice)
  const set = (patch: Partial<ReachQuestion>) => setQuestion({ ...question, ...patch })
  return (
    <div className="reach-slice" data-share={slice?.share ?? 0} data-levels={levelsOf(slice)}>
      <div className="reach-form">
        <div>
          <span aria-hidden="true">{text.reachPlane}</span>
          <SelectControl
            label={text.reachPlane}
            value={question.plane}
            options={(['floor', 'x', 'y'] as const).map((value) => ({ value, label: text.planes[value] }))}
            onChoose={(plane) =>
              set({ plane: plane as ReachQuestion['plane'], atM: plane === 'floor' ? FIRST_HEIGHT_M : 0 })
            }
          />
        </div>
        <div>
          <span aria-hidden="true">{text.at[question.plane]}</span>
          <NumberControl
            label={text.at[question.plane]}
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
        <div>
          <span aria-hidden="true">{text.hold}</span>
          <SelectControl
            label={text.hold}
            value={question.hold}
            options={(['down', 'any'] as const).map((value) => ({ value, label: text.holds[value] }))}
            onChoose={(hold) => set({ hold: hold as ReachQuestion['hold'] })}
          />
        </div>
      </div>
      {fault && <p className="field-fault">{fault}</p>}
      <ul className="reach-legend">
        {(['reached', 'near', 'unreachable'] as const).map((level) => (
          <li key={level} data-level={level}>
            {text.levels[level]}
          </li>
        ))}
      </ul>
      <p className="muted" aria-live="off">
        {text.share(formatShare(slice?.share ?? 0, language))} · {text.reachNote}
      </p>
    </div>
  )
}

/** Counts of each level and where it lies: what the picture shows, for tests and for whoever reads the page. */
function levelsOf(slice: ReachSlice | undefined): string {
  if (!slice) return ''
  const counts = REACH_LEVELS.map((_, level) =>
    slice.levels.reduce((n, one) => n + (one === level ? 1 : 0), 0),
  )
  return `${slice.originM.map((value) => value.toFixed(2)).join(' ')} ${counts.join(' ')}`
}

function useSlice(question: ReachQuestion): void {
  const { newTools } = useWorkTools()
  const document = useSession((state) => state.document)
  const handle = useRef<ToolsHandle>(undefined)
  useEffect(() => {
    const given = new AbortController()
    handle.current ??= newTools()
    const tell = (slice: ReachSlice | undefined) => {
      if (!given.signal.aborted) useMotion.setState({ slice })
    }
    askReachSlice(handle.current, JSON.stringify(document), question, tell, given.signal).then(
      tell,
      () => undefined,
    )
    return () => given.abort()
  }, [newTools, document, question])
  useEffect(
    () => () => {
      handle.current?.dispose()
      useMotion.setState({ slice: undefined })
    },
    [],
  )
}
