// Rules about the shape of a single file: name, first line, exports, barrels, module state, escapes. One function a rule.
import { posix } from 'node:path'
import type { SourceModule } from './SourceModule'
import type { Violation } from './Violation'
import { walkSyntax } from './walkSyntax'

export type FileRule = (module: SourceModule) => Violation[]

const emptyNames = /^(utils?|helpers?|types?|index)\./

export const findEmptyName: FileRule = (module) =>
  emptyNames.test(posix.basename(module.path))
    ? [at(module, 1, 'is named after nothing it exports; name it by its content')]
    : []

/** Fewer words than this do not say what a file is for. */
const fewestWords = 4

export const findMissingFirstLine: FileRule = (module) => {
  const words = /^(?:\/\/|\/\*\*?)\s*(.*)/.exec(module.text)?.[1]?.split(/\s+/) ?? []
  return words.length < fewestWords ? [at(module, 1, 'does not begin by saying what it is for')] : []
}

export const findDefaultExport: FileRule = (module) =>
  module.program.body
    .filter((node) => node.type === 'ExportDefaultDeclaration')
    .map((node) => at(module, module.lineAt(node.start), 'has a default export; name it'))

/** A file whose every statement passes on another file's exports. */
export const findBarrel: FileRule = (module) => {
  const { body } = module.program
  const passesOn = body.filter(
    (node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source),
  )
  const isBarrel = body.length > 0 && passesOn.length === body.length
  return isBarrel ? [at(module, 1, 'only passes on exports; import the files themselves')] : []
}

/** A `let` outside every function lives as long as the thread: two runs would share it. */
export const findModuleState: FileRule = (module) =>
  module.program.body.flatMap((node) => {
    const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node
    const isLet = declared?.type === 'VariableDeclaration' && declared.kind !== 'const' && !declared.declare
    return isLet
      ? [at(module, module.lineAt(node.start), 'keeps state in the module; put it in an object')]
      : []
  })

/** Inside simulated time nothing waits for the real world. */
export const findAsync: FileRule = (module) => {
  const violations: Violation[] = []
  walkSyntax(module.program, (node) => {
    const waits = node.type === 'AwaitExpression' || ('async' in node && node.async === true)
    if (waits) violations.push(at(module, module.lineAt(node.start), 'waits (async) inside simulated time'))
  })
  return violations
}

const escapes = /@ts-(?:ignore|expect-error|nocheck)|(?:biome|eslint|oxlint|knip)-ignore|eslint-disable/
const promises = /\b(?:TODO|FIXME|XXX|HACK)\b/

export const findEscapes: FileRule = (module) =>
  module.comments.flatMap(({ value, start }) => {
    const word = escapes.exec(value)?.[0] ?? promises.exec(value)?.[0]
    return word === undefined ? [] : [at(module, module.lineAt(start), `has "${word}"; mend the cause`)]
  })

function at(module: SourceModule, line: number, message: string): Violation {
  return { path: module.path, line, message }
}
