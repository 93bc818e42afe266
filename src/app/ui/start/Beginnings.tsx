// Two ways to a cell of one's own: a template's questions, or an empty hall to build in.

import type { LucideIcon } from 'lucide-react'
import ListChecks from 'lucide-react/icons/list-checks'
import SquareDashed from 'lucide-react/icons/square-dashed'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { wizardStore } from '../wizard/wizardStore'

export function Beginnings() {
  const text = useText().start
  const openHall = useEmptyHall()
  return (
    <div className="beginnings">
      <Beginning
        icon={ListChecks}
        name={text.template}
        help={text.templateHelp}
        onPress={() => wizardStore.set({ mode: 'new' })}
      />
      <Beginning icon={SquareDashed} name={text.emptyHall} help={text.emptyHallHelp} onPress={openHall} />
    </div>
  )
}

interface BeginningProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly help: string
  readonly onPress: () => void
}

function Beginning({ icon: Icon, name, help, onPress }: BeginningProps) {
  return (
    <button type="button" className="beginning" onClick={onPress}>
      <Icon size={20} aria-hidden="true" />
      <span className="scene-name">{name}</span>
      <span className="muted">{help}</span>
    </button>
  )
}

/** A hall has nothing to run: it opens for building. */
function useEmptyHall(): () => void {
  const controller = useController()
  const { tools } = useWorkTools()
  return () => {
    void tools
      .call((api) => api.emptyHall())
      .then(async (hall) => {
        controller.showStartCard(false)
        controller.setMode('build')
        await controller.openText(hall, 'empty-hall.scene.json', true)
      })
  }
}
