// One bar divided by share, each piece with its own hatching; the pieces' words and figures stand in the list under it.
import { useText } from '../parts/useText'

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
  /** Writes a share of this bar in words, for what is listed together. */
  readonly format: (share: number) => string
}

/** Narrower pieces than this carry no text of their own. */
const LABELLED_SHARE = 0.16
/** Smaller pieces are drawn, and named when pointed at, but listed together. */
const LISTED_SHARE = 0.04

export function StackedBar({ pieces, by, format }: StackedBarProps) {
  const rest = useText().panel.rest
  const listed = pieces.filter(({ share }) => share >= LISTED_SHARE).sort((a, b) => b.share - a.share)
  const small = pieces.filter(({ share }) => share > 0 && share < LISTED_SHARE)
  const smallShare = small.reduce((sum, { share }) => sum + share, 0)
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
        {smallShare > 0 && (
          <li title={small.map(({ label, shown }) => `${label} ${shown}`).join(', ')}>
            {rest} <span className="unit">{format(smallShare)}</span>
          </li>
        )}
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
