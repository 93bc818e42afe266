// The problem list with all its sentences arrives when there is a first problem to tell.
import { type ComponentProps, lazy, Suspense } from 'react'

const ProblemList = lazy(() => import('./ProblemList').then((file) => ({ default: file.ProblemList })))

export function LazyProblemList(props: ComponentProps<typeof ProblemList>) {
  return (
    <Suspense>
      <ProblemList {...props} />
    </Suspense>
  )
}
