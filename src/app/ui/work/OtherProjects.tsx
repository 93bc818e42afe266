// The projects that are not open, newest first: open or remove one.
import Trash2 from 'lucide-react/icons/trash-2'
import type { WorkStore } from '../../io/WorkStore'
import type { WholeProject } from '../../io/workRecords'
import { IconButton } from '../parts/IconButton'
import { useLanguage, useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { changedAt } from './changedAt'
import { useListed } from './useListed'

const read = (store: WorkStore) => store.projects()

interface OtherProjectsProps {
  readonly current: string | undefined
  readonly close: () => void
  readonly onRemoved: (whole: WholeProject) => void
}

export function OtherProjects({ current, close, onRemoved }: OtherProjectsProps) {
  const text = useText().work
  const language = useLanguage()
  const { keeper } = useWorkTools()
  const others = useListed(read, '').filter(({ id }) => id !== current)
  const open = (scenario: string) => {
    void keeper.openScenario(scenario)
    close()
  }
  const remove = (id: string) =>
    void keeper.removeProject(id).then((whole) => {
      if (whole !== undefined) onRemoved(whole)
    })
  return (
    <section aria-label={text.others}>
      <h3>{text.others}</h3>
      {others.length === 0 && <p className="muted">{text.noOthers}</p>}
      <ul className="work-list">
        {others.map(({ id, name, scenario, changedMs }) => (
          <li key={id}>
            <button type="button" className="work-open" onClick={() => open(scenario)}>
              {name}
            </button>
            <span className="muted work-date">{changedAt(changedMs, language)}</span>
            <IconButton icon={Trash2} label={`${text.remove}: ${name}`} onPress={() => remove(id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
