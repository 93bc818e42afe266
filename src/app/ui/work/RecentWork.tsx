// The projects of this browser on the start card, newest first, each with its picture: one click goes on where it was left.
import Factory from 'lucide-react/icons/factory'
import { useEffect, useState } from 'react'
import type { WorkStore } from '../../io/WorkStore'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { changedAt } from './changedAt'
import { useListed } from './useListed'

/** More are in the panel of projects. */
const MOST_TILES = 4

const read = async (store: WorkStore) => {
  const projects = (await store.projects()).slice(0, MOST_TILES)
  return Promise.all(
    projects.map(async (project) => ({
      ...project,
      thumbnail: (await store.scenario(project.scenario))?.thumbnail,
    })),
  )
}

/** Nothing at a first visit. */
export function RecentWork({ title }: { readonly title: string }) {
  const text = useText().work
  const language = useLanguage()
  const controller = useController()
  const { keeper } = useWorkTools()
  const projects = useListed(read, '')
  if (projects.length === 0) return null
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="scene-tiles">
        {projects.map(({ id, name, scenario, changedMs, thumbnail }) => (
          <li key={id}>
            <button
              type="button"
              className="scene-tile"
              onClick={() => {
                void keeper.openScenario(scenario)
                controller.showStartCard(false)
              }}
            >
              <Picture blob={thumbnail} />
              <span className="scene-words">
                <span className="scene-name">{name}</span>
                <span className="muted">
                  {text.changed} {changedAt(changedMs, language)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Picture({ blob }: { readonly blob: Blob | undefined }) {
  const url = useBlobUrl(blob)
  return (
    <span className="thumbnail" aria-hidden="true">
      {url === undefined ? <Factory size={28} /> : <img src={url} alt="" width={320} height={180} />}
    </span>
  )
}

function useBlobUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (blob === undefined) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}
