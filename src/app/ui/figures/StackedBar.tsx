// One bar divided by share, each piece with its own hatching; the pieces' words and figures stand in the list under it.

export interface BarPiece {
  readonly key: string
  readonly label: string
  /** 0..1 of the whole bar. */
  readonly share: number
  readonly shown: string
}

interface StackedBarProps {
  readonly pieces: readonly BarPiece[]
  /** Which set of colours the keys belong to. */
  readonly by: 'state' | 'cause'
}

/** Narrower pieces than this carry no text of their own. */
const LABELLED_SHARE = 0.16
/** Pieces below this are drawn but not listed. */
const LISTED_SHARE = 0.005

export function StackedBar({ pieces, by }: StackedBarProps) {
  const listed = pieces.filter(({ share }) => share >= LISTED_SHARE).sort((a, b) => b.share - a.share)
  return (
    <>
      <div className="stacked-bar" aria-hidden="true">
        {pieces.map((piece) => (
          <Piece key={piece.key} piece={piece} by={by} />
        ))}
      </div>
      <ul className="bar-legend">
        {listed.map(({ key, label, shown }) => (
          <li key={key}>
            <span className="swatch" {...{ [`data-${by}`]: key }} aria-hidden="true" />
            {label} <span className="unit">{shown}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Piece({ piece, by }: { readonly piece: BarPiece; readonly by: 'state' | 'cause' }) {
  if (piece.share <= 0) return null
  return (
    <span
      className="bar-piece"
      {...{ [`data-${by}`]: piece.key }}
      title={`${piece.label} ${piece.shown}`}
      style={{ flexGrow: piece.share }}
    >
      {piece.share >= LABELLED_SHARE && <span className="bar-text">{piece.shown}</span>}
    </span>
  )
}
