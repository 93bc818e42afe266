// A button that shows an icon and says its words to screen readers and in its tooltip.
import type { LucideIcon } from 'lucide-react'

interface IconButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly onPress: () => void
  /** Key that does the same, shown behind the words. */
  readonly keyHint?: string
  /** For a button that stays down. */
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly className?: string
}

export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, onPress, keyHint, pressed, disabled, className } = props
  return (
    <button
      type="button"
      className={`icon-button ${className ?? ''}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keyHint}
      title={keyHint === undefined ? label : `${label} (${keyHint})`}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  )
}
