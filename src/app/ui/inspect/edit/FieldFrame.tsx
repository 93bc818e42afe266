// What every field has round its control: name, where the value came from, the way back to the default, help.
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import type { ReactNode } from 'react'
import type { Provenance } from '../../../../core/model/fields/recordFields'
import { fieldHelp } from '../../../text/fieldHelp'
import { fieldName } from '../../../text/fieldText'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { OriginMark } from '../OriginMark'
import { fieldHelpStore } from './fieldHelpStore'

interface FrameProps {
  readonly id: string
  /** Field key, for name and help. */
  readonly name: string
  readonly origin?: Provenance[string] | undefined
  /** Shown when there is something to go back from. */
  readonly onReset?: (() => void) | undefined
  /** The control takes the whole width, under the name. */
  readonly wide?: boolean | undefined
  /** The name belongs to a group of controls, not to one. */
  readonly group?: boolean | undefined
  readonly children: ReactNode
}

export function FieldFrame(props: FrameProps) {
  const { id, name, origin, onReset, wide = false, group = false, children } = props
  const language = useLanguage()
  const text = useBuildText().edit
  const label = fieldName(name, language)
  const help = fieldHelp(name, language)
  const Frame = group ? 'fieldset' : 'div'
  const show = () => fieldHelpStore.set({ key: name })
  return (
    <Frame
      className="edit-field"
      data-wide={wide || undefined}
      aria-labelledby={group ? `${id}-label` : undefined}
      onPointerEnter={show}
      onFocus={(event) => {
        event.stopPropagation()
        show()
      }}
    >
      <span className="edit-label">
        {group ? <span id={`${id}-label`}>{label}</span> : <label htmlFor={id}>{label}</label>}
        {origin && <OriginMark origin={origin} field={name.split('.').at(-1) ?? name} />}
        {onReset && (
          <button
            type="button"
            className="icon-button field-reset"
            aria-label={text.reset(label)}
            title={text.reset(label)}
            onClick={onReset}
          >
            <RotateCcw size={12} aria-hidden="true" />
          </button>
        )}
      </span>
      <div className="edit-control">{children}</div>
      {help !== undefined && (
        <span id={`${id}-help`} className="visually-hidden">
          {help}
        </span>
      )}
    </Frame>
  )
}
