// Listens for the workbench's keys and does what they mean. Which key means what stands in shortcutFor.
import { useEffect } from 'react'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import { SEARCH_FIELD_ID } from '../parts/SearchField'
import { useController } from '../parts/sessionContext'
import { neighbourSpeed } from '../run/speedStops'
import { useTogglePlay } from '../run/useTogglePlay'
import { cellCamera } from './cellCamera'
import { frameStore } from './frameStore'
import { focusKind, type Shortcut, shortcutFor } from './shortcutFor'

export function useShortcuts(): void {
  const controller = useController()
  const { toggle, canRun } = useTogglePlay()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const shortcut = shortcutFor(event, focusKind(document.activeElement as HTMLInputElement | null))
      if (shortcut === undefined) return
      event.preventDefault()
      if (shortcut === 'togglePlay') toggle()
      else if (shortcut === 'stepEvent' || shortcut === 'stepPart') {
        if (canRun) void controller.step(shortcut === 'stepEvent' ? 'event' : 'part')
      } else perform(shortcut, controller)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [controller, toggle, canRun])
}

function perform(
  shortcut: Exclude<Shortcut, 'togglePlay' | 'stepEvent' | 'stepPart'>,
  controller: SessionController,
): void {
  const frame = frameStore.get()
  switch (shortcut) {
    case 'slower':
    case 'faster': {
      const speed = neighbourSpeed(useSession.getState().speed, shortcut === 'faster' ? 1 : -1)
      void controller.setSpeed(speed)
      return
    }
    case 'clear':
      controller.select(undefined)
      return
    case 'left':
      frameStore.set({ left: !frame.left, beamer: false })
      return
    case 'right':
      frameStore.set({ right: !frame.right, beamer: false })
      return
    case 'beamer':
      frameStore.set({ beamer: !frame.beamer })
      return
    case 'help':
      frameStore.set({ help: true })
      return
    case 'search':
      openSearch()
      return
    case 'frame':
      cellCamera.current?.frame(useSession.getState().selection)
      return
    default:
      cellCamera.current?.preset(shortcut)
  }
}

function openSearch(): void {
  frameStore.set({ left: true, beamer: false })
  // The field exists after the panel has been drawn.
  requestAnimationFrame(() => document.getElementById(SEARCH_FIELD_ID)?.focus())
}
