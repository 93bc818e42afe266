// What goes wrong while a xacro file is expanded: thrown deep inside an expression, given its file and line by the expander, and
// handed out as a problem. Never leaves core/formats/xacro as an exception.
import type { XACRO_PROBLEMS } from '../../model/problems/xacroProblems'
import type { SourcePlace } from '../xml/XmlElement'

export type XacroCode = keyof typeof XACRO_PROBLEMS

export class XacroFault extends Error {
  readonly code: XacroCode
  readonly values: Readonly<Record<string, string | number>>
  /** Set once, by the innermost element that was being expanded. */
  at: SourcePlace | undefined

  constructor(code: XacroCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}
