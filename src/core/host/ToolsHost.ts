// The tools thread behind the ToolsApi: one method a tool, each in its own file under tools/. Keeps nothing between calls.
import type { ToolsApi } from '../protocol/ToolsApi'
import type { Assessment } from '../results/Assessment'

export class ToolsHost implements ToolsApi {
  readonly #nowMs: () => number

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  /** Each tool is fetched when it is first asked for. */
  async assess(documentText: string): Promise<Assessment> {
    const { assessDocument } = await import('./tools/assessDocument')
    return assessDocument(documentText)
  }

  async ping(): Promise<number> {
    return this.#nowMs()
  }
}
