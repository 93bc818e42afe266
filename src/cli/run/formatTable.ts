// Lines up rows of words in columns: words left, figures right. Knows no language.

/** Columns from `firstFigure` up to (not including) `figuresEnd` are set to the right. */
export function formatTable(
  rows: readonly (readonly string[])[],
  figuresEnd: number,
  firstFigure = 1,
): string[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const isFigure = column >= firstFigure && column < figuresEnd
        return isFigure ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)
      })
      .join('  ')
      .trimEnd(),
  )
}
