// The buttons that hide and show the panels, and hide them all for a beamer.
import Maximize2 from 'lucide-react/icons/maximize-2'
import PanelLeft from 'lucide-react/icons/panel-left'
import PanelRight from 'lucide-react/icons/panel-right'
import { IconButton } from '../parts/IconButton'
import { useText } from '../parts/useText'
import { frameStore } from './frameStore'

export function PanelToggles() {
  const text = useText().frame
  const { left, right } = frameStore.use((frame) => frame)
  return (
    <>
      <IconButton
        icon={PanelLeft}
        label={left ? text.hideLeft : text.showLeft}
        keyHint="["
        onPress={() => frameStore.set({ left: !left })}
      />
      <IconButton
        icon={PanelRight}
        label={right ? text.hideRight : text.showRight}
        keyHint="]"
        onPress={() => frameStore.set({ right: !right })}
      />
      <IconButton
        icon={Maximize2}
        label={text.beamer}
        keyHint="B"
        onPress={() => frameStore.set({ beamer: true })}
      />
    </>
  )
}
