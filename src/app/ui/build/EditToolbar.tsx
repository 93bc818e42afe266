// The bar over the cell for what is selected: copies, groups, locks, lines up, repeats. There only while something is selected.

import type { LucideIcon } from 'lucide-react'
import AlignStartVertical from 'lucide-react/icons/align-start-vertical'
import BetweenHorizontalStart from 'lucide-react/icons/between-horizontal-start'
import CopyPlus from 'lucide-react/icons/copy-plus'
import EyeOff from 'lucide-react/icons/eye-off'
import FlipHorizontal2 from 'lucide-react/icons/flip-horizontal-2'
import Grid3x3 from 'lucide-react/icons/grid-3x3'
import GroupIcon from 'lucide-react/icons/group'
import Lock from 'lucide-react/icons/lock'
import RotateCcwSquare from 'lucide-react/icons/rotate-ccw-square'
import Trash2 from 'lucide-react/icons/trash-2'
import UngroupIcon from 'lucide-react/icons/ungroup'
import { useSession } from '../../session/sessionStore'
import { Flyout } from '../parts/Flyout'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { ArrayForm } from './ArrayForm'
import { type ActionGroup, editActions, layoutGroups } from './editActions'
import { useBuildText } from './useBuildText'

const ICONS: Readonly<Record<string, LucideIcon>> = {
  duplicate: CopyPlus,
  turn: RotateCcwSquare,
  group: GroupIcon,
  ungroup: UngroupIcon,
  lock: Lock,
  hide: EyeOff,
  remove: Trash2,
  align: AlignStartVertical,
  distribute: BetweenHorizontalStart,
  mirror: FlipHorizontal2,
}

export function EditToolbar() {
  const text = useBuildText().tools
  const controller = useController()
  const document = useSession((state) => state.document)
  const selected = useSession((state) => state.selected)
  if (document === undefined || selected.length === 0) return null
  const context = { controller, document, selected, text }
  const single = editActions(context).filter(
    ({ id, off }) => ICONS[id] !== undefined && !(id === 'ungroup' && off),
  )
  return (
    <div className="edit-toolbar" role="toolbar" aria-label={text.bar}>
      <span className="toolbar-count">{text.selected(selected.length)}</span>
      {single.map((action) => (
        <IconButton
          key={action.id}
          icon={ICONS[action.id]!}
          label={action.label}
          {...(action.key === undefined ? {} : { keyHint: action.key })}
          disabled={action.off === true}
          onPress={action.run}
        />
      ))}
      {layoutGroups(context)
        .filter(({ off }) => !off)
        .map((group) => (
          <GroupMenu key={group.id} group={group} />
        ))}
      <Flyout
        button={<Grid3x3 size={16} aria-hidden="true" />}
        buttonClass="icon-button"
        title={text.array}
        label={text.array}
        align="end"
      >
        {(close) => <ArrayForm onDone={close} />}
      </Flyout>
    </div>
  )
}

function GroupMenu({ group }: { readonly group: ActionGroup }) {
  const Icon = ICONS[group.id]!
  return (
    <Flyout
      button={<Icon size={16} aria-hidden="true" />}
      buttonClass="icon-button"
      title={group.label}
      label={group.label}
      align="end"
    >
      {(close) => (
        <ul className="action-list">
          {group.actions.map((action) => (
            <li key={action.id}>
              <button
                type="button"
                className="action-item"
                onClick={() => {
                  close()
                  action.run()
                }}
              >
                {action.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Flyout>
  )
}
