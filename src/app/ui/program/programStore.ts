// What the program panel shows: which program and step, and the newest answers about them. Of this visit.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { BodyGap, ProgramStudy } from '../../../core/results/ProgramStudy'
import { createUiStore } from '../parts/createUiStore'

export interface ProgramState {
  readonly program: string | undefined
  /** Step that is chosen. */
  readonly node: string | undefined
  readonly study: ProgramStudy | undefined
  /** The document the study is about. */
  readonly studyOf: SceneDocument | undefined
  readonly busy: boolean
  readonly failed: boolean
  /** The way of the tool is drawn in the picture. */
  readonly way: boolean
  /** Undefined: nobody asked yet. */
  readonly gaps: readonly BodyGap[] | undefined
  /** The document they were found in: after an edit they may be out of date. */
  readonly gapsOf: SceneDocument | undefined
}

export const programStore = createUiStore<ProgramState>({
  program: undefined,
  node: undefined,
  study: undefined,
  studyOf: undefined,
  busy: false,
  failed: false,
  way: true,
  gaps: undefined,
  gapsOf: undefined,
})
