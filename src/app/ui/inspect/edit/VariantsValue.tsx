// One of several kinds of small record: which kind, and the fields of that kind. Fields that both kinds know keep their values.
import type { ShapeVariant } from '../../../../core/model/shape/FieldShape'
import { choiceName } from '../../../text/choiceText'
import { fieldName } from '../../../text/fieldText'
import { useLanguage } from '../../parts/useText'
import { blankVariant } from './blankValue'
import { useEditTarget } from './EditTarget'
import { FaultLine } from './FaultLine'
import { FieldRows } from './GroupValue'
import { SelectControl } from './SelectControl'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

type Fields = Readonly<Record<string, unknown>>

export function VariantsValue({ shape, place, id, label }: ValueProps<ShapeOf<'variants'>>) {
  const language = useLanguage()
  const { document, type } = useEditTarget()
  const { value, mixed, fault, set } = useField<Fields>(place)
  const { by, variants } = shape
  const current = value && variants.find((variant) => isVariant(value, variant, by))
  const choose = (word: string) => {
    const next = variants.find((variant) => variant.word === word)
    if (next === undefined || next === current) return
    const blank = blankVariant(next, by, { document, type, pattern: place.pattern })
    set({ ...blank, ...kept(value, current, next, by) })
  }
  return (
    <div className="variants-value">
      <SelectControl
        id={id}
        label={label ?? fieldName(by ?? 'kind', language)}
        value={current?.word}
        mixed={mixed}
        options={variants.map(({ word }) => ({ value: word, label: choiceName(word, language) }))}
        describedBy={`${id}-help`}
        onChoose={choose}
      />
      <FaultLine id={id} fault={fault} />
      {current && <FieldRows key={current.word} fields={current.fields} place={place} />}
    </div>
  )
}

function isVariant(value: Fields, { word }: ShapeVariant, by: string | undefined): boolean {
  return by === undefined ? word in value : value[by] === word
}

/** What both kinds have under the same name and shape. */
function kept(
  value: Fields | undefined,
  from: ShapeVariant | undefined,
  to: ShapeVariant,
  by: string | undefined,
): Fields {
  if (value === undefined || from === undefined) return {}
  const shared = to.fields.filter(
    ({ key, shape }) =>
      key !== by &&
      key in value &&
      from.fields.some((one) => one.key === key && one.shape.kind === shape.kind),
  )
  return Object.fromEntries(shared.map(({ key }) => [key, value[key]]))
}
