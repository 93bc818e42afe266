// The 3D view with everything it asks of the session. Loaded apart, so that the frame stands before three does.
import { useSession } from '../../session/sessionStore'
import { CellView } from '../../view/CellView'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { cellCamera } from './cellCamera'
import { useResolvedTheme } from './useTheme'

export function LiveCell() {
  const controller = useController()
  const document = useSession((state) => state.document)
  const robotModels = useSession((state) => state.robotModels)
  const selection = useSession((state) => state.selection)
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
      hover={hover}
      onSelect={(id) => controller.select(id)}
      onHover={(id) => controller.hover(id)}
      theme={theme}
      language={language}
      quality={quality}
    />
  )
}
