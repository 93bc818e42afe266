// The panels left and right of the cell: structure, and details or figures.
import { lazy, Suspense, useEffect } from 'react'
import { useSession } from '../../session/sessionStore'
import { Inspector } from '../inspect/Inspector'
import { Outliner } from '../outline/Outliner'
import { useText } from '../parts/useText'
import { frameStore, type RightTab } from './frameStore'

const FiguresPanel = lazy(() =>
  import('../figures/FiguresPanel').then((file) => ({ default: file.FiguresPanel })),
)

export function LeftPanel() {
  const label = useText().frame.leftPanel
  return (
    <aside className="side-panel left-panel" aria-label={label}>
      <Outliner />
    </aside>
  )
}

export function RightPanel() {
  const text = useText()
  const tab = frameStore.use((frame) => frame.rightTab)
  useShowSelection()
  return (
    <aside className="side-panel right-panel" aria-label={text.frame.rightPanel}>
      <div role="tablist" className="tabs" aria-label={text.frame.rightPanel}>
        <Tab tab="properties" label={text.panel.properties} selected={tab === 'properties'} />
        <Tab tab="figures" label={text.panel.figures} selected={tab === 'figures'} />
      </div>
      <div role="tabpanel" id="right-tabpanel" aria-labelledby={`tab-${tab}`} className="panel-scroller">
        {tab === 'properties' && <Inspector />}
        {tab === 'figures' && (
          <Suspense>
            <FiguresPanel />
          </Suspense>
        )}
      </div>
    </aside>
  )
}

/** Whoever selects something wants to see it: the properties come forward. */
function useShowSelection(): void {
  const selection = useSession((state) => state.selection)
  useEffect(() => {
    if (selection !== undefined) frameStore.set({ rightTab: 'properties' })
  }, [selection])
}

interface TabProps {
  readonly tab: RightTab
  readonly label: string
  readonly selected: boolean
}

function Tab({ tab, label, selected }: TabProps) {
  const other: RightTab = tab === 'properties' ? 'figures' : 'properties'
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab}`}
      aria-selected={selected}
      aria-controls="right-tabpanel"
      tabIndex={selected ? 0 : -1}
      className="tab"
      onClick={() => frameStore.set({ rightTab: tab })}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        frameStore.set({ rightTab: other })
        document.getElementById(`tab-${other}`)?.focus()
      }}
    >
      {label}
    </button>
  )
}
