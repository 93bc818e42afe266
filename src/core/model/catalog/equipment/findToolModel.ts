// The tool catalog: all models, and one by its id.
import { COMPOSITE_TOOLS } from './compositeTools'
import { GRIPPERS } from './grippers'
import { PROCESS_TOOLS } from './processTools'
import type { ToolModel } from './ToolModel'

export const TOOL_MODELS: readonly ToolModel[] = [...GRIPPERS, ...COMPOSITE_TOOLS, ...PROCESS_TOOLS]

const byId = new Map(TOOL_MODELS.map((model) => [model.id, model]))

export function findToolModel(id: string): ToolModel | undefined {
  return byId.get(id)
}
