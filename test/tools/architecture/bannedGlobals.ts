// Finds what core may not know: the browser, Node, clocks, timers and chance. Names a file declares itself are its own.

import type { SourceModule } from './SourceModule'
import { freeIdentifiers } from './scopes'
import type { Violation } from './Violation'
import { walkSyntax } from './walkSyntax'

export function findBannedGlobals(module: SourceModule, banned: ReadonlySet<string>): Violation[] {
  const violations: Violation[] = []
  const report = (offset: number, name: string) =>
    violations.push({
      path: module.path,
      line: module.lineAt(offset),
      message: `uses ${name}, which core may not know`,
    })
  for (const { name, node } of freeIdentifiers(module.program)) if (banned.has(name)) report(node.start, name)
  walkSyntax(module.program, (node) => {
    if (node.type === 'MetaProperty' && node.meta.name === 'import') report(node.start, 'import.meta')
    if (node.type === 'MemberExpression' && isMathRandom(node)) report(node.start, 'Math.random')
  })
  return violations
}

function isMathRandom(node: { object: unknown; property: unknown }): boolean {
  return isNamed(node.object, 'Math') && isNamed(node.property, 'random')
}

function isNamed(node: unknown, name: string): boolean {
  return (node as { name?: string }).name === name
}
