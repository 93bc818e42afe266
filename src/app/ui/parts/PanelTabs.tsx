// A row of tabs over a panel, by the pattern every keyboard knows: Tab to the open one, arrows to the others.
import type { KeyboardEvent } from 'react'

interface TabsProps<T extends string> {
  readonly label: string
  /** Stem of the ids of tabs and panel. */
  readonly stem: string
  readonly tabs: readonly { readonly value: T; readonly label: string }[]
  readonly open: T
  readonly onOpen: (tab: T) => void
}

export function PanelTabs<T extends string>({ label, stem, tabs, open, onOpen }: TabsProps<T>) {
  const go = (event: KeyboardEvent, by: number) => {
    const at = tabs.findIndex(({ value }) => value === open)
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (next === undefined) return
    event.preventDefault()
    onOpen(next.value)
    document.getElementById(tabId(stem, next.value))?.focus()
  }
  return (
    <div role="tablist" className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={tabId(stem, tab.value)}
          aria-selected={tab.value === open}
          aria-controls={panelId(stem)}
          tabIndex={tab.value === open ? 0 : -1}
          className="tab"
          onClick={() => onOpen(tab.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') go(event, 1)
            else if (event.key === 'ArrowLeft') go(event, -1)
          }}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}

export function tabId(stem: string, tab: string): string {
  return `${stem === '' ? '' : `${stem}-`}tab-${tab}`
}

export function panelId(stem: string): string {
  return `${stem}-tabpanel`
}
