// A panel that opens under a button of the top bar: not modal, closed by Escape or a click elsewhere, gives the focus back.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

interface FlyoutProps {
  /** What the button shows. */
  readonly button: ReactNode
  readonly buttonClass: string
  readonly title: string
  readonly label?: string
  /** Which edge of the button the panel keeps to. */
  readonly align?: 'start' | 'end'
  /** Called with how to close it; made only while open. */
  readonly children: (close: () => void) => ReactNode
}

export function Flyout({ button, buttonClass, title, label, align = 'start', children }: FlyoutProps) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  useEffect(() => {
    if (!open) return
    panel.current?.focus({ preventScroll: true })
    const outside = (event: PointerEvent) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', outside)
    return () => removeEventListener('pointerdown', outside)
  }, [open])
  return (
    <div ref={place} className="flyout-place">
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        title={title}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <section
          ref={panel}
          id={id}
          className="flyout"
          data-align={align}
          aria-label={title}
          tabIndex={-1}
          onKeyDown={(event) => {
            // Keys of the workbench must not act while somebody types or chooses here.
            event.stopPropagation()
            if (event.key === 'Escape') close()
          }}
        >
          {children(close)}
        </section>
      )}
    </div>
  )
}
