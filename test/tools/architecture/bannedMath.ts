// Finds arithmetic whose last bits differ between engines: Math functions outside an allowed list, and `**`.
// Passing Math itself on is refused too, because what happens to it can no longer be seen.

import type { SourceModule } from './SourceModule'
import { freeIdentifiers } from './scopes'
import type { Violation } from './Violation'
import { walkSyntax } from './walkSyntax'

export function findBannedMath(module: SourceModule, allowed: ReadonlySet<string>): Violation[] {
  const violations: Violation[] = []
  const report = (offset: number, message: string) =>
    violations.push({ path: module.path, line: module.lineAt(offset), message })
  for (const { name, node, parent } of freeIdentifiers(module.program)) {
    if (name !== 'Math') continue
    const used =
      parent.type === 'MemberExpression' && !parent.computed ? propertyName(parent.property) : undefined
    if (used === undefined) report(node.start, 'passes Math on; name the function that is meant')
    else if (!allowed.has(used)) report(node.start, `uses Math.${used}; take it from core/math/deterministic`)
  }
  walkSyntax(module.program, (node) => {
    const isPower =
      (node.type === 'BinaryExpression' && node.operator === '**') ||
      (node.type === 'AssignmentExpression' && node.operator === '**=')
    if (isPower) report(node.start, 'uses **; multiply, or use detPow')
  })
  return violations
}

function propertyName(node: unknown): string | undefined {
  return (node as { name?: string }).name
}
