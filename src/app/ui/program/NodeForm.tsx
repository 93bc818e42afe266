// The chosen step: what can be done with it, and its fields made from the schema, each with its unit.
import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import Copy from 'lucide-react/icons/copy'
import IndentDecrease from 'lucide-react/icons/indent-decrease'
import IndentIncrease from 'lucide-react/icons/indent-increase'
import Repeat from 'lucide-react/icons/repeat'
import Trash2 from 'lucide-react/icons/trash-2'
import { useMemo } from 'react'
import { branchesOf, findNode, type NodePlace } from '../../../core/editing/program/nodeTree'
import type { ProgramNode } from '../../../core/model/records/program'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { SchemaField } from '../../../core/model/shape/FieldShape'
import { recordShape } from '../../../core/model/shape/recordShape'
import { EditTargetContext } from '../inspect/edit/EditTarget'
import { FieldRows } from '../inspect/edit/GroupValue'
import { ValueControlContext } from '../inspect/edit/NestedValue'
import { ValueControl } from '../inspect/edit/ValueControl'
import { IconButton } from '../parts/IconButton'
import type { NodeEdit, ProgramEdits } from './programEdits'
import { useProgramText } from './useProgramText'

interface FormProps {
  readonly program: RecordOf<'program'>
  readonly document: SceneDocument
  readonly node: string
  readonly edits: ProgramEdits
}

const BUTTONS = [
  { edit: 'up', icon: ChevronUp, keys: 'Alt+↑' },
  { edit: 'down', icon: ChevronDown, keys: 'Alt+↓' },
  { edit: 'nest', icon: IndentIncrease, keys: 'Alt+→' },
  { edit: 'unnest', icon: IndentDecrease, keys: 'Alt+←' },
  { edit: 'wrap', icon: Repeat, keys: undefined },
  { edit: 'duplicate', icon: Copy, keys: 'Ctrl+D' },
  { edit: 'remove', icon: Trash2, keys: 'Delete' },
] as const satisfies readonly { edit: NodeEdit; icon: unknown; keys: string | undefined }[]

export function NodeForm({ program, document, node, edits }: FormProps) {
  const text = useProgramText()
  const found = findNode(program.body, node)
  const target = useMemo(
    () => ({ document, records: [program], type: 'program' as const }),
    [document, program],
  )
  if (found === undefined) return null
  const path = pathOf(program.body, found.place)
  return (
    <section className="node-form" aria-label={text.kinds[found.node.kind]}>
      <header className="node-head">
        <h4>{text.kinds[found.node.kind]}</h4>
        {BUTTONS.map(({ edit, icon, keys }) => (
          <IconButton
            key={edit}
            icon={icon}
            label={text[edit]}
            {...(keys !== undefined && { keyHint: keys })}
            onPress={() => edits.do(edit, node)}
          />
        ))}
      </header>
      <EditTargetContext value={target}>
        <ValueControlContext value={ValueControl}>
          <div className="edit-inspector">
            <FieldRows
              key={node}
              fields={fieldsOf(found.node.kind)}
              place={{ path: ['body', ...path], pattern: 'body[]' }}
            />
          </div>
        </ValueControlContext>
      </EditTargetContext>
    </section>
  )
}

/** Where a node stands inside the record, after `body`. */
function pathOf(body: readonly ProgramNode[], { parent, branch, index }: NodePlace): (string | number)[] {
  if (parent === undefined) return [index]
  return [...pathOf(body, findNode(body, parent)!.place), branch, index]
}

/** What is inside a block is edited in the tree; the id stays. */
function fieldsOf(kind: ProgramNode['kind']): readonly SchemaField[] {
  const body = recordShape('program').find(({ key }) => key === 'body')?.shape
  const item = body?.kind === 'list' ? body.item : undefined
  const variant = item?.kind === 'variants' ? item.variants.find(({ word }) => word === kind) : undefined
  const inside = new Set<string>(branchesOf({ kind } as ProgramNode))
  return (variant?.fields ?? []).filter(({ key }) => key !== 'id' && key !== 'kind' && !inside.has(key))
}
