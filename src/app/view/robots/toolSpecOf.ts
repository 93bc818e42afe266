// What a tool record looks like: kind, reach and size, with the catalog filling in what the record leaves out.
import { resolveTool } from '../../../core/model/catalog/equipment/resolveTool'
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { ToolSpec } from './drawTool'

export function toolSpecOf(tool: RecordOf<'tool'>): ToolSpec {
  const { kind, tcp, sizeM } = resolveTool(tool)
  const known = sizeM[0] > 0 && sizeM[1] > 0
  return { kind, tcp: tcp.position, sizeM: known ? sizeM : undefined }
}
