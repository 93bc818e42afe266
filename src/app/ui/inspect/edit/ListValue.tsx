// A list: its items one under another, each to be moved, removed and, when it is more than one line, opened.
import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import type { FieldShape } from '../../../../core/model/shape/FieldShape'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { blankValue } from './blankValue'
import { itemOf, useEditTarget } from './EditTarget'
import { FaultLine } from './FaultLine'
import { NestedValue } from './NestedValue'
import { summariseValue } from './summariseValue'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

/** Long lists show their first items until asked for all. */
const SHOWN_AT_FIRST = 30

export function ListValue({ shape, place, id }: ValueProps<ShapeOf<'list'>>) {
  const text = useBuildText().edit
  const target = useEditTarget()
  const { value, fault, set } = useField<readonly unknown[]>(place)
  const [all, setAll] = useState(false)
  const items = value ?? []
  const shown = (all ? items : items.slice(0, SHOWN_AT_FIRST)).map((item, index) => ({
    item,
    key: `${id}-${index}`,
    index,
  }))
  const add = () => {
    const at = { document: target.document, type: target.type, pattern: `${place.pattern}[]` }
    set([...items, withFreshId(blankValue(shape.item, at), items)])
  }
  return (
    <div className="list-value">
      <ol className="list-items">
        {shown.map(({ item, key, index }) => (
          <ListItem
            key={key}
            item={item}
            index={index}
            count={items.length}
            shape={shape.item}
            place={itemOf(place, index)}
            id={key}
            mayGo={items.length > shape.fewest}
            onMove={(to) => set(moved(items, index, to))}
            onRemove={() => set(items.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      {shown.length < items.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {text.showAll(items.length)}
        </button>
      )}
      <button type="button" className="add-item" onClick={add}>
        <Plus size={12} aria-hidden="true" /> {text.addItem}
      </button>
      <FaultLine id={id} fault={fault} />
    </div>
  )
}

interface ItemProps {
  readonly item: unknown
  readonly index: number
  readonly count: number
  readonly shape: FieldShape
  readonly place: ReturnType<typeof itemOf>
  readonly id: string
  readonly mayGo: boolean
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** Kinds that fit on one line. */
const ONE_LINE: ReadonlySet<FieldShape['kind']> = new Set([
  'number',
  'text',
  'choice',
  'yesNo',
  'vector',
  'localText',
])

function ListItem(props: ItemProps) {
  const { item, index, shape, place, id } = props
  const text = useBuildText().edit
  const language = useLanguage()
  const { document } = useEditTarget()
  const [open, setOpen] = useState(false)
  const label = text.item(index + 1)
  if (ONE_LINE.has(shape.kind))
    return (
      <li className="list-line">
        <span className="list-control">
          <NestedValue shape={shape} place={place} id={id} label={label} />
        </span>
        <ItemButtons {...props} />
      </li>
    )
  return (
    <li className="list-block">
      <span className="list-line">
        <button type="button" className="list-opener" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="muted">{index + 1}</span> {summariseValue(item, document, language)}
        </button>
        <ItemButtons {...props} />
      </span>
      {open && (
        <fieldset className="list-inside" aria-label={label}>
          <NestedValue shape={shape} place={place} id={id} label={label} />
        </fieldset>
      )}
    </li>
  )
}

function ItemButtons({ index, count, mayGo, onMove, onRemove }: ItemProps) {
  const text = useBuildText().edit
  const number = index + 1
  return (
    <span className="item-buttons">
      <MiniButton
        label={text.moveUp(number)}
        off={index === 0}
        onPress={() => onMove(index - 1)}
        icon={ChevronUp}
      />
      <MiniButton
        label={text.moveDown(number)}
        off={index === count - 1}
        onPress={() => onMove(index + 1)}
        icon={ChevronDown}
      />
      <MiniButton label={text.removeItem(number)} off={!mayGo} onPress={onRemove} icon={X} />
    </span>
  )
}

interface MiniProps {
  readonly label: string
  readonly off: boolean
  readonly onPress: () => void
  readonly icon: typeof X
}

function MiniButton({ label, off, onPress, icon: Icon }: MiniProps) {
  return (
    <button
      type="button"
      className="icon-button mini"
      aria-label={label}
      title={label}
      disabled={off}
      onClick={onPress}
    >
      <Icon size={12} aria-hidden="true" />
    </button>
  )
}

function moved(items: readonly unknown[], from: number, to: number): unknown[] {
  const rest = items.filter((_, index) => index !== from)
  return rest.toSpliced(to, 0, items[from])
}

/** Steps and stops are known by their id among their siblings. */
function withFreshId(item: unknown, siblings: readonly unknown[]): unknown {
  if (typeof item !== 'object' || item === null || !('id' in item)) return item
  const taken = new Set(siblings.map((one) => (one as { id?: unknown }).id))
  let number = siblings.length + 1
  while (taken.has(`step-${number}`)) number++
  return { ...item, id: `step-${number}` }
}
