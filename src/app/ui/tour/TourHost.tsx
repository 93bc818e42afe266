// Shows the tour while there is one; fetched when it starts.
import { lazy, Suspense } from 'react'
import { tourStore } from './tourStore'

const Tour = lazy(() => import('./Tour').then((file) => ({ default: file.Tour })))

export function TourHost() {
  const step = tourStore.use((state) => state.step)
  if (step === undefined) return null
  return (
    <Suspense>
      <Tour step={step} />
    </Suspense>
  )
}
