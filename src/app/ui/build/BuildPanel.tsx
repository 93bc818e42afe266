// The left panel while building: the library to take things from, and the structure of the cell.
import { frameStore, type LeftTab } from '../frame/frameStore'
import { Outliner } from '../outline/Outliner'
import { PanelTabs, panelId, tabId } from '../parts/PanelTabs'
import { LibraryPanel } from './LibraryPanel'
import './build.css'
import { useBuildText } from './useBuildText'
import { useOutlineEdits } from './useOutlineEdits'

export function BuildPanel() {
  const text = useBuildText().left
  const tab = frameStore.use((frame) => frame.leftTab)
  const tabs: readonly { value: LeftTab; label: string }[] = [
    { value: 'library', label: text.library },
    { value: 'outline', label: text.outline },
  ]
  return (
    <>
      <PanelTabs
        label={text.tabs}
        stem="left"
        tabs={tabs}
        open={tab}
        onOpen={(leftTab) => frameStore.set({ leftTab })}
      />
      <div
        role="tabpanel"
        id={panelId('left')}
        aria-labelledby={tabId('left', tab)}
        className="left-tabpanel"
      >
        {tab === 'library' ? <LibraryPanel /> : <EditOutliner />}
      </div>
    </>
  )
}

function EditOutliner() {
  const hint = useBuildText().outline.how
  const edits = useOutlineEdits()
  return (
    <>
      <Outliner edits={edits} />
      <p className="library-hint">{hint}</p>
    </>
  )
}
