// The door to calibrating a program's cycle: a button, and the dialog it opens, fetched when it is first wanted.
import { lazy, Suspense, useState } from 'react'

const CalibrateDialog = lazy(() =>
  import('./CalibrateDialog').then((file) => ({ default: file.CalibrateDialog })),
)

interface CalibrateProps {
  readonly program: string
  readonly label: string
}

export function CalibrateButton({ program, label }: CalibrateProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button small" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && (
        <Suspense>
          <CalibrateDialog program={program} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
