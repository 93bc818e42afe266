// Opens the command palette at Ctrl+K, wherever the focus is; fetched when first asked for.
import { lazy, Suspense, useEffect } from 'react'
import { paletteStore } from './paletteStore'

const CommandPalette = lazy(() =>
  import('./CommandPalette').then((file) => ({ default: file.CommandPalette })),
)

export function PaletteHost() {
  const open = paletteStore.use((state) => state.open)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      paletteStore.set({ open: true })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (!open) return null
  return (
    <Suspense>
      <CommandPalette onClose={() => paletteStore.set({ open: false })} />
    </Suspense>
  )
}
