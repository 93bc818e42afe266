// How equal boxes lie on a pallet: columns, rows and layers, the way round that fits most. No bonding: every layer is the same.

export interface Pattern {
  /** Length, width, height as it lies: length along the pallet unless turned. */
  readonly boxM: readonly [number, number, number]
  readonly turned: boolean
  /** Along the pallet, across it. */
  readonly columns: number
  readonly rows: number
  readonly layers: number
  readonly pitchM: readonly [number, number]
  readonly count: number
}

type Size = readonly [number, number, number]

/** At least one box a layer, even when it hangs over. */
export function palletPattern(palletM: Size, boxM: Size, count: number): Pattern {
  const many = (room: number, side: number) => Math.max(1, Math.floor(room / side + 1e-6))
  const along = { columns: many(palletM[0], boxM[0]), rows: many(palletM[1], boxM[1]) }
  const across = { columns: many(palletM[0], boxM[1]), rows: many(palletM[1], boxM[0]) }
  const turned = across.columns * across.rows > along.columns * along.rows
  const most = turned ? across : along
  // A single layer that is not full takes only the places it needs.
  const columns = Math.min(most.columns, count)
  const rows = Math.min(most.rows, Math.ceil(count / columns))
  const pitchM: readonly [number, number] = turned ? [boxM[1], boxM[0]] : [boxM[0], boxM[1]]
  return { boxM, turned, columns, rows, layers: Math.ceil(count / (columns * rows)), pitchM, count }
}
