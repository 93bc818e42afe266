// Stands where the 3D view would be when the browser cannot draw it, or when drawing failed.
import Box from 'lucide-react/icons/box'
import { useEffect } from 'react'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'

interface MissingProps {
  readonly reason: 'noWebGl' | 'viewFailed'
  readonly onRetry?: () => void
}

export function ViewMissing({ reason, onRetry }: MissingProps) {
  const text = useText().frame
  const controller = useController()
  // The cell need not wait for a picture that never comes.
  useEffect(() => controller.pictureStands(), [controller])
  return (
    <div className="view-missing" role="status">
      <Box size={28} aria-hidden="true" className="view-missing-icon" />
      <h2>{text[reason]}</h2>
      <p className="muted">{reason === 'noWebGl' ? text.noWebGlText : text.viewFailedText}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {text.viewAgain}
        </button>
      )}
    </div>
  )
}
