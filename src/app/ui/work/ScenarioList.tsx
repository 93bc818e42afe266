// The scenarios of the open project: open one, rename, duplicate, remove.
import Copy from 'lucide-react/icons/copy'
import Trash2 from 'lucide-react/icons/trash-2'
import type { WorkStore } from '../../io/WorkStore'
import type { ScenarioEntry, WholeProject } from '../../io/workRecords'
import { useWork } from '../../io/workState'
import { IconButton } from '../parts/IconButton'
import { useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { NameField } from './NameField'
import { useListed } from './useListed'

const read = (store: WorkStore, project: string) => store.scenarios(project)

interface ScenarioListProps {
  readonly project: string
  readonly onRemoved: (whole: WholeProject) => void
}

export function ScenarioList({ project, onRemoved }: ScenarioListProps) {
  const text = useText().work
  const { keeper } = useWorkTools()
  const scenarios = useListed(read, project)
  const open = useWork((state) => state.scenario)
  const duplicate = () => void keeper.duplicateScenario(freshName(text.copyOf(open?.name ?? ''), scenarios))
  return (
    <>
      <h3 title={text.scenariosHelp}>{text.scenarios}</h3>
      <ul className="work-list">
        {scenarios.map((one) => (
          <ScenarioRow key={one.id} entry={one} showing={one.id === open?.id} onRemoved={onRemoved} />
        ))}
      </ul>
      <button type="button" className="button small" onClick={duplicate}>
        <Copy size={14} aria-hidden="true" />
        {text.duplicateScenario}
      </button>
    </>
  )
}

interface ScenarioRowProps {
  readonly entry: ScenarioEntry
  readonly showing: boolean
  readonly onRemoved: (whole: WholeProject) => void
}

function ScenarioRow({ entry, showing, onRemoved }: ScenarioRowProps) {
  const text = useText().work
  const { keeper } = useWorkTools()
  const remove = () =>
    void keeper.removeScenario(entry.id).then((whole) => {
      if (whole !== undefined) onRemoved(whole)
    })
  return (
    <li aria-current={showing ? 'true' : undefined}>
      {showing ? (
        <NameField
          label={text.scenarioName}
          name={entry.name}
          onName={(name) => void keeper.renameScenario(entry.id, name)}
        />
      ) : (
        <button type="button" className="work-open" onClick={() => void keeper.openScenario(entry.id)}>
          {entry.name}
        </button>
      )}
      <IconButton icon={Trash2} label={`${text.remove}: ${entry.name}`} onPress={remove} />
    </li>
  )
}

/** Two copies of one scenario must be told apart. */
function freshName(name: string, scenarios: readonly ScenarioEntry[]): string {
  const taken = new Set(scenarios.map((one) => one.name))
  let fresh = name
  for (let number = 2; taken.has(fresh); number++) fresh = `${name} ${number}`
  return fresh
}
