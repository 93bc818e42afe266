// Arrow keys among the cards of the library: left and right to the next, up and down by row, Home and End. Cards stand in two columns.
import type { KeyboardEvent } from 'react'

const COLUMNS = 2
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: COLUMNS,
  ArrowUp: -COLUMNS,
}

export function moveInCards(event: KeyboardEvent): void {
  const list = event.currentTarget.closest('.library')
  if (list === null || event.ctrlKey || event.metaKey || event.altKey) return
  const cards = [...list.querySelectorAll<HTMLElement>('.library-card')]
  const at = cards.indexOf(event.currentTarget as HTMLElement)
  const next = at < 0 ? undefined : cards[targetOf(event.key, at, cards.length)]
  if (next === undefined) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
}

function targetOf(key: string, at: number, count: number): number {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = STEPS[key]
  return step === undefined ? -1 : Math.max(0, Math.min(count - 1, at + step))
}
