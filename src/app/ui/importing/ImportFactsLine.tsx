// What was found in a file, in a line or two: parts, triangles before and after, lines and layers, axes.
import { formatNumber } from '../../text/formatNumber'
import { useLanguage } from '../parts/useText'
import type { ImportItem } from './importStore'
import { useImportText } from './useImportText'

/** More names than this nobody reads here. */
const NAMES_SHOWN = 8

export function ImportFactsLine({ item: { read } }: { readonly item: ImportItem }) {
  const text = useImportText()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language, 0)
  const { parts, trianglesRead, trianglesKept, lines, axes, names = [] } = read.facts
  const [width, height] = read.asset?.sizeInFile ?? [0, 0]
  const told = [
    axes !== undefined && text.axes(number(axes)),
    parts !== undefined && parts > 0 && text.parts(number(parts)),
    trianglesRead !== undefined &&
      trianglesRead > 0 &&
      text.triangles(number(trianglesRead), number(trianglesKept ?? trianglesRead)),
    lines !== undefined && text.lines(number(lines)),
    read.asset?.kind === 'image' && text.picture(number(width), number(height)),
  ].filter((one) => typeof one === 'string')
  const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ' …' : '')
  return (
    <>
      {told.length > 0 && <p className="muted">{told.join(' · ')}</p>}
      {names.length > 0 && (
        <p className="muted">{read.asset?.kind === 'drawing' ? text.layers(shown) : shown}</p>
      )}
    </>
  )
}
