// The menu of the right mouse button and the menu key, on the structure and in the cell: what can be done with what is selected.
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import { contextMenuStore } from './contextMenuStore'
import { editActions, layoutGroups } from './editActions'
import { useBuildText } from './useBuildText'

/** Between the menu and the edge of the window. */
const MARGIN_PX = 4

export function ContextMenu() {
  const at = contextMenuStore.use((state) => state.at)
  return at === undefined ? null : <Menu key={`${at.x} ${at.y}`} {...at} />
}

interface MenuProps {
  readonly x: number
  readonly y: number
}

function close(): void {
  contextMenuStore.set({ at: undefined })
}

function Menu({ x, y }: MenuProps) {
  const text = useBuildText().tools
  const controller = useController()
  const document = useSession((state) => state.document)
  const selected = useSession((state) => state.selected)
  const menu = useRef<HTMLDivElement>(null)
  useLeaving(menu)
  useLayoutEffect(() => keepInside(menu.current, x, y), [x, y])
  if (document === undefined) return null
  const context = { controller, document, selected, text }
  const layout = layoutGroups(context)
    .filter(({ off }) => !off)
    .flatMap(({ label, actions }) =>
      actions.map((action) => ({ ...action, label: `${label}: ${action.label.toLowerCase()}` })),
    )
  const items = [...editActions(context), ...(selected.length > 1 ? layout : [])].filter(({ off }) => !off)
  return (
    <div
      ref={menu}
      role="menu"
      aria-label={text.menu}
      className="context-menu"
      onKeyDown={(event) => moveInMenu(event, menu.current)}
    >
      {items.map((action) => (
        <button
          key={action.id}
          type="button"
          role="menuitem"
          className="action-item"
          onClick={() => {
            close()
            action.run()
          }}
        >
          <span>{action.label}</span>
          {action.key !== undefined && <kbd className="muted">{action.key}</kbd>}
        </button>
      ))}
    </div>
  )
}

/** Where it was asked for, but never over the edge of the window. */
function keepInside(menu: HTMLDivElement | null, x: number, y: number): void {
  if (menu === null) return
  menu.style.left = `${Math.max(MARGIN_PX, Math.min(x, innerWidth - menu.offsetWidth - MARGIN_PX))}px`
  menu.style.top = `${Math.max(MARGIN_PX, Math.min(y, innerHeight - menu.offsetHeight - MARGIN_PX))}px`
}

/** The first item has the focus; a press elsewhere closes, and the focus goes back where it was. */
function useLeaving(menu: { readonly current: HTMLDivElement | null }): void {
  useEffect(() => {
    const before = document.activeElement
    menu.current?.querySelector('button')?.focus()
    const outside = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node)) close()
    }
    addEventListener('pointerdown', outside)
    return () => {
      removeEventListener('pointerdown', outside)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [menu])
}

function moveInMenu(event: KeyboardEvent, menu: HTMLDivElement | null): void {
  const items = [...(menu?.querySelectorAll('button') ?? [])]
  const at = items.indexOf(document.activeElement as HTMLButtonElement)
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  event.stopPropagation()
  if (event.key === 'Escape' || event.key === 'Tab') close()
  else if (target !== undefined) items[(target + items.length) % items.length]?.focus()
  else return
  event.preventDefault()
}
