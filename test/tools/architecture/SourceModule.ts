// One source file, parsed: its text, its syntax tree and what it imports. Resolves nothing and judges nothing.
import { type Comment, type Node, type Program, parseSync } from 'oxc-parser'
import { childrenOf } from './walkSyntax'

export interface ModuleImport {
  specifier: string
  line: number
}

export interface SourceModule {
  /** Relative to the project, with forward slashes. */
  path: string
  text: string
  program: Program
  comments: readonly Comment[]
  /** Static, dynamic, re-exported and type imports: all count. */
  imports: readonly ModuleImport[]
  lineCount: number
  lineAt(offset: number): number
}

export function parseModule(path: string, text: string): SourceModule {
  const { program, comments, errors } = parseSync(path, text)
  const fault = errors[0]
  if (fault) throw new Error(`${path} does not parse: ${fault.message}`)
  const lineStarts = startsOfLines(text)
  const lineAt = (offset: number) => lineOf(lineStarts, offset)
  return {
    path,
    text,
    program,
    comments,
    imports: importsIn(program).map(([specifier, at]) => ({ specifier, line: lineAt(at) })),
    lineCount: text.endsWith('\n') ? lineStarts.length - 1 : lineStarts.length,
    lineAt,
  }
}

function importsIn(node: Node): [specifier: string, offset: number][] {
  const own = importedBy(node)
  const below = childrenOf(node).flatMap((child) => importsIn(child))
  return own === undefined ? below : [[own, node.start], ...below]
}

function importedBy(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'TSImportType':
      return node.source.value
    case 'ExportNamedDeclaration':
      return node.source?.value
    case 'ImportExpression':
      return node.source.type === 'Literal' ? String(node.source.value) : undefined
    default:
      return undefined
  }
}

function startsOfLines(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Binary search: the last line that starts at or before the offset, counted from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return low + 1
}
