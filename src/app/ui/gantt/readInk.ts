// Reads the colours of the timeline from the style tokens of the page, once per theme and pixel ratio.
import type { GanttInk } from './drawGantt'
import { statePatterns } from './statePatterns'

let kept: { readonly key: string; readonly ink: GanttInk } | undefined

export function readInk(element: Element, ratio: number): GanttInk {
  const key = `${document.documentElement.dataset.theme} ${ratio}`
  if (kept?.key === key) return kept.ink
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const ink: GanttInk = {
    patterns: statePatterns(style, ratio),
    line: token('--line'),
    muted: token('--muted'),
    accent: token('--accent'),
    panel: token('--panel'),
    selected: token('--accent-soft'),
    font: `${token('--size-small')} ${token('--font')}`,
  }
  kept = { key, ink }
  return ink
}
