// What taking a part apart yields: pieces that lie on the part's slot until they go their own way. The part itself stays.
import type { FlowCore } from './FlowCore'
import { NO_PART } from './PartStore'
import type { QueueFigures } from './QueueFigures'
import type { ServerBank } from './ServerBank'

/** The pieces with the first step of each. */
export function makePieces(
  core: FlowCore,
  bank: ServerBank,
  figures: QueueFigures,
  station: number,
  server: number,
): [piece: number, step: number][] {
  const { parts } = core
  const part = bank.firstPart(server)
  const made: [number, number][] = []
  for (const rule of core.steps[parts.step[part]!]!.operation.pieces) {
    parts.components[part] = Math.max(0, parts.components[part]! - rule.count)
    for (let n = 0; n < rule.count; n++) {
      const piece = parts.create(rule.product, NO_PART, rule.priority, core.kernel)
      parts.holder[piece] = station
      parts.slot[piece] = parts.slot[part]!
      bank.present[server]!++
      figures.change(1, 0)
      core.figures.partEntered()
      made.push([piece, rule.firstStep])
    }
  }
  return made
}
