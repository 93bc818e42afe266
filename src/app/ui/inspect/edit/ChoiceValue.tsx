// A value out of a few: a choice, yes or no, or another record.
import ArrowUpRight from 'lucide-react/icons/arrow-up-right'
import { TASK_TARGETS } from '../../../../core/model/referenceFields'
import { recordsOfType } from '../../../../core/model/SceneDocument'
import type { RecordType } from '../../../../core/model/sceneRecord'
import { choiceName } from '../../../text/choiceText'
import { recordName } from '../../../text/localText'
import { useBuildText } from '../../build/useBuildText'
import { useController } from '../../parts/sessionContext'
import { useLanguage, useText } from '../../parts/useText'
import { useEditTarget } from './EditTarget'
import { describedBy, FaultLine } from './FaultLine'
import { SelectControl, type SelectOption } from './SelectControl'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

export function ChoiceValue({ shape, place, id, label, optional, standard }: ValueProps<ShapeOf<'choice'>>) {
  const language = useLanguage()
  const { value, mixed, fault, set, reset } = useField<string>(place)
  const options = shape.options.map((option) => ({ value: option, label: choiceName(option, language) }))
  return (
    <>
      <SelectControl
        id={id}
        label={label}
        value={value ?? (mixed ? undefined : (standard as string | undefined))}
        mixed={mixed}
        options={options}
        optional={optional}
        describedBy={describedBy(id, fault)}
        onChoose={(chosen) => (chosen === '' ? reset() : set(chosen))}
      />
      <FaultLine id={id} fault={fault} />
    </>
  )
}

export function YesNoValue({ place, id, label, standard }: ValueProps<ShapeOf<'yesNo'>>) {
  const text = useText().panel
  const { value, mixed, fault, set } = useField<boolean>(place)
  const checked = value ?? standard === true
  return (
    <>
      <label className="yes-no">
        <input
          id={id}
          type="checkbox"
          aria-label={label}
          aria-describedby={describedBy(id, fault)}
          checked={checked}
          ref={(box) => {
            if (box) box.indeterminate = mixed
          }}
          onChange={(event) => set(event.target.checked)}
        />
        <span aria-hidden="true">{mixed ? '–' : checked ? text.yes : text.no}</span>
      </label>
      <FaultLine id={id} fault={fault} />
    </>
  )
}

interface ReferenceProps extends ValueProps<ShapeOf<'text'>> {
  readonly wanted: readonly RecordType[]
}

export function ReferenceValue({ place, id, label, optional, wanted }: ReferenceProps) {
  const text = useBuildText().edit
  const language = useLanguage()
  const controller = useController()
  const { document } = useEditTarget()
  const { value, mixed, fault, set, reset } = useField<string>(place)
  const options = useReferenceOptions(wanted, place.pattern)
  const known = value !== undefined && document.records[value] !== undefined
  return (
    <>
      <SelectControl
        id={id}
        label={label}
        value={value}
        mixed={mixed}
        options={options}
        optional={optional}
        describedBy={describedBy(id, fault)}
        onChoose={(chosen) => (chosen === '' ? reset() : set(chosen))}
      />
      {known && (
        <button
          type="button"
          className="icon-button field-goto"
          aria-label={`${text.goTo}: ${recordName(document.records[value]!, language)}`}
          title={text.goTo}
          onClick={() => controller.select(value)}
        >
          <ArrowUpRight size={14} aria-hidden="true" />
        </button>
      )}
      <FaultLine id={id} fault={fault} />
    </>
  )
}

/** Records of the wanted types by name; in a program also the places of its task. */
export function useReferenceOptions(wanted: readonly RecordType[], pattern: string): readonly SelectOption[] {
  const language = useLanguage()
  const text = useBuildText().edit
  const { document, records, type } = useEditTarget()
  const own = records[0]?.id
  const found = wanted.flatMap((one) => recordsOfType(document, one))
  const options = found
    .filter(({ id }) => id !== own)
    .map((record) => ({ value: record.id, label: recordName(record, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language, { numeric: true }))
  const inTask = type === 'program' && pattern.endsWith('.of')
  const tasks = TASK_TARGETS.map((value) => ({ value, label: text.taskTarget(value) }))
  return inTask ? [...tasks, ...options] : options
}
