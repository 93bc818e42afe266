// Goes round the themes: light, dark, as the system.
import Monitor from 'lucide-react/icons/monitor'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import { useSession } from '../../session/sessionStore'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'

const NEXT = { light: 'dark', dark: 'system', system: 'light' } as const
const ICONS = { light: Sun, dark: Moon, system: Monitor } as const

export function ThemeButton() {
  const text = useText().frame
  const controller = useController()
  const theme = useSession((state) => state.theme)
  return (
    <IconButton
      icon={ICONS[theme]}
      label={text.themeIs(text.themes[theme])}
      onPress={() => controller.setTheme(NEXT[theme])}
    />
  )
}
