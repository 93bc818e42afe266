// The panels left and right of the cell: structure, and details or figures.
import { lazy, Suspense, useEffect } from 'react'
import { useSession } from '../../session/sessionStore'
import { Outliner } from '../outline/Outliner'
import { PanelTabs, panelId, tabId } from '../parts/PanelTabs'
import { useText } from '../parts/useText'
import { frameStore, type RightTab } from './frameStore'

const FiguresPanel = lazy(() =>
  import('../figures/FiguresPanel').then((file) => ({ default: file.FiguresPanel })),
)

const Inspector = lazy(() => import('../inspect/Inspector').then((file) => ({ default: file.Inspector })))
const BuildPanel = lazy(() => import('../build/BuildPanel').then((file) => ({ default: file.BuildPanel })))
const EditInspector = lazy(() =>
  import('../inspect/edit/EditInspector').then((file) => ({ default: file.EditInspector })),
)
const ProgramPanel = lazy(() =>
  import('../program/ProgramPanel').then((file) => ({ default: file.ProgramPanel })),
)

export function LeftPanel() {
  const label = useText().frame.leftPanel
  const building = useSession((state) => state.mode === 'build')
  return (
    <aside className="side-panel left-panel" aria-label={label}>
      {building ? (
        <Suspense>
          <BuildPanel />
        </Suspense>
      ) : (
        <Outliner />
      )}
    </aside>
  )
}

export function RightPanel() {
  const text = useText()
  const building = useSession((state) => state.mode === 'build')
  const wanted = frameStore.use((frame) => frame.rightTab)
  const tab = wanted === 'program' && !building ? 'properties' : wanted
  useShowSelection()
  const tabs: readonly { value: RightTab; label: string }[] = [
    { value: 'properties', label: text.panel.properties },
    ...(building ? [{ value: 'program' as const, label: text.panel.program }] : []),
    { value: 'figures', label: text.panel.figures },
  ]
  return (
    <aside className="side-panel right-panel" aria-label={text.frame.rightPanel}>
      <PanelTabs
        label={text.frame.rightPanel}
        stem=""
        tabs={tabs}
        open={tab}
        onOpen={(rightTab) => frameStore.set({ rightTab })}
      />
      <div role="tabpanel" id={panelId('')} aria-labelledby={tabId('', tab)} className="panel-scroller">
        <Suspense>
          {tab === 'properties' && <Properties />}
          {tab === 'program' && <ProgramPanel />}
          {tab === 'figures' && <FiguresPanel />}
        </Suspense>
      </div>
    </aside>
  )
}

/** To read while the cell runs, to change while it is built. */
function Properties() {
  const building = useSession((state) => state.mode === 'build')
  return building ? <EditInspector /> : <Inspector />
}

/** Whoever selects something wants to see it: the properties come forward, unless a program is worked on, whose places are chosen so. */
function useShowSelection(): void {
  const selection = useSession((state) => state.selection)
  useEffect(() => {
    const { document, mode } = useSession.getState()
    const isProgram = mode === 'build' && document?.records[selection ?? '']?.type === 'program'
    if (isProgram) frameStore.set({ rightTab: 'program' })
    else if (selection !== undefined && (mode !== 'build' || frameStore.get().rightTab !== 'program'))
      frameStore.set({ rightTab: 'properties' })
  }, [selection])
}
