// What the page needs to drop something into the cell: the point of the floor under the pointer, and a ghost of what would be there.
import { useEffect, useMemo, useRef } from 'react'
import { Plane, Vector3 } from 'three'
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import type { CellRoot } from './CellRoot'
import type { CellViewHandle } from './CellViewHandle'
import type { ViewTheme } from './materials'
import { Ghost } from './stage/Ghost'

/** Farther than this is the horizon, m. */
const FARTHEST_M = 200
const FLOOR = new Plane(new Vector3(0, 0, 1), 0)

export function useDropping(
  root: CellRoot | undefined,
  robotModels: readonly RobotModel[],
  theme: ViewTheme,
): Pick<CellViewHandle, 'floorPointAt' | 'showGhost'> {
  const shown = useRef<{ readonly ghost: Ghost; readonly takeAway: () => void } | undefined>(undefined)
  const dropping = useMemo(() => {
    const clear = () => {
      shown.current?.takeAway()
      shown.current?.ghost.dispose()
      shown.current = undefined
    }
    const showGhost: CellViewHandle['showGhost'] = (records) => {
      if (!root || !records) {
        clear()
        return
      }
      if (!shown.current) {
        const ghost = new Ghost(robotModels, theme)
        shown.current = { ghost, takeAway: root.add(ghost.group) }
      }
      shown.current.ghost.show(records)
      root.redraw()
    }
    return { floorPointAt: pointing(root), showGhost, clear }
  }, [root, robotModels, theme])
  useEffect(() => () => dropping.clear(), [dropping])
  return dropping
}

function pointing(root: CellRoot | undefined): CellViewHandle['floorPointAt'] {
  return (clientX, clientY) => {
    const box = root?.canvas.getBoundingClientRect()
    if (!root || !box) return undefined
    const isOver = clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
    const ray = isOver ? root.rayAt(clientX, clientY) : undefined
    const point = ray?.intersectPlane(FLOOR, new Vector3())
    return point && point.distanceTo(ray!.origin) < FARTHEST_M ? point.toArray() : undefined
  }
}
