// The edits of the program panel, each one step of the history with its name; what is refused is told. Keeps the chosen step in sight.
import {
  addNode,
  duplicateNode,
  moveNode,
  nestNode,
  removeNode,
  shiftNode,
  unnestNode,
  wrapNode,
} from '../../../core/editing/commands/editProgram'
import type { EditCommand } from '../../../core/editing/EditHistory'
import type { EditVerb } from '../../../core/editing/EditVerb'
import { newNode } from '../../../core/editing/program/newNode'
import {
  allNodes,
  findNode,
  freshNodeId,
  type NodePlace,
  nodeIds,
} from '../../../core/editing/program/nodeTree'
import { makeRecord } from '../../../core/editing/records/makeRecord'
import type { ProgramNode } from '../../../core/model/records/program'
import { findRecordOfType } from '../../../core/model/SceneDocument'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import { programStore } from './programStore'

export type NodeEdit = 'up' | 'down' | 'duplicate' | 'wrap' | 'nest' | 'unnest' | 'remove'

const VERBS: Readonly<Record<NodeEdit, EditVerb>> = {
  up: 'move',
  down: 'move',
  duplicate: 'duplicate',
  wrap: 'change',
  nest: 'move',
  unnest: 'move',
  remove: 'remove',
}
const WRAPPED_TIMES = 2

export class ProgramEdits {
  readonly #controller: SessionController
  readonly #program: string

  constructor(controller: SessionController, program: string) {
    this.#controller = controller
    this.#program = program
  }

  do(edit: NodeEdit, node: string): void {
    const before = this.#ids()
    const next = edit === 'remove' ? this.#besides(node) : node
    this.#apply(VERBS[edit], this.#command(edit, node))
    const made = edit === 'duplicate' ? this.#ids().find((id) => !before.includes(id)) : undefined
    programStore.set({ node: made ?? next })
  }

  /** Before or after another one, by dragging. */
  moveTo(node: string, place: NodePlace): void {
    this.#apply('move', moveNode(this.#program, node, place))
  }

  /** After the chosen step; inside it when that is an empty block. */
  add(kind: ProgramNode['kind']): void {
    const { document } = useSession.getState()
    const record = document && findRecordOfType(document, 'program', this.#program)
    if (!document || !record) return
    const id = freshNodeId(nodeIds(record.body), kind)
    this.addNode(newNode(document, this.#program, kind, id), 'add')
  }

  addNode(node: ProgramNode, verb: EditVerb): void {
    this.#apply(verb, addNode(this.#program, node, this.#placeAfterChosen()))
    programStore.set({ node: node.id })
  }

  freshId(stem: string): string {
    return freshNodeId(new Set(this.#ids()), stem)
  }

  #command(edit: NodeEdit, node: string): EditCommand {
    const program = this.#program
    switch (edit) {
      case 'up':
        return shiftNode(program, node, -1)
      case 'down':
        return shiftNode(program, node, 1)
      case 'duplicate':
        return duplicateNode(program, node)
      case 'wrap':
        return wrapNode(program, node, WRAPPED_TIMES)
      case 'nest':
        return nestNode(program, node)
      case 'unnest':
        return unnestNode(program, node)
      case 'remove':
        return removeNode(program, node)
    }
  }

  #apply(verb: EditVerb, command: EditCommand): void {
    this.#controller.edit.apply({ verb, records: [this.#program] }, command)
  }

  #body(): readonly ProgramNode[] {
    const { document } = useSession.getState()
    return (document && findRecordOfType(document, 'program', this.#program)?.body) ?? []
  }

  #ids(): string[] {
    return allNodes(this.#body()).map(({ node }) => node.id)
  }

  #besides(node: string): string | undefined {
    const ids = this.#ids()
    const at = ids.indexOf(node)
    return ids[at + 1] ?? ids[at - 1]
  }

  #placeAfterChosen(): NodePlace | undefined {
    const { node } = programStore.get()
    const chosen = node === undefined ? undefined : findNode(this.#body(), node)
    if (chosen === undefined) return undefined
    const isEmptyBlock =
      (chosen.node.kind === 'repeat' || chosen.node.kind === 'if') && chosen.node.body.length === 0
    if (isEmptyBlock) return { parent: chosen.node.id, branch: 'body', index: 0 }
    return { ...chosen.place, index: chosen.place.index + 1 }
  }
}

/** An empty program for a robot; answers its id. */
export function addProgram(
  controller: SessionController,
  robot: string,
  name: { nl: string; en: string },
): string {
  let id = ''
  controller.edit.apply({ verb: 'add', records: [robot] }, (edit) => {
    id = edit.freshId(`program-${robot}`)
    makeRecord(edit, { type: 'program', id, name, robots: [{ robot }], body: [] })
  })
  return id
}
