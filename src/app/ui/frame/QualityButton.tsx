// Chooses how much is spent on the picture: shadows and reflections, or a quicker picture for a machine without a graphics card.
import Sparkles from 'lucide-react/icons/sparkles'
import { useSession } from '../../session/sessionStore'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'

export function QualityButton() {
  const text = useText().frame
  const controller = useController()
  const quality = useSession((state) => state.quality)
  const isHigh = quality === 'high'
  return (
    <IconButton
      icon={Sparkles}
      label={isHigh ? text.fullPicture : text.quickPicture}
      pressed={isHigh}
      onPress={() => controller.setQuality(isHigh ? 'low' : 'high')}
    />
  )
}
