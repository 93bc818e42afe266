// How the words over the picture look: small panels that float, in the page's own tokens.
import type { CSSProperties } from 'react'
import type { ScreenPoint } from './EditNotices'

export const FLOAT: CSSProperties = {
  position: 'absolute',
  padding: '6px 10px',
  borderRadius: 'var(--radius)',
  background: 'var(--panel)',
  color: 'var(--text)',
  border: '1px solid var(--line)',
  boxShadow: 'var(--shadow)',
  fontVariantNumeric: 'tabular-nums',
  lineHeight: 1.5,
  pointerEvents: 'none',
  whiteSpace: 'nowrap',
}

/** Widest and highest a float gets, px: it is kept inside the picture by this. */
const ROOM = { width: 300, height: 170 }

/** Beside a point of the picture, and never outside it. */
export function floatAt({ x, y }: ScreenPoint): CSSProperties {
  return {
    left: `clamp(8px, ${Math.round(x)}px, calc(100% - ${ROOM.width}px))`,
    top: `clamp(8px, ${Math.round(y)}px, calc(100% - ${ROOM.height}px))`,
  }
}

export const MUTED: CSSProperties = { color: 'var(--muted)' }
