// The 3D view with everything it asks of the session. Loaded apart, so that the frame stands before three does.
import { useSession } from '../../session/sessionStore'
import { CellView } from '../../view/CellView'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { useResolvedTheme } from './useTheme'

export function LiveCell() {
  const controller = useController()
  const { document, selection, hover, quality } = useSession()
  const language = useLanguage()
  const theme = useResolvedTheme()
  if (document === undefined) return null
  return (
    <CellView
      feed={controller}
      document={document}
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
