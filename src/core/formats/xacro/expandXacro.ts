// A xacro file, with the files it includes, to the plain XML it stands for. Expected faults are problems with file and line.
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Outcome } from '../../results/problem'
import type { XmlElement } from '../xml/XmlElement'
import type { FileSet } from '../zip/FileSet'
import { UnreadableFile, XacroExpander } from './XacroExpander'
import { XacroFault } from './XacroFault'

export interface ExpandedXacro {
  readonly root: XmlElement
  /** What the files warn about themselves. */
  readonly warnings: readonly string[]
  /** Values of all arguments, given or by default. */
  readonly args: ReadonlyMap<string, string>
}

export function expandXacro(
  files: FileSet,
  path: string,
  args: ReadonlyMap<string, string> = new Map(),
): Outcome<ExpandedXacro> {
  const expander = new XacroExpander(files, args)
  try {
    const root = expander.expandFile(path)
    return { ok: true, value: { root, warnings: expander.language.warnings, args: expander.language.args } }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problems: error.problems }
    if (!(error instanceof XacroFault)) throw error
    const { file, line } = error.at ?? { file: path, line: 1 }
    return {
      ok: false,
      problems: [sceneProblem(error.code, { path: `${file}:${line}` }, { file, line, ...error.values })],
    }
  }
}
