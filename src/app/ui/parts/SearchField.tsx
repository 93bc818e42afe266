// The search field above a list: Escape empties it, then leaves it; what was found is said aloud. One on the page at a time.
import Search from 'lucide-react/icons/search'

interface SearchFieldProps {
  readonly label: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** How much was found, in words; nothing is said while there is no query. */
  readonly said: string | undefined
}

/** Where the search key goes. */
export const SEARCH_FIELD_ID = 'outline-search'

export function SearchField({ label, query, onQuery, said }: SearchFieldProps) {
  return (
    <div className="search-field">
      <Search size={14} aria-hidden="true" />
      <input
        id={SEARCH_FIELD_ID}
        type="search"
        value={query}
        placeholder={label}
        aria-label={label}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          if (query === '') event.currentTarget.blur()
          else onQuery('')
        }}
      />
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </div>
  )
}
