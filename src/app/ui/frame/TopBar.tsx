// The header: what this is, which cell is open, the ways of working that exist, language, theme, help.
import ChevronDown from 'lucide-react/icons/chevron-down'
import CircleHelp from 'lucide-react/icons/circle-help'
import { useSession } from '../../session/sessionStore'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../text/Language'
import { UndoButtons } from '../history/UndoButtons'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { ShareButton } from '../work/ShareButton'
import { WorkButton } from '../work/WorkButton'
import { BrandMark } from './BrandMark'
import { frameStore } from './frameStore'
import { ModeSwitch } from './ModeSwitch'
import { PanelToggles } from './PanelToggles'
import { QualityButton } from './QualityButton'
import { ThemeButton } from './ThemeButton'
import { useSceneName } from './useSceneName'

export function TopBar() {
  const text = useText().frame
  return (
    <header className="top-bar">
      <SkipLinks />
      <div className="brand">
        <BrandMark />
        <h1>Proefcel</h1>
      </div>
      <SceneButton />
      <WorkButton />
      <ModeSwitch />
      <div className="top-bar-end">
        <UndoButtons />
        <ShareButton />
        <PanelToggles />
        <LanguageChoice />
        <QualityButton />
        <ThemeButton />
        <IconButton
          icon={CircleHelp}
          label={text.help}
          keyHint="?"
          onPress={() => frameStore.set({ help: true })}
        />
      </div>
    </header>
  )
}

function SkipLinks() {
  const text = useText().frame
  return (
    <>
      <a className="skip-link" href="#cell">
        {text.skipToCell}
      </a>
      <a className="skip-link" href="#run-bar">
        {text.skipToRunBar}
      </a>
    </>
  )
}

function SceneButton() {
  const text = useText().frame
  const controller = useController()
  const open = useSession((state) => state.startCardOpen)
  const name = useSceneName()
  return (
    <button
      type="button"
      className="scene-button"
      aria-expanded={open}
      title={text.openCells}
      onClick={() => controller.showStartCard(!open)}
    >
      <span>{name ?? text.noScene}</span>
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  )
}

function LanguageChoice() {
  const label = useText().frame.language
  const controller = useController()
  const language = useSession((state) => state.language)
  return (
    <select
      className="select language"
      aria-label={label}
      value={language}
      onChange={(event) => controller.setLanguage(event.target.value as Language)}
    >
      {LANGUAGES.map((choice) => (
        <option key={choice} value={choice} lang={choice}>
          {LANGUAGE_NAMES[choice]}
        </option>
      ))}
    </select>
  )
}
