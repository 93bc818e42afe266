// Changes the session: opens documents, drives the simulation thread through its handle, replaces a thread that died.
// One instance for the page, made outside React; components call its methods and read useSession.
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import { recordsOfType, type SceneDocument } from '../../core/model/SceneDocument'
import type { FramePort } from '../../core/protocol/FramePort'
import type { HostMessage, Intervention, LoadReport, OpenReport, StepKind } from '../../core/protocol/SimApi'
import { problemsOfError } from '../../core/protocol/SimError'
import type { Assessment, RobotPlace } from '../../core/results/Assessment'
import { type FrameViews, HEADER } from '../../core/results/frameLayout'
import type { Problem } from '../../core/results/problem'
import { Assessor, type AssessQuestion } from './Assessor'
import { DebugSession } from './DebugSession'
import { EditController } from './EditController'
import { FrameInbox, type FrameSample } from './FrameInbox'
import { fileProblem } from './fileProblem'
import { GanttHistory } from './GanttHistory'
import { keepSame } from './keepSame'
import { noPictureComes } from './noPictureComes'
import type { RerunPolicy } from './preferences'
import { RobotModelFinder } from './RobotModelFinder'
import { type KeptRun, keepRun } from './runOnScreen'
import { SessionChoices } from './SessionChoices'
import { SimHandle, ThreadDied } from './SimHandle'
import { useSession, type WorkMode } from './sessionStore'
import { readShippedScene } from './shippedScenes'
import type { ToolsHandle } from './ToolsHandle'

/** A thread that dies this often in a row on the same document is not started again by itself. */
const DEATHS_IN_A_ROW = 2
/** A thread that ran this long before it died begins a new row. */
const LONG_LIFE_MS = 120_000
const TICKS_PER_S = 1e6
/** A new run is brought no further than this to where the old one was: longer would keep people waiting. */
const LATEST_RESTART_S = 48 * 3600

export class SessionController extends SessionChoices {
  readonly gantt = new GanttHistory()
  readonly debug = new DebugSession(async (use) => this.#handle?.call(use))
  /** Changes of the open document. */
  readonly edit = new EditController({
    onEdit: (document) => this.#afterEdit(document),
    onDrag: (document) => this.#duringDrag(document),
  })
  readonly #createWorker: () => Worker
  readonly #assessor: Assessor | undefined
  readonly #tools: ToolsHandle | undefined
  #handle: SimHandle | undefined
  #inbox: FrameInbox | undefined
  /** What the simulation thread has to read to have the open document. */
  #documentText = ''
  /** What it read last. */
  #threadText = ''
  /** Where the run on screen is. */
  #tick = 0
  /** The document of the run on screen; undefined while none is, as for a half-built cell. */
  #running: SceneDocument | undefined
  readonly #models = new RobotModelFinder(async (ids) => {
    const handle = await this.#threadReady()
    return handle.callLong((api) => api.robotModels(ids))
  })
  /** What was on screen before the cell that is being loaded. */
  #kept: KeptRun | undefined
  #deaths = 0
  #lastDeathMs = Number.NEGATIVE_INFINITY
  /** What was last asked for, for a thread that died before it could read it. */
  #asked: { readonly text: string; readonly sceneId: string; readonly evenHalfBuilt: boolean } | undefined
  /** Grows with every load, so that an answer for an older one is dropped. */
  #loadCount = 0
  #pictureStands!: () => void
  /** The engine is fetched after the first picture, so that nothing competes with it. */
  readonly pictureStood = new Promise<void>((resolve) => {
    this.#pictureStands = resolve
  })
  readonly #frameListeners = new Set<(frame: FrameViews) => void>()
  readonly #documentListeners = new Set<(document: SceneDocument) => void>()

  /** `tools`: a thread of its own for the consequences of edits; without it there are none. */
  constructor(createWorker: () => Worker, tools?: ToolsHandle) {
    super()
    this.#createWorker = createWorker
    this.#tools = tools
    this.#assessor =
      tools &&
      new Assessor(tools, {
        onAnswer: (assessment, question) => this.#takeAssessment(assessment, question),
        onBusy: (assessing) => {
          if (useSession.getState().assessing !== assessing) useSession.setState({ assessing })
        },
      })
  }

  /** Newest frames for the view; `nowMs` = performance.timeOrigin + performance.now(). */
  sample(nowMs: number): FrameSample | undefined {
    return this.#running === undefined ? undefined : this.#inbox?.sample(nowMs)
  }

  topology() {
    return this.#running === undefined ? undefined : this.#inbox?.topology()
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

  /** Calls back after every finished edit; returns how to stop. */
  onDocument(listener: (document: SceneDocument) => void): () => void {
    this.#documentListeners.add(listener)
    return () => this.#documentListeners.delete(listener)
  }

  /** The view has drawn its first picture, or cannot draw. */
  pictureStands(): void {
    this.#pictureStands()
  }

  async openShippedScene(id: string): Promise<void> {
    try {
      await this.openText(await readShippedScene(id), id)
    } catch (error) {
      this.refuse([fileProblem(id, error)])
    }
  }

  /**
   * Opens a document text; one that is broken or cannot run leaves the open cell as it is and fills openProblems. `evenHalfBuilt`: one
   * that only cannot run yet is opened all the same, to be worked on.
   */
  async openText(text: string, sceneId: string, evenHalfBuilt = false): Promise<void> {
    this.#asked = { text, sceneId, evenHalfBuilt }
    try {
      const handle = await this.#threadReady()
      const { document, robotModels } = await this.#read(handle, text)
      if (evenHalfBuilt) this.#kept = undefined
      else if (useSession.getState().status !== 'loading') this.#kept = this.#keep()
      this.#documentText = text
      this.#deaths = 0
      this.#show(document, robotModels, sceneId)
      await this.#load(document, true)
    } catch (error) {
      if (error instanceof ThreadDied) return
      this.refuse(problemsOfError(error) ?? [fileProblem(sceneId, error)])
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

  /** Starts the run again with the document as edited, at about the same moment; the run on screen stays when that cannot be. */
  async restartWithChanges(): Promise<void> {
    const { document } = useSession.getState()
    if (document !== undefined) await this.#reload(document)
  }

  setRerun(rerun: RerunPolicy): void {
    this.prefer({ rerun })
    if (rerun === 'restart' && useSession.getState().runIsOld) void this.restartWithChanges()
  }

  /** Where a robot had better stand for its targets; empty when nothing better is found. */
  async bestRobotPlaces(robot: string): Promise<readonly RobotPlace[]> {
    const text = JSON.stringify(useSession.getState().document)
    return (await this.#tools?.call((api) => api.bestRobotPlaces(text, robot))) ?? []
  }

  /** After a failure: a fresh thread on the kept document. */
  async retryAfterFailure(): Promise<void> {
    this.#deaths = 0
    useSession.setState({ failure: undefined })
    await this.#startAnew()
  }

  setMode(mode: WorkMode): void {
    useSession.setState({ mode })
    const { document, assessment } = useSession.getState()
    if (mode === 'build' && document !== undefined && assessment === undefined)
      this.#assessor?.ask(document, true)
  }

  #show(document: SceneDocument, robotModels: readonly RobotModel[], sceneId: string): void {
    const scene = recordsOfType(document, 'scene')[0]
    this.#assessor?.forget()
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
    this.#documentText = JSON.stringify(document)
    useSession.setState({ runIsOld: true })
    this.#forgetLostSelection(document)
    void this.#models.findFor(document)
    this.#assessor?.ask(document, true)
    for (const listener of this.#documentListeners) listener(document)
  }

  #duringDrag(document: SceneDocument): void {
    void this.#models.findFor(document)
    this.#assessor?.ask(document, false)
  }

  #forgetLostSelection(document: SceneDocument): void {
    const { selected } = useSession.getState()
    const left = selected.filter((id) => document.records[id] !== undefined)
    if (left.length < selected.length) this.selectAll(left)
  }

  #takeAssessment(assessment: Assessment, { document, finished }: AssessQuestion): void {
    const { assessment: before, problems: told } = useSession.getState()
    const problems = keepSame(told, assessment.problems)
    const answer = { ...assessment, problems, reach: keepSame(before?.reach, assessment.reach) }
    // A drag asks for no run: the figures of the last finished edit stay until there are newer ones.
    const shown = finished || before === undefined ? answer : { ...before, ...answer }
    useSession.setState({ assessment: shown, problems })
    const { rerun, runIsOld, document: open } = useSession.getState()
    if (finished && rerun === 'restart' && runIsOld && open === document && assessment.results !== undefined)
      void this.#reload(document)
  }

  /** A new run of the edited document where the old one is now; that goes on until the new one stands, or when it cannot. */
  async #reload(document: SceneDocument): Promise<void> {
    const load = ++this.#loadCount
    const { seed, status } = useSession.getState()
    try {
      const handle = await this.#threadReady()
      await this.#readOpen(handle)
      const report = await handle.callLong((api) => api.load({ seed, startAtS: this.#restartAtS() }))
      if (load !== this.#loadCount) return
      await handle.call((api) => api.setSpeed(useSession.getState().speed))
      this.#runs(document, report)
      // What is told of a thread that died stays until it is read; why the cell could not run is over.
      if (useSession.getState().failure?.code.startsWith('thread') !== true)
        useSession.setState({ failure: undefined })
      if (status === 'paused') useSession.setState({ status })
      else await this.play()
    } catch (error) {
      if (load !== this.#loadCount || error instanceof ThreadDied) return
      const problems = problemsOfError(error)
      if (problems !== undefined) useSession.setState({ problems })
    }
  }

  /** The moment on screen, or the one the scene opens at when nothing ran yet. */
  #restartAtS(): number {
    const { document } = useSession.getState()
    const openAtS = (document && recordsOfType(document, 'scene')[0]?.openAt?.timeS) ?? 0
    return this.#running === undefined ? openAtS : Math.min(LATEST_RESTART_S, this.#tick / TICKS_PER_S)
  }

  /** The run of this document is what is on screen. */
  #runs(document: SceneDocument, { compileS }: LoadReport): void {
    this.#kept = undefined
    this.#running = document
    const { document: open } = useSession.getState()
    useSession.setState({
      compileS,
      runIsOld: open !== document,
      endReason: undefined,
      topology: this.#inbox?.topology(),
    })
  }

  async #read(handle: SimHandle, text: string): Promise<OpenReport> {
    const report = await handle.callLong((api) => api.open(text))
    this.#threadText = text
    return report
  }

  /** The thread loads what it read last: after edits it has to read again. */
  async #readOpen(handle: SimHandle): Promise<void> {
    if (this.#threadText !== this.#documentText) await this.#read(handle, this.#documentText)
  }

  async #load(document: SceneDocument, atOpening: boolean): Promise<void> {
    const load = ++this.#loadCount
    useSession.setState({ status: 'loading', endReason: undefined, results: undefined })
    const scene = recordsOfType(document, 'scene')[0]
    const openAt = atOpening ? scene?.openAt : undefined
    try {
      const handle = await this.#threadReady()
      await Promise.race([this.pictureStood, noPictureComes()])
      await this.#readOpen(handle)
      const report = await handle.callLong((api) =>
        api.load({
          seed: useSession.getState().seed,
          ...(openAt === undefined ? {} : { startAtS: openAt.timeS }),
        }),
      )
      if (load === this.#loadCount)
        await this.#begin(handle, document, report, openAt?.speed ?? useSession.getState().speed)
    } catch (error) {
      if (load === this.#loadCount) this.#loadFailed(error)
    }
  }

  async #begin(handle: SimHandle, document: SceneDocument, report: LoadReport, speed: number): Promise<void> {
    this.#runs(document, report)
    useSession.setState({ problems: report.problems, speed, status: 'running' })
    await handle.call((api) => api.setSpeed(speed))
    await handle.call((api) => api.play('user'))
  }

  #loadFailed(error: unknown): void {
    // A death has told its story through onDeath already.
    if (error instanceof ThreadDied) return
    const problems = problemsOfError(error) ?? [fileProblem(useSession.getState().sceneId ?? '', error)]
    if (this.#bringBack()) {
      this.refuse(problems)
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
    // Whoever has begun to work on the new one keeps it.
    if (kept?.run.document === undefined || this.edit.steps.length > 0) return false
    this.#assessor?.forget()
    this.#documentText = kept.text
    useSession.setState(kept.run)
    if (kept.history !== undefined) this.edit.resume(kept.history)
    return true
  }

  #keep(): KeptRun {
    return keepRun(this.#documentText, this.edit.history)
  }

  /** Told on the start card, where files are opened. */
  refuse(openProblems: readonly Problem[]): void {
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
    this.#threadText = ''
    this.#running = undefined
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
      if (this.#asked !== undefined)
        await this.openText(this.#asked.text, this.#asked.sceneId, this.#asked.evenHalfBuilt)
      return
    }
    try {
      const handle = await this.#threadReady()
      await this.#readOpen(handle)
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
        this.#tick = frame.header[HEADER.tick]!
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
