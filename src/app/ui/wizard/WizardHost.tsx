// Where the wizard hangs in the frame: it is fetched when it is first opened.
import { lazy, Suspense } from 'react'
import { wizardStore } from './wizardStore'

const WizardDialog = lazy(() => import('./WizardDialog').then((file) => ({ default: file.WizardDialog })))

export function WizardHost() {
  const open = wizardStore.use(({ mode }) => mode !== 'closed')
  if (!open) return null
  return (
    <Suspense>
      <WizardDialog />
    </Suspense>
  )
}
