// Measures files and functions in lines, and names those above a cap.
import type { Node } from 'oxc-parser'
import type { SourceModule } from './SourceModule'
import type { Violation } from './Violation'
import { walkSyntax } from './walkSyntax'

export interface FunctionSize {
  path: string
  line: number
  lines: number
}

export function findLongFiles(modules: readonly SourceModule[], cap: number): Violation[] {
  return modules
    .filter((module) => module.lineCount > cap)
    .map((module) => ({
      path: module.path,
      line: cap,
      message: `has ${module.lineCount} lines; at most ${cap}`,
    }))
}

export function findLongFunctions(modules: readonly SourceModule[], cap: number): Violation[] {
  return modules
    .flatMap(functionSizes)
    .filter(({ lines }) => lines > cap)
    .map(({ path, line, lines }) => ({ path, line, message: `a function of ${lines} lines; at most ${cap}` }))
}

export function functionSizes(module: SourceModule): FunctionSize[] {
  const sizes: FunctionSize[] = []
  walkSyntax(module.program, (node) => {
    if (!hasBody(node)) return
    const line = module.lineAt(node.start)
    sizes.push({ path: module.path, line, lines: module.lineAt(node.end) - line + 1 })
  })
  return sizes
}

function hasBody(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  )
}
