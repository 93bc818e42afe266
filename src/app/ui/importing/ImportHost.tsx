// Where the panel of imported files hangs in the frame: fetched when there is something to show.
import { lazy, Suspense } from 'react'
import { importStore } from './importStore'

const ImportPanel = lazy(() => import('./ImportPanel').then((file) => ({ default: file.ImportPanel })))

export function ImportHost() {
  const open = importStore.use(({ share, items }) => share !== undefined || items.length > 0)
  if (!open) return null
  return (
    <Suspense>
      <ImportPanel />
    </Suspense>
  )
}
