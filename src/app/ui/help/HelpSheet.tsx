// The sheet of keys. A native dialog: focus stays inside, Escape closes. Loaded when first asked for.
import X from 'lucide-react/icons/x'
import { useEffect, useRef } from 'react'
import { helpText } from '../../text/helpText'
import type { Messages } from '../../text/messages'
import { frameStore } from '../frame/frameStore'
import { paletteStore } from '../palette/paletteStore'
import { IconButton } from '../parts/IconButton'
import { useLanguage, useText } from '../parts/useText'
import { startTour } from '../tour/tourStore'
import { VALIDATE_HASH } from '../validate/validateAddress'
import { VERIFY_HASH } from '../verify/verifyAddress'

type Words = Messages['start']
type HelpKeys = (typeof helpText)['nl']['keys']
type KeyLine = readonly [name: keyof Words['keys'] | keyof HelpKeys, key: string]
type KeyLines = readonly KeyLine[]

const RUN: KeyLines = [
  ['play', 'space'],
  ['stepEvent', '.'],
  ['stepPart', '>'],
  ['slower', '−'],
  ['faster', '+'],
]
const VIEW: KeyLines = [
  ['frame', 'F'],
  ['home', 'Home'],
  ['front', '1'],
  ['right', '3'],
  ['top', '7'],
  ['clear', 'escape'],
]
const EDIT: KeyLines = [
  ['undo', 'Ctrl+Z, Ctrl+Y'],
  ['copy', 'Ctrl+C, X, V'],
  ['duplicate', 'Ctrl+D'],
  ['group', 'Ctrl+G'],
  ['selectAll', 'Ctrl+A'],
  ['nudge', '← → ↑ ↓'],
  ['hide', 'H'],
  ['remove', 'Delete'],
]
const PANELS: KeyLines = [
  ['left', '['],
  ['rightPanel', ']'],
  ['beamer', 'B'],
  ['search', '/'],
  ['palette', 'Ctrl+K'],
  ['help', '?'],
]
const TOOLS: KeyLines = [
  ['moveTool', 'G'],
  ['turnTool', 'R'],
  ['measure', 'M'],
  ['typeSizes', 'Enter'],
  ['menu', 'Shift+F10'],
]
const DIALOGS: KeyLines = [
  ['nextField', 'Tab'],
  ['options', '↑ ↓'],
  ['makeIt', 'Enter'],
  ['leave', 'escape'],
]

export function HelpSheet() {
  const text = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { keyGroups } = text.start
  const more = helpText[useLanguage()]
  return (
    <dialog
      ref={dialog}
      className="help-sheet"
      aria-labelledby="help-title"
      onClose={() => frameStore.set({ help: false })}
    >
      <header>
        <h2 id="help-title">{text.start.keysTitle}</h2>
        <IconButton
          icon={X}
          label={text.frame.close}
          onPress={() => dialog.current?.close()}
          keyHint="Escape"
        />
      </header>
      <div className="key-groups">
        <KeyGroup title={keyGroups.run} keys={RUN} />
        <KeyGroup title={keyGroups.view} keys={VIEW} />
        <KeyGroup title={keyGroups.edit} keys={EDIT} />
        <KeyGroup title={keyGroups.panels} keys={PANELS} />
        <KeyGroup title={more.groups.tools} keys={TOOLS} />
        <KeyGroup title={more.groups.dialogs} keys={DIALOGS} />
      </div>
      <p>
        <strong>{text.start.mouse}.</strong> <span className="muted">{text.start.mouseText}</span>
      </p>
      <p>
        <strong>{more.touch}.</strong> <span className="muted">{more.touchText}</span>
      </p>
      <p>
        <button
          type="button"
          className="button small"
          onClick={() => {
            dialog.current?.close()
            startTour()
          }}
        >
          {text.tour.offer}
        </button>{' '}
        <button
          type="button"
          className="button small"
          onClick={() => {
            dialog.current?.close()
            paletteStore.set({ open: true })
          }}
        >
          {text.palette.open} <kbd>Ctrl+K</kbd>
        </button>
      </p>
      <p>
        <a href={VERIFY_HASH} onClick={() => dialog.current?.close()}>
          {text.start.verifyEngine}
        </a>{' '}
        <span className="muted">{text.start.verifyEngineText}</span>
      </p>
      <p>
        <a href={VALIDATE_HASH} onClick={() => dialog.current?.close()}>
          {text.palette.validate}
        </a>
      </p>
    </dialog>
  )
}

function KeyGroup({ title, keys }: { readonly title: string; readonly keys: KeyLines }) {
  const text = useText().start
  const words: Readonly<Record<string, string>> = { ...text.keys, ...helpText[useLanguage()].keys }
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([name, key]) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd>
              <kbd>{keyWord(key, text)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function keyWord(key: string, text: Words): string {
  if (key === 'space') return text.space
  return key === 'escape' ? text.escape : key
}
