// The library: search, categories, and cards that are dragged into the cell or put there with Enter.
import { useMemo, useState } from 'react'
import {
  LIBRARY_CATEGORIES,
  type LibraryCategory,
  type LibraryItem,
} from '../../../core/editing/library/LibraryItem'
import { LIBRARY_ITEMS, searchLibrary } from '../../../core/editing/library/libraryItems'
import { useSession } from '../../session/sessionStore'
import { SearchField } from '../parts/SearchField'
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
      <SearchField
        label={text.search}
        query={query}
        onQuery={setQuery}
        said={searching ? text.found(found.length) : undefined}
      />
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

function toggled(
  open: ReadonlySet<LibraryCategory>,
  category: LibraryCategory,
): ReadonlySet<LibraryCategory> {
  const next = new Set(open)
  if (!next.delete(category)) next.add(category)
  return next
}
