// A length in the hall as it is read while dragging: centimetres are what a layout is made to, millimetres only where they differ.
import { formatFixed } from '../../text/formatNumber'

export function formatMetres(valueM: number, language: 'nl' | 'en'): string {
  const isRound = Math.abs(valueM * 100 - Math.round(valueM * 100)) < 1e-4
  return `${formatFixed(valueM, language, isRound ? 2 : 3)} m`
}
