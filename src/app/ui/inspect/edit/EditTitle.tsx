// The head of the inspector: what is selected, and its name to change.
import X from 'lucide-react/icons/x'
import { renameRecord } from '../../../../core/editing/commands/renameRecord'
import type { SceneRecordUnion } from '../../../../core/model/sceneRecord'
import { useSession } from '../../../session/sessionStore'
import { recordName } from '../../../text/localText'
import { useBuildText } from '../../build/useBuildText'
import { IconButton } from '../../parts/IconButton'
import { KIND_ICONS } from '../../parts/kindIcons'
import { useController } from '../../parts/sessionContext'
import { useLanguage, useText } from '../../parts/useText'
import { DraftInput } from './DraftInput'
import { renamed } from './renamed'

export function EditTitle({ records }: { readonly records: readonly SceneRecordUnion[] }) {
  const text = useText()
  const build = useBuildText().edit
  const language = useLanguage()
  const controller = useController()
  const anySelected = useSession((state) => state.selected.length > 0)
  const first = records[0]!
  const only = records.length === 1
  const kinds = new Set(records.map(({ type }) => type))
  const Icon = KIND_ICONS[first.type]
  const rename = (typed: string): boolean => {
    const name = { verb: 'rename', records: [first.id] }
    controller.edit.apply(name, renameRecord(first.id, renamed(first.name, typed, language)))
    return true
  }
  return (
    <header className="record-title">
      <Icon size={18} aria-hidden="true" className="record-icon" />
      <div>
        <h2 className={only ? 'visually-hidden' : undefined}>
          {only ? recordName(first, language) : build.several(records.length)}
        </h2>
        {only && (
          <DraftInput
            id="record-name"
            label={build.tools}
            className="name-input"
            value={recordName(first, language)}
            onCommit={rename}
          />
        )}
        <p className="muted">
          {[...kinds].map((kind) => text.kind.one[kind]).join(', ')}
          {only && (
            <>
              {' · '}
              <code>{first.id}</code>
            </>
          )}
        </p>
        {only && first.locked === true && <p className="muted">{build.lockedNote}</p>}
      </div>
      {anySelected && (
        <IconButton
          icon={X}
          label={text.panel.clearSelection}
          onPress={() => controller.select(undefined)}
          keyHint="Escape"
        />
      )}
    </header>
  )
}
