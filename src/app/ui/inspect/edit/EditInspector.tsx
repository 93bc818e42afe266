// Everything about what is selected, to be changed: fields made from the schema, each with its unit, its help and where it came from.
import { useMemo } from 'react'
import { findRecord, recordsOfType, type SceneDocument } from '../../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../../core/model/sceneRecord'
import { useSession } from '../../../session/sessionStore'
import { fieldHelp } from '../../../text/fieldHelp'
import { fieldName } from '../../../text/fieldText'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage, useText } from '../../parts/useText'
import { CatalogSection } from '../CatalogSection'
import { usersOf } from '../describeProperties'
import { RecordLinks } from '../PropertyList'
import { editableFields } from './commonFields'
import { EditTargetContext, RECORD_PLACE } from './EditTarget'
import { EditTitle } from './EditTitle'
import { fieldHelpStore } from './fieldHelpStore'
import { FieldRows } from './GroupValue'
import { ValueControlContext } from './NestedValue'
import { ReachSection } from './ReachSection'
import { ValueControl } from './ValueControl'
import '../../build/build.css'

export function EditInspector() {
  const document = useSession((state) => state.document)
  const selected = useSession((state) => state.selected)
  const hint = useBuildText().edit.nothing
  if (document === undefined) return <p className="empty">{hint}</p>
  const chosen = selected.flatMap((id) => findRecord(document, id) ?? [])
  const scene = recordsOfType(document, 'scene')[0]
  const records = chosen.length === 0 && scene !== undefined ? [scene as SceneRecordUnion] : chosen
  return (
    <>
      {chosen.length === 0 && <p className="empty">{hint}</p>}
      {records.length > 0 && (
        <Records key={records.map(({ id }) => id).join(' ')} records={records} document={document} />
      )}
      <HelpLine />
    </>
  )
}

interface RecordsProps {
  readonly records: readonly SceneRecordUnion[]
  readonly document: SceneDocument
}

function Records({ records, document }: RecordsProps) {
  const text = useBuildText().edit
  const fields = editableFields(records)
  const first = records[0]!
  const target = useMemo(() => ({ document, records, type: first.type }), [document, records, first.type])
  const only = records.length === 1
  return (
    <EditTargetContext value={target}>
      <ValueControlContext value={ValueControl}>
        <div className="inspector edit-inspector">
          <EditTitle records={records} />
          {!only && <p className="prose">{fields.length === 0 ? text.noCommon : text.commonFields}</p>}
          {only && first.type === 'robot' && <ReachSection robot={first.id} />}
          {fields.length > 0 && (
            <section className="panel-section" aria-label={text.settings}>
              <FieldRows fields={fields} place={RECORD_PLACE} />
            </section>
          )}
          {only && <CatalogSection record={first} />}
          {only && first.type !== 'scene' && <UsedBy id={first.id} document={document} />}
        </div>
      </ValueControlContext>
    </EditTargetContext>
  )
}

function UsedBy({ id, document }: { readonly id: string; readonly document: SceneDocument }) {
  const label = useText().panel.usedBy
  const users = useMemo(() => usersOf(id, document), [id, document])
  if (users.length === 0) return null
  return (
    <section className="panel-section">
      <h3>{label}</h3>
      <RecordLinks ids={users} />
    </section>
  )
}

/** What the field under the pointer or with the focus means; at the foot, so that nothing moves while one types. */
function HelpLine() {
  const key = fieldHelpStore.use((state) => state.key)
  const language = useLanguage()
  const hint = useBuildText().edit.helpHint
  const help = key === undefined ? undefined : fieldHelp(key, language)
  return (
    <p className="help-line" aria-hidden="true">
      {help === undefined || key === undefined ? (
        hint
      ) : (
        <>
          <strong>{fieldName(key, language)}</strong> {help}
        </>
      )}
    </p>
  )
}
