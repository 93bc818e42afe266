// Makes each file that a cell can be taken out as, and gives it to the person to save. Answers false where the 3D picture is needed and there
// is none.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import { downloadFile } from '../../io/downloadFile'
import type { PartRow } from '../../io/exports/partsList'
import type { Table } from '../../io/exports/tableFiles'
import { useSession } from '../../session/sessionStore'
import { choiceName } from '../../text/choiceText'
import { importText } from '../../text/importText'
import { kindText } from '../../text/kindText'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'
import { cellCamera } from '../frame/cellCamera'
import { useSceneName } from '../frame/useSceneName'
import { useLanguage } from '../parts/useText'

export type ExportKind = 'dxf' | 'glb' | 'png' | 'csv' | 'xlsx'

/** A3 lying (420 × 297 mm) at 200 dots an inch; paper is white, so light whatever the screen is. */
const A3_PX = { width: 3307, height: 2339 }
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function useExports(): Readonly<Record<ExportKind, () => Promise<boolean>>> {
  const language = useLanguage()
  const name = useSceneName() ?? 'proefcel'
  const save = (ending: string, content: BlobPart | undefined | null, type: string) => {
    if (content) downloadFile(`${name}.${ending}`, content, type)
    return Boolean(content)
  }
  const nameOf = (record: SceneRecordUnion) => recordName(record, language)
  const table = (document: SceneDocument) => partsTable(document, language, nameOf)
  return {
    dxf: withDocument(async (document) => {
      const { planDxf } = await import('../../io/exports/planDxf')
      return save('dxf', planDxf(document, nameOf), 'image/vnd.dxf')
    }),
    glb: async () => {
      const file = await cellCamera.current?.glb()
      return save('glb', file as BlobPart | undefined, 'model/gltf-binary')
    },
    png: withDocument(async (document) => {
      const stop = cellCamera.current?.stop()
      if (!stop) return false
      const { renderThumbnail } = await import('../../view/renderThumbnail')
      const { robotModels } = useSession.getState()
      return save(
        'png',
        await renderThumbnail(document, robotModels, stop, { ...A3_PX, scheme: 'light', type: 'image/png' }),
        'image/png',
      )
    }),
    csv: withDocument(async (document) => {
      const { csvText } = await import('../../io/exports/tableFiles')
      return save('csv', csvText(await table(document), language), 'text/csv')
    }),
    xlsx: withDocument(async (document) => {
      const { xlsxFile } = await import('../../io/exports/tableFiles')
      return save(
        'xlsx',
        xlsxFile(await table(document), importText[language].list.sheet) as BlobPart,
        XLSX_TYPE,
      )
    }),
  }
}

function withDocument(make: (document: SceneDocument) => Promise<boolean>): () => Promise<boolean> {
  return async () => {
    const { document } = useSession.getState()
    return document !== undefined && make(document)
  }
}

async function partsTable(
  document: SceneDocument,
  language: Language,
  nameOf: (record: SceneRecordUnion) => string,
): Promise<Table> {
  const { partsList } = await import('../../io/exports/partsList')
  const text = importText[language].list
  const row = (part: PartRow) => [
    kindText[language].one[part.type],
    choiceName(part.what, language),
    part.amount,
    text[part.unit],
    part.sizeM?.join(' × ').replaceAll('.', language === 'nl' ? ',' : '.'),
    part.payloadKg,
    part.reachM,
    part.eur,
    part.names.join(', '),
    part.source,
  ]
  return [text.head, ...partsList(document, useSession.getState().robotModels, nameOf).map(row)]
}
