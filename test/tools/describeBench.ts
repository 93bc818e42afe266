// Sets a benchmark's figures in columns. Measures nothing.
import type { BenchRow, BenchTable } from '../bench/BenchTable'

export function describeBench({ title, rows }: BenchTable): string[] {
  const cells = rows.map(cellsOf)
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]!.length), 0))
  const lines = cells.map(([name, value, unit, ratio, note]) =>
    [
      name!.padEnd(widths[0]!),
      value!.padStart(widths[1]!),
      unit!.padEnd(widths[2]!),
      ratio!.padStart(widths[3]!),
      note!,
    ]
      .join('  ')
      .trimEnd(),
  )
  return [title, ...lines.map((line) => `  ${line}`)]
}

function cellsOf(row: BenchRow): string[] {
  const ratio = row.ratio === undefined ? '' : `× ${threeDigits(row.ratio)}`
  return [row.name, threeDigits(row.value), row.unit, ratio, row.note ?? '']
}

/** Three significant digits, written out: no machine repeats a benchmark more precisely than that. */
function threeDigits(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 12, useGrouping: true })
}
