// The library: search, categories, and cards that are dragged into the cell or put there with Enter.
import Search from 'lucide-react/icons/search'
import { useMemo, useState } from 'react'
import {
  LIBRARY_CATEGORIES,
  type LibraryCategory,
  type LibraryItem,
} from '../../../core/editing/library/LibraryItem'
import { LIBRARY_ITEMS, searchLibrary } from '../../../core/editing/library/libraryItems'
import { useSession } from '../../session/sessionStore'
import { SEARCH_FIELD_ID } from '../outline/OutlineSearch'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { addItem } from './addItem'
import { LibrarySection } from './LibrarySection'
import { RobotCompare } from './RobotCompare'
import { useBuildText } from './useBuildText'
import { useLibraryDrag } from './useLibraryDrag'

const OPEN_AT_FIRST: readonly LibraryCategory[] = ['robots', 'machines']

export function LibraryPanel() {
  const text = useBuildText().library
  const language = useLanguage()
  const controller = useController()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<ReadonlySet<LibraryCategory>>(new Set(OPEN_AT_FIRST))
  const [said, setSaid] = useState('')
  const found = useMemo(() => searchLibrary(LIBRARY_ITEMS, query), [query])
  const searching = query.trim() !== ''
  const add = (item: LibraryItem, at?: Parameters<typeof addItem>[2]) => {
    if (addItem(controller, item, at) !== undefined) setSaid(text.added(item.name[language]))
  }
  const { start, carried } = useLibraryDrag(add)
  return (
    <>
      <LibrarySearch query={query} onQuery={setQuery} found={searching ? found.length : undefined} />
      <EmptyHall />
      {found.length === 0 && <p className="empty">{text.nothing(query.trim())}</p>}
      <div className="library">
        {LIBRARY_CATEGORIES.map((category) => (
          <LibrarySection
            key={category}
            category={category}
            items={found.filter((item) => item.category === category)}
            open={searching || open.has(category)}
            searching={searching}
            onToggle={() => setOpen(toggled(open, category))}
            onAdd={add}
            onGrab={start}
            extra={category === 'robots' && !searching ? <RobotCompare onAdd={add} /> : undefined}
          />
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {carried}
    </>
  )
}

/** What to do first in a cell with nothing in it; how to take things from here in any other. */
function EmptyHall() {
  const text = useBuildText().library
  const isEmpty = useSession(({ document }) =>
    Object.values(document?.records ?? {}).every(({ type }) => ['scene', 'hall', 'view'].includes(type)),
  )
  return (
    <p className={isEmpty ? 'library-hint empty-hall' : 'library-hint'}>
      {isEmpty ? text.emptyHall : text.how}
    </p>
  )
}

interface SearchProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly found: number | undefined
}

function LibrarySearch({ query, onQuery, found }: SearchProps) {
  const text = useBuildText().library
  return (
    <div className="search-field">
      <Search size={14} aria-hidden="true" />
      <input
        id={SEARCH_FIELD_ID}
        type="search"
        value={query}
        placeholder={text.search}
        aria-label={text.search}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          if (query === '') event.currentTarget.blur()
          else onQuery('')
        }}
      />
      <span className="visually-hidden" aria-live="polite">
        {found !== undefined && text.found(found)}
      </span>
    </div>
  )
}

function toggled(
  open: ReadonlySet<LibraryCategory>,
  category: LibraryCategory,
): ReadonlySet<LibraryCategory> {
  const next = new Set(open)
  if (!next.delete(category)) next.add(category)
  return next
}
