// Everything that is kept: the open project with its scenarios and versions, the other projects, and files. Removing can be undone.
import { useState } from 'react'
import type { WholeProject } from '../../io/workRecords'
import { useWork } from '../../io/workState'
import { useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { NameField } from './NameField'
import { OtherProjects } from './OtherProjects'
import { ProjectFiles } from './ProjectFiles'
import { ScenarioList } from './ScenarioList'
import { VersionList } from './VersionList'

export function WorkPanel({ close }: { readonly close: () => void }) {
  const text = useText().work
  const { keeper } = useWorkTools()
  const { project, scenario } = useWork()
  const [removed, setRemoved] = useState<WholeProject>()
  return (
    <div className="work-panel">
      <h2>{text.title}</h2>
      {removed && <Removed whole={removed} done={() => setRemoved(undefined)} />}
      {project === undefined && (
        <div className="work-unkept">
          <p className="muted">{text.noProject}</p>
          <button type="button" className="button primary small" onClick={() => void keeper.wholeProject()}>
            {text.keepNow}
          </button>
        </div>
      )}
      {project && (
        <section aria-label={text.project}>
          <NameField
            key={project.id}
            label={text.projectName}
            name={project.name}
            onName={(name) => void keeper.renameProject(project.id, name)}
          />
          <ScenarioList project={project.id} onRemoved={setRemoved} />
        </section>
      )}
      {scenario && <VersionList scenario={scenario.id} />}
      <OtherProjects current={project?.id} close={close} onRemoved={setRemoved} />
      <ProjectFiles />
    </div>
  )
}

interface RemovedProps {
  readonly whole: WholeProject
  readonly done: () => void
}

function Removed({ whole, done }: RemovedProps) {
  const text = useText().work
  const { keeper } = useWorkTools()
  const name = whole.scenarios.length === 1 ? whole.scenarios[0]!.name : whole.project.name
  return (
    <p className="work-removed" role="status">
      {text.removed(name)}{' '}
      <button
        type="button"
        className="button small"
        onClick={() => {
          void keeper.bringBack(whole)
          done()
        }}
      >
        {text.bringBack}
      </button>
    </p>
  )
}
