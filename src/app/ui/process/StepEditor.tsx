// The chosen step with all its fields, made from the schema as in the inspector: place, who brings the part, work, needs, ways on.
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'
import { useMemo } from 'react'
import { addStep, moveStep, removeStep } from '../../../core/editing/commands/editRoute'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import { recordShape } from '../../../core/model/shape/recordShape'
import { processText } from '../../text/processText'
import { EditTargetContext } from '../inspect/edit/EditTarget'
import { FieldRows } from '../inspect/edit/GroupValue'
import { ValueControlContext } from '../inspect/edit/NestedValue'
import { ValueControl } from '../inspect/edit/ValueControl'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { processStore } from './processStore'
import { stepWords } from './stepWords'
import '../build/build.css'

export function StepEditor({ document }: { readonly document: SceneDocument }) {
  const text = processText(useLanguage())
  const chosen = processStore.use((state) => state.chosen)
  const route = chosen && findRecordOfType(document, 'route', chosen.route)
  const step = chosen && route?.steps[chosen.index]
  if (!chosen || !route || !step) return <p className="process-editor empty">{text.none}</p>
  return <ChosenStep key={`${route.id}/${step.id}`} document={document} route={route} index={chosen.index} />
}

interface ChosenStepProps {
  readonly document: SceneDocument
  readonly route: RecordOf<'route'>
  readonly index: number
}

function ChosenStep({ document, route, index }: ChosenStepProps) {
  const language = useLanguage()
  const text = processText(language)
  const target = useMemo(
    () => ({ document, records: [route as SceneRecordUnion], type: 'route' as const }),
    [document, route],
  )
  const { name } = stepWords(route.steps[index]!, document, language)
  return (
    <EditTargetContext value={target}>
      <ValueControlContext value={ValueControl}>
        <section
          className="process-editor edit-inspector"
          aria-label={`${text.chosen}: ${name}`}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // What is selected in the cell stays so: that is the next Escape's.
            event.stopPropagation()
            backToStep()
          }}
        >
          <header>
            <h3>{name}</h3>
            <StepButtons route={route} index={index} />
          </header>
          <FieldRows fields={stepFields()} place={{ path: ['steps', index], pattern: 'steps[]' }} />
        </section>
      </ValueControlContext>
    </EditTargetContext>
  )
}

/** From its fields to the step itself, in the graph or the table. */
function backToStep(): void {
  window.document
    .querySelector<HTMLElement>(
      '.process-graph [aria-pressed=true], .process-table [aria-selected=true] button',
    )
    ?.focus()
}

function StepButtons({ route, index }: Omit<ChosenStepProps, 'document'>) {
  const text = processText(useLanguage())
  const { edit } = useController()
  const name = { verb: 'change', records: [route.id], values: { field: 'steps' } }
  const choose = (at: number) => processStore.set({ chosen: { route: route.id, index: at } })
  const move = (to: number) => {
    if (to < 0 || to >= route.steps.length) return
    edit.apply(name, moveStep(route.id, index, to))
    choose(to)
  }
  return (
    <span className="process-buttons">
      <IconButton
        icon={ArrowLeft}
        label={text.earlier}
        disabled={index === 0}
        onPress={() => move(index - 1)}
      />
      <IconButton
        icon={ArrowRight}
        label={text.later}
        disabled={index === route.steps.length - 1}
        onPress={() => move(index + 1)}
      />
      <IconButton
        icon={Plus}
        label={text.addStep}
        onPress={() => {
          edit.apply(name, addStep(route.id, index))
          choose(index + 1)
        }}
      />
      <IconButton
        icon={Trash2}
        label={text.removeStep}
        disabled={route.steps.length === 1}
        onPress={() => {
          edit.apply(name, removeStep(route.id, index))
          choose(Math.max(0, index - 1))
        }}
      />
    </span>
  )
}

/** Fields of one step of a route. */
function stepFields() {
  const steps = recordShape('route').find(({ key }) => key === 'steps')?.shape
  const item = steps?.kind === 'list' ? steps.item : undefined
  return item?.kind === 'group' ? item.fields.filter(({ key }) => key !== 'id') : []
}
