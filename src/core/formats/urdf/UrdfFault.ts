// What is wrong with a URDF while it is read: thrown at the place, handed out as a problem by readUrdf and importRobot.
import { type SceneProblemCode, sceneProblem } from '../../model/problems/sceneProblem'
import type { Problem } from '../../results/problem'
import type { SourcePlace } from '../xml/XmlElement'

export class UrdfFault extends Error {
  readonly problem: Problem

  constructor(
    code: SceneProblemCode,
    at: SourcePlace | undefined,
    values: Readonly<Record<string, string | number>>,
  ) {
    super(code)
    const where = { path: at ? `${at.file}:${at.line}` : '' }
    this.problem = sceneProblem(code, where, { ...(at && { file: at.file, line: at.line }), ...values })
  }
}
