// Which positioners a program claims: those it turns, and those on whose plate something lies that it goes to, by its targets or by the
// routes that ask for it.

import { positionerUnder } from '../../../model/positionerUnder'
import type { ProgramNode, ProgramRecord } from '../../../model/records/program'
import { findRecord, findRecordOfType, type SceneDocument } from '../../../model/SceneDocument'
import { findProgramUses } from './findBindings'

/** Ids of positioners, ascending. */
export function usedPositioners(document: SceneDocument, program: ProgramRecord): string[] {
  const found = new Set<string>()
  const add = (id: string | undefined) => {
    if (id !== undefined) found.add(id)
  }
  for (const id of targetsOf(document, program, new Set())) add(plateOf(document, id))
  for (const use of findProgramUses(document)) {
    if (use.program !== program.id) continue
    if (use.from !== undefined) add(positionerUnder(document, use.from))
    add(positionerUnder(document, use.to))
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1))
}

/** The positioner that carries a record, or that it is. */
export function plateOf(document: SceneDocument, id: string): string | undefined {
  return findRecord(document, id)?.type === 'positioner' ? id : positionerUnder(document, id)
}

/** Every record that a program names as a place for the tool or turns, those of the programs it calls included. */
function targetsOf(document: SceneDocument, program: ProgramRecord, seen: Set<string>): string[] {
  if (seen.has(program.id)) return []
  seen.add(program.id)
  const visit = (nodes: readonly ProgramNode[]): string[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'repeat') return visit(node.body)
      if (node.kind === 'if') return [...visit(node.body), ...visit(node.otherwise)]
      if (node.kind !== 'call') return placesOf(node)
      const called = findRecordOfType(document, 'program', node.program)
      return called === undefined ? [] : targetsOf(document, called, seen)
    })
  return visit(program.body)
}

function placesOf(node: ProgramNode): string[] {
  const of = (target: { readonly [field: string]: unknown } | undefined) =>
    typeof target?.of === 'string' ? [target.of] : []
  switch (node.kind) {
    case 'turn':
      return [node.positioner]
    case 'move':
      return [...of(node.to), ...of(node.via)]
    case 'pick':
    case 'place':
    case 'approach':
      return of(node.at)
    case 'palletise':
      return [...of(node.from), ...of(node.at), ...of(node.sheet?.from)]
    case 'process':
      return [node.of]
    default:
      return []
  }
}
