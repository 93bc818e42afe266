// Goes through the nodes of a program in order, blocks before their bodies, with the path of each. Does not follow calls.
import type { ProgramNode } from '../records/program'

export function visitNodes(
  nodes: readonly ProgramNode[],
  visit: (node: ProgramNode, path: string) => void,
  base = 'body',
): void {
  nodes.forEach((node, index) => {
    const path = `${base}[${index}]`
    visit(node, path)
    if (node.kind === 'repeat') visitNodes(node.body, visit, `${path}.body`)
    if (node.kind === 'if') {
      visitNodes(node.body, visit, `${path}.body`)
      visitNodes(node.otherwise, visit, `${path}.otherwise`)
    }
  })
}
