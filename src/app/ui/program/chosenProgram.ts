// Which robot and program the panel is about, from what is selected: a program itself, or one of a selected robot. Pure.
import { findRecord, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'

export interface ChosenProgram {
  readonly robot: RecordOf<'robot'> | undefined
  readonly programs: readonly RecordOf<'program'>[]
  readonly program: RecordOf<'program'> | undefined
}

/** `last`: the one that was shown before, kept when it still fits or when nothing that has programs is selected. */
export function chosenProgram(
  document: SceneDocument,
  selection: string | undefined,
  last: string | undefined,
): ChosenProgram {
  const selected = selection === undefined ? undefined : findRecord(document, selection)
  if (selected?.type === 'program') return ofRobot(document, selected.robots[0]?.robot, selected.id)
  if (selected?.type === 'robot') return ofRobot(document, selected.id, last)
  const before = last === undefined ? undefined : findRecord(document, last)
  if (before?.type === 'program') return ofRobot(document, before.robots[0]?.robot, before.id)
  return { robot: undefined, programs: [], program: undefined }
}

function ofRobot(document: SceneDocument, id: string | undefined, wanted: string | undefined): ChosenProgram {
  const found = id === undefined ? undefined : findRecord(document, id)
  const robot = found?.type === 'robot' ? found : undefined
  const programs = recordsOfType(document, 'program').filter(({ robots }) =>
    robots.some((one) => one.robot === id),
  )
  return { robot, programs, program: programs.find((one) => one.id === wanted) ?? programs[0] }
}
