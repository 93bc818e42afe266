// What a benchmark answers: figures with their unit, and beside them a peer's figure as a ratio where there is one.

export interface BenchRow {
  name: string
  value: number
  unit: string
  /** Ours over the peer's or the target's, in the direction the note says. */
  ratio?: number
  note?: string
}

export interface BenchTable {
  title: string
  rows: BenchRow[]
}

/** Every test/bench/*.bench.ts exports one of these as `bench`. */
export type Bench = () => Promise<BenchTable>
