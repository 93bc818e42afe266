// In the details of a cell from a template: why this robot, and the way back to its answers. Loaded with the first such cell.
import './wizard.css'
import ListChecks from 'lucide-react/icons/list-checks'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { localText } from '../../text/localText'
import { useLanguage } from '../parts/useText'
import { useWizardText } from './useWizardText'
import { wizardStore } from './wizardStore'

export function TemplateSection({ scene }: { readonly scene: RecordOf<'scene'> }) {
  const text = useWizardText()
  const reason = localText(scene.notes, useLanguage())
  return (
    <section className="panel-section template-section">
      {reason !== undefined && (
        <>
          <h3>{text.why}</h3>
          <p className="prose">{reason}</p>
        </>
      )}
      <button type="button" className="button" onClick={() => wizardStore.set({ mode: 'change' })}>
        <ListChecks size={16} aria-hidden="true" />
        {text.changeButton}
      </button>
    </section>
  )
}
