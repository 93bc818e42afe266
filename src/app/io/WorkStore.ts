// Projects, scenarios and versions in IndexedDB. Every method rejects with what the browser says (refused, full, blocked);
// telling a person is WorkKeeper's business.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ProjectEntry, ScenarioEntry, VersionEntry, WholeProject } from './workRecords'

interface WorkSchema extends DBSchema {
  projects: { key: string; value: ProjectEntry }
  scenarios: { key: string; value: ScenarioEntry; indexes: { project: string } }
  versions: { key: string; value: VersionEntry; indexes: { scenario: string } }
}

const NAME = 'proefcel'
const VERSION = 1

export class WorkStore {
  #database: Promise<IDBPDatabase<WorkSchema>> | undefined

  async projects(): Promise<ProjectEntry[]> {
    const all = await (await this.#open()).getAll('projects')
    return all.sort((a, b) => b.changedMs - a.changedMs)
  }

  async project(id: string): Promise<ProjectEntry | undefined> {
    return (await this.#open()).get('projects', id)
  }

  /** Oldest first, as they were made. */
  async scenarios(project: string): Promise<ScenarioEntry[]> {
    const all = await (await this.#open()).getAllFromIndex('scenarios', 'project', project)
    return all.sort((a, b) => a.madeMs - b.madeMs)
  }

  async scenario(id: string): Promise<ScenarioEntry | undefined> {
    return (await this.#open()).get('scenarios', id)
  }

  /** Newest first. */
  async versions(scenario: string): Promise<VersionEntry[]> {
    const all = await (await this.#open()).getAllFromIndex('versions', 'scenario', scenario)
    return all.sort((a, b) => b.madeMs - a.madeMs)
  }

  async version(id: string): Promise<VersionEntry | undefined> {
    return (await this.#open()).get('versions', id)
  }

  async putProject(project: ProjectEntry): Promise<void> {
    await (await this.#open()).put('projects', project)
  }

  /** The scenario and the date of its project in one transaction: both are kept or neither. */
  async putScenario(scenario: ScenarioEntry): Promise<void> {
    const database = await this.#open()
    const work = database.transaction(['projects', 'scenarios'], 'readwrite')
    const project = await work.objectStore('projects').get(scenario.project)
    await Promise.all([
      work.objectStore('scenarios').put(scenario),
      project &&
        work.objectStore('projects').put({
          ...project,
          scenario: scenario.id,
          changedMs: Math.max(project.changedMs, scenario.changedMs),
        }),
      work.done,
    ])
  }

  async putVersion(version: VersionEntry): Promise<void> {
    await (await this.#open()).put('versions', version)
  }

  async removeVersion(id: string): Promise<void> {
    await (await this.#open()).delete('versions', id)
  }

  /** A project with everything in it, for a file or to bring it back after it was removed. */
  async wholeProject(id: string): Promise<WholeProject | undefined> {
    const project = await this.project(id)
    if (project === undefined) return undefined
    const scenarios = await this.scenarios(id)
    const versions = await Promise.all(scenarios.map((scenario) => this.versions(scenario.id)))
    return { project, scenarios, versions: versions.flat() }
  }

  async putWhole({ project, scenarios, versions }: WholeProject): Promise<void> {
    const database = await this.#open()
    const work = database.transaction(['projects', 'scenarios', 'versions'], 'readwrite')
    await Promise.all([
      work.objectStore('projects').put(project),
      ...scenarios.map((scenario) => work.objectStore('scenarios').put(scenario)),
      ...versions.map((version) => work.objectStore('versions').put(version)),
      work.done,
    ])
  }

  async removeWhole({ project, scenarios, versions }: WholeProject): Promise<void> {
    const database = await this.#open()
    const work = database.transaction(['projects', 'scenarios', 'versions'], 'readwrite')
    await Promise.all([
      work.objectStore('projects').delete(project.id),
      ...scenarios.map(({ id }) => work.objectStore('scenarios').delete(id)),
      ...versions.map(({ id }) => work.objectStore('versions').delete(id)),
      work.done,
    ])
  }

  /** Closes the database, so that another tab may upgrade it; the next call opens it again. */
  async close(): Promise<void> {
    const open = this.#database
    this.#database = undefined
    ;(await open)?.close()
  }

  #open(): Promise<IDBPDatabase<WorkSchema>> {
    if (this.#database !== undefined) return this.#database
    const opening = openDB<WorkSchema>(NAME, VERSION, {
      upgrade(database) {
        database.createObjectStore('projects', { keyPath: 'id' })
        database.createObjectStore('scenarios', { keyPath: 'id' }).createIndex('project', 'project')
        database.createObjectStore('versions', { keyPath: 'id' }).createIndex('scenario', 'scenario')
      },
      blocking: () => void this.close(),
      terminated: () => {
        this.#database = undefined
      },
    })
    this.#database = opening
    // A refusal now (private window, full disk) may be gone at the next try.
    opening.catch(() => {
      this.#database = undefined
    })
    return opening
  }
}
