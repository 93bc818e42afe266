// The wizard: choose a template, answer its questions, open the cell; or change the answers of the cell on screen. A native dialog: focus
// stays inside, Escape closes. Loaded when first asked for.
import './wizard.css'
import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState } from 'react'
import { recordsOfType } from '../../../core/model/SceneDocument'
import { serialiseScene } from '../../../core/model/serialiseScene'
import type { TemplateInfo } from '../../../core/results/TemplateResult'
import { useSession } from '../../session/sessionStore'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { applyMadeCell, openMadeCell } from './openMadeCell'
import { Questions } from './Questions'
import { TemplateTiles } from './TemplateTiles'
import { useTemplates } from './useTemplates'
import { useWizardText } from './useWizardText'
import { wizardStore } from './wizardStore'

export function WizardDialog() {
  const text = useWizardText()
  const mode = wizardStore.use((state) => state.mode)
  const dialog = useRef<HTMLDialogElement>(null)
  const templates = useTemplates()
  useEffect(() => dialog.current?.showModal(), [])
  const list = Array.isArray(templates) ? (templates as readonly TemplateInfo[]) : undefined
  return (
    <dialog
      ref={dialog}
      className="wizard"
      aria-label={mode === 'change' ? text.changeTitle : text.choose}
      onClose={() => wizardStore.set({ mode: 'closed' })}
    >
      {templates === undefined && <p className="wizard-wait">{text.loading}</p>}
      {templates === 'failed' && <p className="wizard-wait">{text.failed}</p>}
      {list && mode === 'new' && <NewCell templates={list} />}
      {list && mode === 'change' && <ChangeAnswers templates={list} />}
      <span className="wizard-close">
        <IconButton icon={X} label={text.close} onPress={() => dialog.current?.close()} keyHint="Escape" />
      </span>
    </dialog>
  )
}

const close = () => wizardStore.set({ mode: 'closed' })

function NewCell({ templates }: { readonly templates: readonly TemplateInfo[] }) {
  const text = useWizardText()
  const language = useLanguage()
  const controller = useController()
  const [chosen, setChosen] = useState<TemplateInfo>()
  if (chosen === undefined)
    return (
      <>
        <WizardHead title={text.choose} lead={text.chooseLead} />
        <TemplateTiles templates={templates} onChoose={setChosen} />
      </>
    )
  return (
    <>
      <WizardHead title={chosen.name[language]} lead={chosen.summary[language]} />
      <Questions
        key={chosen.id}
        template={chosen}
        doneLabel={text.make}
        onDone={(cell) => {
          close()
          void openMadeCell(controller, chosen.id, cell)
        }}
        aside={
          <button type="button" className="button" onClick={() => setChosen(undefined)}>
            {text.back}
          </button>
        }
      />
    </>
  )
}

function ChangeAnswers({ templates }: { readonly templates: readonly TemplateInfo[] }) {
  const text = useWizardText()
  const language = useLanguage()
  const controller = useController()
  const document = useSession((state) => state.document)
  // The cell as it was when the dialog opened: answers are laid over that one.
  const [start] = useState(() => ({ document, text: document === undefined ? '' : serialiseScene(document) }))
  const made = start.document && recordsOfType(start.document, 'scene')[0]?.template
  const template = templates.find(({ id }) => id === made?.id)
  if (made === undefined || template === undefined) return <p className="wizard-wait">{text.failed}</p>
  return (
    <>
      <WizardHead title={text.changeTitle} lead={template.name[language]} />
      <Questions
        template={template}
        answers={made.answers}
        documentText={start.text}
        doneLabel={text.change}
        onDone={(cell) => {
          close()
          void applyMadeCell(controller, cell)
        }}
        aside={
          <button type="button" className="button" onClick={close}>
            {text.cancel}
          </button>
        }
      />
    </>
  )
}

function WizardHead({ title, lead }: { readonly title: string; readonly lead: string }) {
  return (
    <header>
      <h2>{title}</h2>
      <p className="muted">{lead}</p>
    </header>
  )
}
