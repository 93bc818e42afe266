// Everything about the selected record, read-only: what it is doing, its settings with units and sources, who uses it.

import X from 'lucide-react/icons/x'
import { lazy, Suspense, useMemo } from 'react'
import { findRecord, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import { useSession } from '../../session/sessionStore'
import { localText, recordName } from '../../text/localText'
import { IconButton } from '../parts/IconButton'
import { KIND_ICONS } from '../parts/kindIcons'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { CatalogSection } from './CatalogSection'
import { describeProperties, usersOf } from './describeProperties'
import { LiveSection } from './LiveSection'
import { PropertyList, RecordLinks } from './PropertyList'

const Interventions = lazy(() => import('./Interventions').then((file) => ({ default: file.Interventions })))

const TemplateSection = lazy(() =>
  import('../wizard/TemplateSection').then((file) => ({ default: file.TemplateSection })),
)

export function Inspector() {
  const document = useSession((state) => state.document)
  const selection = useSession((state) => state.selection)
  const hint = useText().panel.nothingSelected
  if (document === undefined) return <p className="empty">{hint}</p>
  const selected = selection === undefined ? undefined : findRecord(document, selection)
  const scene = recordsOfType(document, 'scene')[0]
  return (
    <>
      {!selected && <p className="empty">{hint}</p>}
      {selected && <RecordView key={selected.id} record={selected} document={document} />}
      {!selected && scene && <RecordView record={scene} document={document} />}
    </>
  )
}

interface RecordProps {
  readonly record: SceneRecordUnion
  readonly document: SceneDocument
}

function RecordView({ record, document }: RecordProps) {
  const text = useText().panel
  const language = useLanguage()
  const rows = useMemo(() => describeProperties(record, document, language), [record, document, language])
  const users = useMemo(() => usersOf(record.id, document), [record.id, document])
  const prose = localText(record.type === 'scene' ? record.description : record.notes, language)
  return (
    <div className="inspector">
      <RecordTitle record={record} />
      {prose !== undefined && <p className="prose">{prose}</p>}
      {record.type === 'scene' && record.template !== undefined && (
        <Suspense>
          <TemplateSection scene={record} />
        </Suspense>
      )}
      <LiveSection id={record.id} type={record.type} />
      <Suspense>
        <Interventions record={record} document={document} />
      </Suspense>
      <section className="panel-section">
        <h3>{text.defaults}</h3>
        <PropertyList rows={rows} />
      </section>
      <CatalogSection record={record} />
      {users.length > 0 && record.type !== 'scene' && (
        <section className="panel-section">
          <h3>{text.usedBy}</h3>
          <RecordLinks ids={users} />
        </section>
      )}
    </div>
  )
}

function RecordTitle({ record }: { readonly record: SceneRecordUnion }) {
  const text = useText()
  const language = useLanguage()
  const controller = useController()
  const selected = useSession((state) => state.selection === record.id)
  const Icon = KIND_ICONS[record.type]
  return (
    <header className="record-title">
      <Icon size={18} aria-hidden="true" className="record-icon" />
      <div>
        <h2>{recordName(record, language)}</h2>
        <p className="muted">
          {text.kind.one[record.type]} · <code>{record.id}</code>
        </p>
      </div>
      {selected && (
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
