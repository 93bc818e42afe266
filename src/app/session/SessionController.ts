// Changes the session: opens documents, drives the simulation thread through its handle, replaces a thread that died.
// One instance for the page, made outside React; components call its methods and read useSession.
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import { recordsOfType, type SceneDocument } from '../../core/model/SceneDocument'
import { serialiseScene } from '../../core/model/serialiseScene'
import type { FramePort } from '../../core/protocol/FramePort'
import type { HostMessage, Intervention, LoadReport, StepKind } from '../../core/protocol/SimApi'
import { problemsOfError } from '../../core/protocol/SimError'
import type { FrameViews } from '../../core/results/frameLayout'
import type { Problem } from '../../core/results/problem'
import { DebugSession } from './DebugSession'
import { EditController } from './EditController'
import { FrameInbox, type FrameSample } from './FrameInbox'
import { GanttHistory } from './GanttHistory'
import { type Language, type Quality, savePreferences, type Theme } from './preferences'
import { type KeptRun, keepRun } from './runOnScreen'
import { SimHandle, ThreadDied } from './SimHandle'
import { type SessionState, useSession, type WorkMode } from './sessionStore'
import { readShippedScene } from './shippedScenes'

/** A page that is hidden or a view that never arrives must not keep a cell from running. */
const LONGEST_WAIT_FOR_PICTURE_MS = 10_000
/** A thread that dies this often in a row on the same document is not started again by itself. */
const DEATHS_IN_A_ROW = 2
/** A thread that ran this long before it died begins a new row. */
const LONG_LIFE_MS = 120_000

export class SessionController {
  readonly gantt = new GanttHistory()
  readonly debug = new DebugSession(async (use) => this.#handle?.call(use))
  /** Changes of the open document. */
  readonly edit = new EditController((document) => this.#afterEdit(document))
  readonly #createWorker: () => Worker
  #handle: SimHandle | undefined
  #inbox: FrameInbox | undefined
  #documentText = ''
  /** What was on screen before the cell that is being loaded. */
  #kept: KeptRun | undefined
  #deaths = 0
  #lastDeathMs = Number.NEGATIVE_INFINITY
  /** What was last asked for, for a thread that died before it could read it. */
  #asked: { readonly text: string; readonly sceneId: string } | undefined
  /** Grows with every load, so that an answer for an older one is dropped. */
  #loadCount = 0
  #pictureStands!: () => void
  /** The engine is fetched after the first picture, so that nothing competes with it. */
  readonly pictureStood = new Promise<void>((resolve) => {
    this.#pictureStands = resolve
  })
  readonly #frameListeners = new Set<(frame: FrameViews) => void>()

  constructor(createWorker: () => Worker) {
    this.#createWorker = createWorker
  }

  /** Newest frames for the view; `nowMs` = performance.timeOrigin + performance.now(). */
  sample(nowMs: number): FrameSample | undefined {
    return this.#inbox?.sample(nowMs)
  }

  topology() {
    return this.#inbox?.topology()
  }

  /** Frames received so far, for the bench. */
  get framesReceived(): number {
    return this.#inbox?.received ?? 0
  }

  /** Calls back on every received frame; returns how to stop. */
  onFrame(listener: (frame: FrameViews) => void): () => void {
    this.#frameListeners.add(listener)
    return () => this.#frameListeners.delete(listener)
  }

  /** The view has drawn its first picture, or cannot draw. */
  pictureStands(): void {
    this.#pictureStands()
  }

  async openShippedScene(id: string): Promise<void> {
    try {
      await this.openText(await readShippedScene(id), id)
    } catch (error) {
      this.#refuse([fileProblem(id, error)])
    }
  }

  /** Opens a document text; one that is broken or cannot run leaves the open cell as it is and fills openProblems. */
  async openText(text: string, sceneId: string): Promise<void> {
    this.#asked = { text, sceneId }
    try {
      const handle = await this.#threadReady()
      const { document, robotModels } = await handle.callLong((api) => api.open(text))
      if (useSession.getState().status !== 'loading') this.#kept = keepRun(this.#documentText)
      this.#documentText = text
      this.#deaths = 0
      this.#show(document, robotModels, sceneId)
      await this.#load(document, true)
    } catch (error) {
      if (error instanceof ThreadDied) return
      this.#refuse(problemsOfError(error) ?? [fileProblem(sceneId, error)])
    }
  }

  play(): Promise<void> {
    useSession.setState({ status: 'running' })
    return this.#send((api) => api.play('user'))
  }

  pause(): Promise<void> {
    useSession.setState({ status: 'paused' })
    return this.#send((api) => api.pause('user'))
  }

  async step(kind: StepKind): Promise<void> {
    await this.pause()
    await this.#send((api) => api.step(kind))
  }

  setSpeed(speed: number): Promise<void> {
    useSession.setState({ speed })
    return this.#send((api) => api.setSpeed(speed))
  }

  runUntil(timeS: number): Promise<void> {
    useSession.setState({ status: 'running' })
    return this.#send((api) => api.runUntil(timeS))
  }

  intervene(intervention: Intervention): Promise<void> {
    return this.#send((api) => api.intervene(intervention))
  }

  /** A new run of the same document from its start. */
  async restart(seed: number): Promise<void> {
    useSession.setState({ seed, failure: undefined })
    const { document } = useSession.getState()
    if (document !== undefined) await this.#load(document, false)
  }

  /** After a failure: a fresh thread on the kept document. */
  async retryAfterFailure(): Promise<void> {
    this.#deaths = 0
    useSession.setState({ failure: undefined })
    await this.#startAnew()
  }

  /** Selects one thing, or with `add` puts it to (or takes it from) what is selected. */
  select(id: string | undefined, add = false): void {
    const { selected } = useSession.getState()
    this.selectAll(id === undefined ? [] : add ? toggled(selected, id) : [id])
  }

  selectAll(selected: readonly string[]): void {
    useSession.setState({ selected, selection: selected.at(-1) })
  }

  setMode(mode: WorkMode): void {
    useSession.setState({ mode })
  }

  hover(id: string | undefined): void {
    useSession.setState({ hover: id })
  }

  setLanguage(language: Language): void {
    this.#prefer({ language })
  }

  setTheme(theme: Theme): void {
    this.#prefer({ theme })
  }

  setQuality(quality: Quality): void {
    this.#prefer({ quality })
  }

  showStartCard(open: boolean): void {
    this.#prefer({ startCardOpen: open })
  }

  dismissProblems(): void {
    useSession.setState({ openProblems: [], failure: undefined })
  }

  #prefer(change: Partial<Pick<SessionState, 'language' | 'theme' | 'quality' | 'startCardOpen'>>): void {
    useSession.setState(change)
    const { language, theme, quality, startCardOpen } = useSession.getState()
    savePreferences({ language, theme, quality, startCardSeen: !startCardOpen })
  }

  #show(document: SceneDocument, robotModels: readonly RobotModel[], sceneId: string): void {
    const scene = recordsOfType(document, 'scene')[0]
    this.edit.reset(document)
    useSession.setState({
      document,
      robotModels,
      sceneId,
      opened: useSession.getState().opened + 1,
      openProblems: [],
      failure: undefined,
      selection: undefined,
      selected: [],
      assessment: undefined,
      runIsOld: false,
      hover: undefined,
      seed: scene?.seed ?? 1,
    })
  }

  #afterEdit(document: SceneDocument): void {
    this.#documentText = serialiseScene(document)
    useSession.setState({ runIsOld: true })
  }

  async #load(document: SceneDocument, atOpening: boolean): Promise<void> {
    const load = ++this.#loadCount
    useSession.setState({ status: 'loading', endReason: undefined, results: undefined })
    const scene = recordsOfType(document, 'scene')[0]
    const openAt = atOpening ? scene?.openAt : undefined
    try {
      const handle = await this.#threadReady()
      await Promise.race([this.pictureStood, noPictureComes()])
      const report = await handle.callLong((api) =>
        api.load({
          seed: useSession.getState().seed,
          ...(openAt === undefined ? {} : { startAtS: openAt.timeS }),
        }),
      )
      if (load === this.#loadCount)
        await this.#begin(handle, report, openAt?.speed ?? useSession.getState().speed)
    } catch (error) {
      if (load === this.#loadCount) this.#loadFailed(error)
    }
  }

  async #begin(handle: SimHandle, report: LoadReport, speed: number): Promise<void> {
    this.#kept = undefined
    useSession.setState({ problems: report.problems, compileS: report.compileS, speed, status: 'running' })
    await handle.call((api) => api.setSpeed(speed))
    await handle.call((api) => api.play('user'))
  }

  #loadFailed(error: unknown): void {
    // A death has told its story through onDeath already.
    if (error instanceof ThreadDied) return
    const problems = problemsOfError(error) ?? [fileProblem(useSession.getState().sceneId ?? '', error)]
    if (this.#bringBack()) {
      this.#refuse(problems)
      return
    }
    useSession.setState({
      status: 'failed',
      problems,
      failure: problems.find((problem) => problem.severity === 'error'),
    })
  }

  /** The cell from before the one that could not run, if there was one; its run never left the thread. */
  #bringBack(): boolean {
    const kept = this.#kept
    this.#kept = undefined
    if (kept?.run.document === undefined) return false
    this.#documentText = kept.text
    useSession.setState(kept.run)
    return true
  }

  /** Told on the start card, where files are opened. */
  #refuse(openProblems: readonly Problem[]): void {
    useSession.setState({ openProblems, startCardOpen: true })
  }

  async #threadReady(): Promise<SimHandle> {
    if (this.#handle !== undefined) return this.#handle
    const handle = new SimHandle({
      createWorker: this.#createWorker,
      onPort: (port) => this.#receive(port),
      onDeath: (problem) => void this.#afterDeath(problem),
    })
    this.#handle = handle
    await handle.connect()
    return handle
  }

  async #afterDeath(problem: Problem): Promise<void> {
    this.#handle = undefined
    this.#bringBack()
    const nowMs = performance.now()
    if (nowMs - this.#lastDeathMs > LONG_LIFE_MS) this.#deaths = 0
    this.#lastDeathMs = nowMs
    const again = ++this.#deaths < DEATHS_IN_A_ROW
    useSession.setState({ failure: problem, status: again ? 'loading' : 'failed' })
    if (again) await this.#startAnew()
  }

  /** A fresh thread knows nothing: it reads the kept text again. */
  async #startAnew(): Promise<void> {
    const { document } = useSession.getState()
    if (document === undefined) {
      if (this.#asked !== undefined) await this.openText(this.#asked.text, this.#asked.sceneId)
      return
    }
    try {
      const handle = await this.#threadReady()
      await handle.callLong((api) => api.open(this.#documentText))
      await this.#load(document, true)
    } catch (error) {
      this.#loadFailed(error)
    }
  }

  #receive(port: FramePort): void {
    this.#inbox?.close()
    this.#inbox = new FrameInbox(port, {
      onTopology: (topology) => {
        this.gantt.reset(topology.entities.length)
        useSession.setState({ topology })
      },
      onFrame: (frame) => {
        this.gantt.add(frame)
        for (const listener of this.#frameListeners) listener(frame)
      },
      onOther: (message) => this.#hear(message),
    })
  }

  #hear(message: Extract<HostMessage, { kind: 'figures' | 'ended' | 'broke' }>): void {
    if (message.kind === 'figures') {
      useSession.setState({ results: message.results })
      return
    }
    if (message.kind === 'broke') {
      useSession.setState({ status: 'paused' })
      this.debug.broke(message.breakpoint)
      return
    }
    useSession.setState({ status: 'ended', endReason: message.reason, failure: message.problem })
  }

  async #send(use: Parameters<SimHandle['call']>[0]): Promise<void> {
    try {
      await this.#handle?.call(use)
    } catch (error) {
      if (error instanceof ThreadDied) return
      useSession.setState({ failure: problemsOfError(error)?.[0] ?? fileProblem('', error) })
    }
  }
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
}

function noPictureComes(): Promise<void> {
  const waitMs = document.visibilityState === 'hidden' ? 0 : LONGEST_WAIT_FOR_PICTURE_MS
  return new Promise((resolve) => setTimeout(resolve, waitMs))
}

function fileProblem(name: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: 'cannotOpen',
    severity: 'error',
    message: `${name} could not be opened: ${message}`,
    where: { path: name },
    hint: 'Try again, or open another cell.',
    values: { name, detail: message },
  }
}
