// Another time for the work a part is at, for jobs that are repeated with a fresh draw. Keeps nothing.
import type { FlowCore } from './FlowCore'

export function drawWorkAgain({ parts, steps }: FlowCore, part: number): number {
  const step = steps[parts.step[part]!]!
  return step.work[Math.max(0, step.places.indexOf(parts.holder[part]!))]!.drawTicks()
}
