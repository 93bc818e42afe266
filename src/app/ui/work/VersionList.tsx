// Named versions of the open scenario: keep one, bring one back.
import { useState } from 'react'
import { parseSceneText } from '../../../core/model/parseSceneText'
import type { WorkStore } from '../../io/WorkStore'
import { useLanguage, useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { changedAt } from './changedAt'
import { useListed } from './useListed'

const read = (store: WorkStore, scenario: string) => store.versions(scenario)

export function VersionList({ scenario }: { readonly scenario: string }) {
  const text = useText().work
  const language = useLanguage()
  const { keeper } = useWorkTools()
  const versions = useListed(read, scenario)
  return (
    <section aria-label={text.versions}>
      <h3 title={text.versionsHelp}>{text.versions}</h3>
      <NewVersion />
      {versions.length === 0 && <p className="muted">{text.noVersions}</p>}
      <ul className="work-list">
        {versions.map((version) => (
          <li key={version.id}>
            <span>{version.name}</span>
            <span className="muted work-date">{changedAt(version.madeMs, language)}</span>
            <button
              type="button"
              className="button small"
              title={text.restoreHelp}
              aria-label={`${text.restore}: ${version.name}`}
              onClick={() => void keeper.restoreVersion(version.id, readDocument)}
            >
              {text.restore}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NewVersion() {
  const text = useText().work
  const { keeper } = useWorkTools()
  const [name, setName] = useState('')
  const keep = () => {
    if (name.trim() === '') return
    void keeper.nameVersion(name.trim())
    setName('')
  }
  return (
    <form
      className="work-new"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <input
        className="field"
        aria-label={text.versionName}
        placeholder={text.versionName}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button small" disabled={name.trim() === ''}>
        {text.saveVersion}
      </button>
    </form>
  )
}

function readDocument(text: string) {
  const parsed = parseSceneText(text)
  return parsed.ok ? parsed.value : undefined
}
