// The templates to choose from: a drawing, a name and a sentence each.
import type { TemplateInfo } from '../../../core/results/TemplateResult'
import { useLanguage } from '../parts/useText'
import { TemplateIcon } from './TemplateIcon'

interface TilesProps {
  readonly templates: readonly TemplateInfo[]
  readonly onChoose: (template: TemplateInfo) => void
}

export function TemplateTiles({ templates, onChoose }: TilesProps) {
  const language = useLanguage()
  return (
    <ul className="template-tiles">
      {templates.map((template) => (
        <li key={template.id}>
          <button
            type="button"
            className="template-tile"
            data-template={template.id}
            onClick={() => onChoose(template)}
          >
            <TemplateIcon id={template.id} />
            <span className="scene-name">{template.name[language]}</span>
            <span className="muted">{template.summary[language]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
