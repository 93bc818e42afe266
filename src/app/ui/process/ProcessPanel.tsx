// The process editor: products and their routes as a graph and as a table of the same document, and the chosen step with all its fields.
import './process.css'
import { FLOW_ITEMS } from '../../../core/editing/library/flowItems'
import { findTending } from '../../../core/editing/macros/findTending'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import { useSession } from '../../session/sessionStore'
import { BUILD_TEXT } from '../../text/buildText'
import { processText } from '../../text/processText'
import { addItem } from '../build/addItem'
import { makeTending } from '../build/makeTending'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { ProcessView } from './ProcessView'
import { processStore } from './processStore'
import { StepEditor } from './StepEditor'
import { StepTable } from './StepTable'

export function ProcessPanel() {
  const text = processText(useLanguage())
  const document = useSession((state) => state.document)
  const view = processStore.use((state) => state.view)
  if (document === undefined) return null
  if (recordsOfType(document, 'route').length === 0) return <NoRoute document={document} />
  return (
    <div className="process-panel">
      <fieldset className="process-choice">
        {(['graph', 'table'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button small"
            aria-pressed={view === one}
            onClick={() => processStore.set({ view: one })}
          >
            {one === 'graph' ? text.asGraph : text.asTable}
          </button>
        ))}
      </fieldset>
      {view === 'graph' ? <ProcessView document={document} /> : <StepTable document={document} />}
      <StepEditor document={document} />
    </div>
  )
}

function NoRoute({ document }: { readonly document: SceneDocument }) {
  const language = useLanguage()
  const text = processText(language)
  const tending = findTending(document)
  const controller = useController()
  const supply = FLOW_ITEMS.find(({ id }) => id === 'flow-source')
  return (
    <div className="process-empty">
      <p>{text.empty}</p>
      {tending && (
        <button type="button" className="button primary" onClick={() => makeTending(controller, tending)}>
          {BUILD_TEXT[language].tend.make}
        </button>
      )}
      {supply && (
        <button
          type="button"
          className={tending ? 'button' : 'button primary'}
          onClick={() => {
            controller.setMode('build')
            addItem(controller, supply)
          }}
        >
          {text.addSupply}
        </button>
      )}
    </div>
  )
}
