// What can be done with what is selected, for the bar over the cell, the menus and the keys alike: each with its words, its key, whether it can
// be done now, and the doing. Pure but for the controller it is given.
import { alignRecords } from '../../../core/editing/commands/alignRecords'
import { copyRecords } from '../../../core/editing/commands/copyRecords'
import { distributeRecords } from '../../../core/editing/commands/distributeRecords'
import { duplicateRecords } from '../../../core/editing/commands/duplicateRecords'
import { groupRecords } from '../../../core/editing/commands/groupRecords'
import { hideRecords } from '../../../core/editing/commands/hideRecords'
import { lockRecords } from '../../../core/editing/commands/lockRecords'
import { mirrorRecords } from '../../../core/editing/commands/mirrorRecords'
import { pasteRecords } from '../../../core/editing/commands/pasteRecords'
import { removeRecords } from '../../../core/editing/commands/removeRecords'
import { turnRecords } from '../../../core/editing/commands/turnRecords'
import { ungroupRecords } from '../../../core/editing/commands/ungroupRecords'
import type { EditCommand } from '../../../core/editing/EditHistory'
import { EditRefused } from '../../../core/editing/EditRefused'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import type { BuildText } from '../../text/buildText'
import { clipboard } from './clipboard'

export interface EditAction {
  readonly id: string
  readonly label: string
  readonly key?: string | undefined
  readonly off?: boolean | undefined
  readonly run: () => void
}

export interface ActionContext {
  readonly controller: SessionController
  readonly document: SceneDocument
  readonly selected: readonly string[]
  readonly text: BuildText['tools']
}

/** Records that have a place and may be moved. */
function movable(records: readonly SceneRecordUnion[]): boolean {
  return records.some((record) => record.locked !== true && ('placement' in record || 'lineM' in record))
}

/** Does a command as one named step; what was made by it is selected. A refusal changes nothing. */
function doAs(
  { controller, selected }: ActionContext,
  verb: string,
  command: EditCommand,
  selectMade = false,
): void {
  try {
    const diff = controller.edit.apply({ verb, records: selected }, command)
    const made = [...diff].filter(([, change]) => change.before === undefined).map(([id]) => id)
    if (selectMade && made.length > 0) controller.selectAll(made)
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error
    useSession.setState({ failure: error.problems[0] })
  }
}

/** In the order of menus. */
export function editActions(context: ActionContext): readonly EditAction[] {
  const { controller, document, selected, text } = context
  const records = selected.flatMap((id) => findRecord(document, id) ?? [])
  const none = records.length === 0
  const fixed = !movable(records)
  const turn = () => doAs(context, 'turn', turnRecords(selected, Math.PI / 2))
  const duplicate = () => doAs(context, 'duplicate', duplicateRecords(selected), true)
  const copy = () => clipboard.put(copyRecords(document, selected))
  const paste = () =>
    void clipboard.get().then((copied) => {
      if (copied !== undefined) doAs(context, 'paste', pasteRecords(copied), true)
    })
  const remove = () => {
    controller.selectAll([])
    doAs(context, 'remove', removeRecords(selected))
  }
  return [
    { id: 'duplicate', label: text.duplicate, key: 'Ctrl+D', off: none, run: duplicate },
    { id: 'copy', label: text.copy, key: 'Ctrl+C', off: none, run: copy },
    { id: 'paste', label: text.paste, key: 'Ctrl+V', run: paste },
    { id: 'turn', label: text.turn, off: fixed, run: turn },
    ...togetherActions(context, records),
    ...flagActions(context, records),
    { id: 'remove', label: text.remove, key: 'Delete', off: none, run: remove },
  ]
}

function togetherActions(
  context: ActionContext,
  records: readonly SceneRecordUnion[],
): readonly EditAction[] {
  const { selected, text } = context
  const grouped = records.some(({ group }) => group !== undefined)
  return [
    {
      id: 'group',
      label: text.group,
      key: 'Ctrl+G',
      off: records.length < 2,
      run: () => doAs(context, 'group', groupRecords(selected)),
    },
    {
      id: 'ungroup',
      label: text.ungroup,
      key: 'Ctrl+Shift+G',
      off: !grouped,
      run: () => doAs(context, 'ungroup', ungroupRecords(selected)),
    },
  ]
}

function flagActions(context: ActionContext, records: readonly SceneRecordUnion[]): readonly EditAction[] {
  const { selected, text } = context
  const none = records.length === 0
  const lock = !records.every(({ locked }) => locked === true)
  const hide = !records.every(({ hidden }) => hidden === true)
  return [
    {
      id: 'lock',
      label: lock || none ? text.lock : text.unlock,
      off: none,
      run: () => doAs(context, lock ? 'lock' : 'unlock', lockRecords(selected, lock)),
    },
    {
      id: 'hide',
      label: hide || none ? text.hide : text.show,
      off: none,
      run: () => doAs(context, hide ? 'hide' : 'show', hideRecords(selected, hide)),
    },
  ]
}

export interface ActionGroup {
  readonly id: string
  readonly label: string
  readonly off: boolean
  readonly actions: readonly EditAction[]
}

/** What needs two or more: lining up, spreading, mirroring. */
export function layoutGroups(context: ActionContext): readonly ActionGroup[] {
  const { selected, text } = context
  const names = [text.alignX, text.alignY, text.alignZ] as const
  const align = ([0, 1, 2] as const).flatMap((axis) =>
    (['low', 'middle', 'high'] as const).map((edge) => ({
      id: `align-${axis}-${edge}`,
      label: names[axis][edge],
      run: () => doAs(context, 'align', alignRecords(selected, axis, edge)),
    })),
  )
  const spread = ([0, 1] as const).map((axis) => ({
    id: `distribute-${axis}`,
    label: axis === 0 ? text.distributeX : text.distributeY,
    run: () => doAs(context, 'distribute', distributeRecords(selected, axis)),
  }))
  const mirror = ([0, 1] as const).map((axis) => ({
    id: `mirror-${axis}`,
    label: axis === 0 ? text.mirrorX : text.mirrorY,
    run: () => doAs(context, 'mirror', mirrorRecords(selected, axis)),
  }))
  return [
    { id: 'align', label: text.align, off: selected.length < 2, actions: align },
    { id: 'distribute', label: text.distribute, off: selected.length < 3, actions: spread },
    { id: 'mirror', label: text.mirror, off: selected.length === 0, actions: mirror },
  ]
}
