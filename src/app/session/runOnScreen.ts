// The part of the session that belongs to the cell on screen and its run, so that it can come back when another cell
// could not take its place. Preferences and what a person is told stay as they are now.
import type { EditHistory } from '../../core/editing/EditHistory'
import { type SessionState, useSession } from './sessionStore'

type RunOnScreen = Pick<
  SessionState,
  | 'document'
  | 'robotModels'
  | 'sceneId'
  | 'opened'
  | 'seed'
  | 'problems'
  | 'results'
  | 'status'
  | 'failure'
  | 'endReason'
  | 'speed'
  | 'compileS'
  | 'selection'
  | 'selected'
  | 'assessment'
  | 'runIsOld'
>

export interface KeptRun {
  /** The text the thread read the document from. */
  readonly text: string
  readonly run: RunOnScreen
  /** Its edits, which can be undone when it comes back. */
  readonly history: EditHistory | undefined
}

export function keepRun(text: string, history: EditHistory | undefined): KeptRun {
  const { document, robotModels, sceneId, opened, seed, problems, results } = useSession.getState()
  const { status, failure, endReason, speed, compileS, selection, selected, assessment, runIsOld } =
    useSession.getState()
  return {
    text,
    run: {
      ...{ document, robotModels, sceneId, opened, seed, problems, results },
      ...{ status, failure, endReason, speed, compileS, selection, selected, assessment, runIsOld },
    },
    history,
  }
}
