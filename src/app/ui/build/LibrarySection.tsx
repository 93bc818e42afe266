// One category of the library: its heading, and the cards when it is open. Long ones show their first cards until asked for all.
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type ReactNode, useState } from 'react'
import type { LibraryCategory, LibraryItem } from '../../../core/editing/library/LibraryItem'
import { LibraryCard } from './LibraryCard'
import { useBuildText } from './useBuildText'

const SHOWN_AT_FIRST = 8

interface SectionProps {
  readonly category: LibraryCategory
  readonly items: readonly LibraryItem[]
  readonly open: boolean
  readonly searching: boolean
  readonly onToggle: () => void
  readonly onAdd: (item: LibraryItem) => void
  readonly onGrab: (item: LibraryItem, event: React.PointerEvent) => void
  readonly extra?: ReactNode
}

export function LibrarySection(props: SectionProps) {
  const { category, items, open, searching, onToggle, onAdd, onGrab, extra } = props
  const text = useBuildText().library
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const shown = all || searching ? items : items.slice(0, SHOWN_AT_FIRST)
  return (
    <section className="library-section" aria-label={text.category[category]}>
      <h2 className="library-title">
        <button type="button" className="library-heading" aria-expanded={open} onClick={onToggle}>
          <ChevronRight size={12} aria-hidden="true" />
          <span>{text.category[category]}</span>
          <span className="muted">{items.length}</span>
        </button>
      </h2>
      {open && (
        <>
          <ul className="library-cards">
            {shown.map((item, index) => (
              <LibraryCard key={item.id} item={item} first={index === 0} onAdd={onAdd} onGrab={onGrab} />
            ))}
          </ul>
          {!searching && items.length > SHOWN_AT_FIRST && (
            <button type="button" className="link library-more" onClick={() => setAll(!all)}>
              {all ? text.less : text.more(items.length)}
            </button>
          )}
          {extra}
        </>
      )}
    </section>
  )
}
