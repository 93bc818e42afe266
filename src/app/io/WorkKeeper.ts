// Keeps what a person makes, as they make it: every change of the open document is in the browser's database a moment later.
// Knows projects, scenarios and named versions; draws nothing and decides nothing about the run.
import { recordsOfType, type SceneDocument } from '../../core/model/SceneDocument'
import type { SessionController } from '../session/SessionController'
import { type SessionState, useSession } from '../session/sessionStore'
import { shippedSceneIds } from '../session/shippedScenes'
import { ScenarioLock } from './ScenarioLock'
import { forgetUnsaved, readUnsaved, writeUnsaved } from './unsavedJournal'
import { WorkStore } from './WorkStore'
import type { ProjectEntry, ScenarioEntry, VersionEntry, WholeProject } from './workRecords'
import { UNKEPT, useWork } from './workState'

/** Long enough that a drag or a burst of keys is written once, short enough that nobody can lose more than a blink. */
const WAIT_MS = 300
/** A picture of the cell is redrawn at most this often. */
const PICTURE_EVERY_MS = 30_000
const LAST_KEY = 'proefcel.lastScenario'

/** Words for what gets a name by itself, in the language of that moment. */
export interface KeeperWords {
  readonly firstScenario: string
  readonly copyOf: (name: string) => string
  readonly untitled: string
}

export interface KeeperOptions {
  readonly controller: SessionController
  readonly words: () => KeeperWords
  /** A small picture of the cell as it is on screen now. */
  readonly takePicture: () => Promise<Blob | undefined>
}

export class WorkKeeper {
  readonly store = new WorkStore()
  readonly #options: KeeperOptions
  readonly #lock: ScenarioLock
  #opened = 0
  #document: SceneDocument | undefined
  /** The scenario that the document on screen is; undefined for a shipped cell that nobody changed. */
  #scenario: ScenarioEntry | undefined
  #pendingOpen: ScenarioEntry | undefined
  #unsaved = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()
  #picturedMs = Number.NEGATIVE_INFINITY

  constructor(options: KeeperOptions) {
    this.#options = options
    this.#lock = new ScenarioLock({
      beforeHandOver: () => this.flush(),
      onLost: () => useWork.setState({ elsewhere: true }),
    })
  }

  /** Watches the session from now on; answers how to stop. */
  start(): () => void {
    const stop = useSession.subscribe((state) => this.#look(state))
    const leaving = () => this.#leave()
    const hidden = () => {
      if (document.visibilityState === 'hidden') leaving()
    }
    addEventListener('pagehide', leaving)
    document.addEventListener('visibilitychange', hidden)
    this.#look(useSession.getState())
    return () => {
      stop()
      removeEventListener('pagehide', leaving)
      document.removeEventListener('visibilitychange', hidden)
      clearTimeout(this.#timer)
      this.#lock.letGo()
    }
  }

  /** Opens what was open when the page ended, with what had not been saved then; false when there is nothing. */
  async resume(): Promise<boolean> {
    try {
      const recovered = await this.#recover()
      const last = recovered ?? localStorage.getItem(LAST_KEY)
      if (last === null || !(await this.openScenario(last))) return false
      if (recovered !== undefined) useWork.setState({ recovered: true })
      return true
    } catch {
      return false
    }
  }

  /** Opens a kept scenario; false when it is gone. */
  async openScenario(id: string): Promise<boolean> {
    await this.flush()
    const scenario = await this.store.scenario(id)
    if (scenario === undefined) return false
    await this.#openEntry(scenario)
    return true
  }

  /** Takes a scenario over from the other tab, with what that tab saved last. */
  async takeOver(): Promise<void> {
    const id = this.#scenario?.id
    if (id === undefined) return
    await this.#lock.takeOver(id)
    const scenario = await this.store.scenario(id)
    if (scenario !== undefined) await this.#openEntry(scenario)
    useWork.setState({ elsewhere: false, copied: false })
  }

  /** The open document under another name in the same project; from here on that one is edited. */
  async duplicateScenario(name: string): Promise<void> {
    await this.#keepNow()
    const from = this.#scenario
    if (from === undefined) return
    const copy = { ...from, id: crypto.randomUUID(), name, madeMs: Date.now(), changedMs: Date.now() }
    await this.#write(() => this.store.putScenario(copy))
    await this.#bind(copy)
    this.#list()
  }

  async renameProject(id: string, name: string): Promise<void> {
    const project = await this.store.project(id)
    if (project === undefined) return
    await this.#write(() => this.store.putProject({ ...project, name }))
    if (useWork.getState().project?.id === id) useWork.setState({ project: { id, name } })
    this.#list()
  }

  async renameScenario(id: string, name: string): Promise<void> {
    const scenario = await this.store.scenario(id)
    if (scenario === undefined) return
    await this.#write(() => this.store.putScenario({ ...scenario, name }))
    if (this.#scenario?.id === id) {
      this.#scenario = { ...this.#scenario, name }
      useWork.setState({ scenario: { id, name } })
    }
    this.#list()
  }

  /** Takes a project away and answers all of it, so that it can be brought back. */
  async removeProject(id: string): Promise<WholeProject | undefined> {
    const whole = await this.store.wholeProject(id)
    if (whole === undefined) return undefined
    await this.store.removeWhole(whole)
    if (this.#scenario?.project === id) this.#unbind()
    this.#list()
    return whole
  }

  async removeScenario(id: string): Promise<WholeProject | undefined> {
    const scenario = await this.store.scenario(id)
    const project = scenario && (await this.store.project(scenario.project))
    if (scenario === undefined || project === undefined) return undefined
    const others = (await this.store.scenarios(project.id)).filter((one) => one.id !== id)
    if (others.length === 0) return this.removeProject(project.id)
    const versions = await this.store.versions(id)
    await this.store.removeWhole({ project, scenarios: [scenario], versions })
    await this.store.putProject({ ...project, scenario: others[0]!.id })
    if (this.#scenario?.id === id) await this.#openEntry(others[0]!)
    this.#list()
    return { project, scenarios: [scenario], versions }
  }

  async bringBack(whole: WholeProject): Promise<void> {
    await this.#write(() => this.store.putWhole(whole))
    this.#list()
  }

  /** Keeps the document as it is now under a name. */
  async nameVersion(name: string): Promise<void> {
    await this.#keepNow()
    const scenario = this.#scenario
    if (scenario === undefined) return
    const version: VersionEntry = {
      id: crypto.randomUUID(),
      scenario: scenario.id,
      name,
      text: scenario.text,
      madeMs: Date.now(),
    }
    await this.#write(() => this.store.putVersion(version))
    this.#list()
  }

  /** Brings an older version back as one undoable step, so that what is there now is not lost. */
  async restoreVersion(id: string, read: (text: string) => SceneDocument | undefined): Promise<boolean> {
    const version = await this.store.version(id)
    const restored = version && read(version.text)
    if (version === undefined || restored === undefined) return false
    this.#options.controller.edit.apply({ verb: 'restore', values: { name: version.name } }, (edit) => {
      for (const record of edit.all()) if (restored.records[record.id] === undefined) edit.remove(record.id)
      for (const record of Object.values(restored.records)) edit.put(record)
    })
    return true
  }

  /** Adds a project that came as a file and opens it. Ids of a project that is here already are made anew. */
  async addProject(whole: WholeProject): Promise<void> {
    const known = await this.store.project(whole.project.id)
    const added = known === undefined ? whole : withNewIds(whole)
    await this.#write(() => this.store.putWhole(added))
    this.#list()
    await this.openScenario(added.project.scenario)
  }

  /** The open work as a whole, saved first; a shipped cell that nobody changed becomes a project by this. */
  async wholeProject(): Promise<WholeProject | undefined> {
    await this.#keepNow()
    return this.#scenario && this.store.wholeProject(this.#scenario.project)
  }

  /** Writes what is unsaved and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#unsaved) this.#saving = this.#saving.then(() => this.#save())
    await this.#saving
  }

  /** Tries again after a failure, for instance when room was made. */
  retry(): Promise<void> {
    this.#unsaved = true
    return this.flush()
  }

  #look(state: SessionState): void {
    if (state.document === undefined || state.document === this.#document) return
    const another = state.opened !== this.#opened
    this.#document = state.document
    this.#opened = state.opened
    if (another) this.#otherDocument(state)
    else this.#edited()
  }

  #otherDocument(state: SessionState): void {
    const pending = this.#pendingOpen
    this.#pendingOpen = undefined
    this.#unsaved = false
    if (pending !== undefined) {
      void this.#bind(pending)
      return
    }
    this.#unbind()
    // A shipped cell is always there; whatever else was opened is kept from the start.
    if (!shippedSceneIds().includes(state.sceneId ?? '')) this.#edited()
  }

  #edited(): void {
    this.#unsaved = true
    useWork.setState({ saved: 'saving' })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), WAIT_MS)
  }

  /** The page may end any moment: the database may not get to answer, local storage answers at once. */
  #leave(): void {
    if (!this.#unsaved || this.#document === undefined) return
    if (this.#scenario !== undefined && !useWork.getState().elsewhere)
      writeUnsaved({
        scenario: this.#scenario.id,
        // At once, so without the layout of a file.
        text: JSON.stringify(this.#document),
        atMs: Date.now(),
      })
    void this.flush()
  }

  async #keepNow(): Promise<void> {
    if (this.#scenario === undefined) this.#unsaved = true
    await this.flush()
  }

  async #save(): Promise<void> {
    const document = this.#document
    if (document === undefined) return
    this.#unsaved = false
    const changedMs = Date.now()
    const { serialiseScene } = await import('../../core/model/serialiseScene')
    const text = serialiseScene(document)
    await this.#write(async () => {
      const scenario = await this.#scenarioToWrite(document)
      const thumbnail = await this.#picture(scenario)
      const entry = { ...scenario, text, changedMs, ...(thumbnail && { thumbnail }) }
      await this.store.putScenario(entry)
      if (this.#scenario?.id === entry.id) this.#scenario = entry
      if (readUnsaved()?.scenario === entry.id) forgetUnsaved()
    })
  }

  /** The open scenario; a new project for a document that has none; a copy when another tab keeps the open one. */
  async #scenarioToWrite(document: SceneDocument): Promise<ScenarioEntry> {
    const scenario = this.#scenario
    if (scenario === undefined) return this.#newProject(document)
    if (!useWork.getState().elsewhere) return scenario
    const { copyOf } = this.#options.words()
    const copy = { ...scenario, id: crypto.randomUUID(), name: copyOf(scenario.name), madeMs: Date.now() }
    await this.#bind(copy)
    useWork.setState({ copied: true })
    this.#list()
    return copy
  }

  async #newProject(document: SceneDocument): Promise<ScenarioEntry> {
    const { firstScenario, untitled } = this.#options.words()
    const { sceneId, language } = useSession.getState()
    const nowMs = Date.now()
    const scenario: ScenarioEntry = {
      id: crypto.randomUUID(),
      project: crypto.randomUUID(),
      name: firstScenario,
      text: '',
      origin: sceneId ?? '',
      madeMs: nowMs,
      changedMs: nowMs,
    }
    const name = titleOf(document, language) ?? sceneId ?? untitled
    const project: ProjectEntry = {
      id: scenario.project,
      name,
      madeMs: nowMs,
      changedMs: nowMs,
      scenario: scenario.id,
    }
    await this.store.putProject(project)
    await this.#bind(scenario)
    this.#list()
    return scenario
  }

  async #openEntry(scenario: ScenarioEntry): Promise<void> {
    this.#pendingOpen = scenario
    await this.#options.controller.openText(scenario.text, scenario.origin, true)
    this.#pendingOpen = undefined
  }

  async #bind(scenario: ScenarioEntry): Promise<void> {
    this.#scenario = scenario
    remember(scenario.id)
    const [project, own] = await Promise.all([
      this.store.project(scenario.project),
      this.#lock.take(scenario.id),
    ])
    if (this.#scenario?.id !== scenario.id) return
    useWork.setState({
      project: project && { id: project.id, name: project.name },
      scenario: { id: scenario.id, name: scenario.name },
      saved: this.#unsaved ? 'saving' : 'saved',
      elsewhere: !own,
      failure: undefined,
      copied: false,
    })
  }

  #unbind(): void {
    this.#scenario = undefined
    this.#lock.letGo()
    remember(undefined)
    useWork.setState(UNKEPT)
  }

  async #write(work: () => Promise<void>): Promise<void> {
    try {
      await work()
      useWork.setState({ saved: this.#unsaved ? 'saving' : 'saved', failure: undefined })
    } catch (error) {
      // What is on screen stays unsaved, and the next change tries again.
      this.#unsaved = true
      useWork.setState({ saved: 'failed', failure: isFull(error) ? 'full' : 'refused' })
    }
  }

  async #picture(scenario: ScenarioEntry): Promise<Blob | undefined> {
    const nowMs = performance.now()
    if (scenario.thumbnail !== undefined && nowMs - this.#picturedMs < PICTURE_EVERY_MS)
      return scenario.thumbnail
    this.#picturedMs = nowMs
    return (await this.#options.takePicture().catch(() => undefined)) ?? scenario.thumbnail
  }

  /** Puts what a page left behind into its scenario; answers that scenario. */
  async #recover(): Promise<string | undefined> {
    const unsaved = readUnsaved()
    if (unsaved === undefined) return undefined
    const scenario = await this.store.scenario(unsaved.scenario)
    const newer =
      scenario !== undefined && scenario.changedMs < unsaved.atMs && scenario.text !== unsaved.text
    if (newer) await this.store.putScenario({ ...scenario, text: unsaved.text, changedMs: unsaved.atMs })
    forgetUnsaved()
    return newer ? unsaved.scenario : undefined
  }

  #list(): void {
    useWork.setState((state) => ({ listed: state.listed + 1 }))
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

function remember(scenario: string | undefined): void {
  try {
    if (scenario === undefined) localStorage.removeItem(LAST_KEY)
    else localStorage.setItem(LAST_KEY, scenario)
  } catch {
    // The next start then begins with the first cell; the work is in the list of projects.
  }
}

function titleOf(document: SceneDocument, language: 'nl' | 'en'): string | undefined {
  const name = recordsOfType(document, 'scene')[0]?.name
  return typeof name === 'object' ? name[language] : name
}

function withNewIds({ project, scenarios, versions }: WholeProject): WholeProject {
  const renamed = new Map(scenarios.map(({ id }) => [id, crypto.randomUUID()]))
  const projectId = crypto.randomUUID()
  return {
    project: { ...project, id: projectId, scenario: renamed.get(project.scenario) ?? project.scenario },
    scenarios: scenarios.map((one) => ({ ...one, id: renamed.get(one.id)!, project: projectId })),
    versions: versions.map((one) => ({
      ...one,
      id: crypto.randomUUID(),
      scenario: renamed.get(one.scenario) ?? one.scenario,
    })),
  }
}
