// What the page knows right now: the open document, one running simulation, selection, preferences. State only; changing it is
// SessionController's work. Poses are not here: they stay in the FrameInbox and never pass through React.
import { create } from 'zustand'
import type { EditName } from '../../core/editing/EditHistory'
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import type { SceneDocument } from '../../core/model/SceneDocument'
import type { Assessment } from '../../core/results/Assessment'
import type { FrameTopology } from '../../core/results/frameLayout'
import type { Problem } from '../../core/results/problem'
import type { RunResults } from '../../core/results/RunResults'
import { type Language, loadPreferences, type Quality, type RerunPolicy, type Theme } from './preferences'

export type SessionStatus = 'empty' | 'loading' | 'running' | 'paused' | 'ended' | 'failed'
/** Ways of working with the open cell; more follow with their issues. */
export type WorkMode = 'build' | 'run'

export interface SessionState {
  /** As the last finished change left it: what nearly everything on the page is about. */
  readonly document: SceneDocument | undefined
  /** While something is dragged: the document as the picture has it now. Only who must follow the pointer looks at it. */
  readonly moving: SceneDocument | undefined
  /** Catalog entries of the robots in the document. */
  readonly robotModels: readonly RobotModel[]
  /** Id of a shipped scene or the name of the file it came from. */
  readonly sceneId: string | undefined
  /** Grows with every document that is opened, so that an edit and another cell can be told apart. */
  readonly opened: number
  readonly seed: number
  /** Warnings of the open document. */
  readonly problems: readonly Problem[]
  /** Why the last file could not be opened; the document before it stays open. */
  readonly openProblems: readonly Problem[]
  readonly topology: FrameTopology | undefined
  readonly results: RunResults | undefined
  readonly status: SessionStatus
  /** Why the run ended by itself or the thread was replaced. */
  readonly failure: Problem | undefined
  readonly endReason: 'deadlock' | 'horizon' | 'error' | 'drained' | undefined
  readonly speed: number
  readonly compileS: number | undefined
  /** What is selected last, and shown in the panels. */
  readonly selection: string | undefined
  /** Everything selected; holds `selection`. */
  readonly selected: readonly string[]
  /** What the document as edited would do; of an older state while a newer one is computed. */
  readonly assessment: Assessment | undefined
  /** A newer assessment is being computed. */
  readonly assessing: boolean
  /** The document was edited after the run on screen began. */
  readonly runIsOld: boolean
  /** What an edit does to the run on screen. */
  readonly rerun: RerunPolicy
  readonly undoName: EditName | undefined
  readonly redoName: EditName | undefined
  readonly hover: string | undefined
  readonly mode: WorkMode
  readonly language: Language
  readonly theme: Theme
  readonly quality: Quality
  readonly startCardOpen: boolean
}

const preferences = loadPreferences()

/** The store; components select the fields they draw. */
export const useSession = create<SessionState>(() => ({
  document: undefined,
  moving: undefined,
  robotModels: [],
  sceneId: undefined,
  opened: 0,
  seed: 1,
  problems: [],
  openProblems: [],
  topology: undefined,
  results: undefined,
  status: 'empty',
  failure: undefined,
  endReason: undefined,
  speed: 1,
  compileS: undefined,
  selection: undefined,
  selected: [],
  assessment: undefined,
  assessing: false,
  runIsOld: false,
  rerun: preferences.rerun,
  undoName: undefined,
  redoName: undefined,
  hover: undefined,
  mode: 'run',
  language: preferences.language,
  theme: preferences.theme,
  quality: preferences.quality,
  startCardOpen: !preferences.startCardSeen,
}))
