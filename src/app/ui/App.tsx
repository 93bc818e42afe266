// The frame of the workbench: header, panels round the cell, run bar, bottom panel. Wires nothing; main.tsx does.
import { lazy, Suspense } from 'react'
import { useSession } from '../session/sessionStore'
import { BottomPanel } from './frame/BottomPanel'
import { CellPane } from './frame/CellPane'
import { frameStore } from './frame/frameStore'
import { LeftPanel, RightPanel } from './frame/SidePanels'
import { TopBar } from './frame/TopBar'
import { useShortcuts } from './frame/useShortcuts'
import { ImportHost } from './importing/ImportHost'
import { PaletteHost } from './palette/PaletteHost'
import { RunBar } from './run/RunBar'
import { DropTarget } from './start/DropTarget'
import { TourHost } from './tour/TourHost'
import { useValidatePage } from './validate/validateAddress'
import { useVerifyPage } from './verify/verifyAddress'
import { WizardHost } from './wizard/WizardHost'

const EditKeys = lazy(() => import('./frame/EditKeys').then((file) => ({ default: file.EditKeys })))
const HelpSheet = lazy(() => import('./help/HelpSheet').then((file) => ({ default: file.HelpSheet })))
const ValidatePage = lazy(() =>
  import('./validate/ValidatePage').then((file) => ({ default: file.ValidatePage })),
)
const VerifyPage = lazy(() => import('./verify/VerifyPage').then((file) => ({ default: file.VerifyPage })))

export function App() {
  useShortcuts()
  const building = useSession((state) => state.mode === 'build')
  const canUndo = useSession((state) => state.undoName !== undefined || state.redoName !== undefined)
  const verify = useVerifyPage()
  const validate = useValidatePage()
  const { left, right, bottom, beamer, help } = frameStore.use((frame) => frame)
  return (
    <>
      <div className="app" data-beamer={beamer}>
        {!beamer && <TopBar />}
        <div className="middle">
          {left && !beamer && <LeftPanel />}
          <CellPane />
          {right && !beamer && <RightPanel />}
        </div>
        <RunBar />
        {bottom && !beamer && <BottomPanel />}
      </div>
      {help && (
        <Suspense>
          <HelpSheet />
        </Suspense>
      )}
      {verify && (
        <Suspense>
          <VerifyPage />
        </Suspense>
      )}
      {validate && (
        <Suspense>
          <ValidatePage />
        </Suspense>
      )}
      <WizardHost />
      {(building || canUndo) && (
        <Suspense>
          <EditKeys />
        </Suspense>
      )}
      <DropTarget />
      <ImportHost />
      <PaletteHost />
      <TourHost />
    </>
  )
}
