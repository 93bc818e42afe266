// The 3D view with everything it asks of the session. Loaded apart, so that the frame stands before three does.
import { useMemo } from 'react'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import { CellView, type EditPort } from '../../view/CellView'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { cellCamera } from './cellCamera'
import { useResolvedTheme } from './useTheme'

export function LiveCell() {
  const controller = useController()
  const document = useSession((state) => state.document)
  const robotModels = useSession((state) => state.robotModels)
  const selection = useSession((state) => state.selection)
  const selected = useSession((state) => state.selected)
  const editing = useEditPort(controller)
  const hover = useSession((state) => state.hover)
  const quality = useSession((state) => state.quality)
  const language = useLanguage()
  const theme = useResolvedTheme()
  if (document === undefined) return null
  return (
    <CellView
      ref={cellCamera}
      feed={controller}
      document={document}
      robotModels={robotModels}
      onFirstPicture={() => controller.pictureStands()}
      selection={selection}
      selected={selected}
      hover={hover}
      editing={editing}
      still={editing !== undefined}
      onSelect={(id, add) => controller.select(id, add)}
      onHover={(id) => controller.hover(id)}
      theme={theme}
      language={language}
      quality={quality}
    />
  )
}

/** The document as the view may change it, while building. */
function useEditPort(controller: SessionController): EditPort | undefined {
  const isBuilding = useSession((state) => state.mode === 'build')
  const reach = useSession((state) => state.assessment?.reach)
  return useMemo(
    () =>
      isBuilding
        ? {
            document: () => controller.edit.document,
            begin: (name) => controller.edit.begin(name),
            apply: (name, command) => controller.edit.apply(name, command),
            selectAll: (ids) => controller.selectAll(ids),
            reach,
          }
        : undefined,
    [controller, isBuilding, reach],
  )
}
