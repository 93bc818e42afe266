// The search field above the tree. Escape empties it; what was found is said aloud.
import Search from 'lucide-react/icons/search'
import { useText } from '../parts/useText'

interface SearchProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly found: number | undefined
}

export const SEARCH_FIELD_ID = 'outline-search'

export function OutlineSearch({ query, onQuery, found }: SearchProps) {
  const text = useText().panel
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
