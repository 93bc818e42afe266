// Where the n-th joined component sits on its parent: plies on top of each other, spread over the panel; anything else in rows
// and layers on the parent's top. Pure placement; the frame gives only the number of components.

export interface ComponentPlace {
  x: number
  y: number
  z: number
  /** Turn about the vertical, rad. */
  yaw: number
}

type Size = readonly [number, number, number]

/** Visible thickness of a ply in a stack: many times the real one, so that the stack is seen to grow, m. */
export const PLY_SHOWN_M = 0.0035

/** Spreads plies over a panel from end to end, one layer each, each a little aside as laid by hand. */
export function plyPlace(parent: Size, ply: Size, index: number, out: ComponentPlace): ComponentPlace {
  const room = Math.max(0, parent[0] - ply[0]) / 2
  const across = Math.max(0, parent[1] - ply[1]) / 2
  const columns = room > 0.05 ? Math.max(1, Math.ceil(parent[0] / ply[0])) : 1
  const column = index % columns
  out.x = columns > 1 ? (column / (columns - 1) - 0.5) * 2 * room : 0
  out.y = across > 0.02 ? (((index * 7) % 5) / 2 - 1) * across * 0.6 : 0
  out.z = index * PLY_SHOWN_M
  out.yaw = (((index * 5) % 7) - 3) * 0.0012
  return out
}

/** Fills the parent's top row by row, then the next layer. `baseM` is the height of the top. */
export function gridPlace(parent: Size, part: Size, index: number, baseM: number, out: ComponentPlace) {
  const columns = Math.max(1, Math.floor((parent[0] + 1e-6) / part[0]))
  const rows = Math.max(1, Math.floor((parent[1] + 1e-6) / part[1]))
  const inLayer = index % (columns * rows)
  out.x = ((inLayer % columns) - (columns - 1) / 2) * Math.min(part[0] * 1.03, parent[0] / columns)
  out.y = (Math.floor(inLayer / columns) - (rows - 1) / 2) * Math.min(part[1] * 1.03, parent[1] / rows)
  out.z = baseM + Math.floor(index / (columns * rows)) * part[2]
  out.yaw = 0
  return out
}
