// Where there is room for a thing that nobody pointed a place for: the wanted spot, or the nearest in rings round it where it touches
// nothing and stays inside the hall.
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import { roomBeside } from '../bounds/overlapsOf'
import { EditTransaction } from '../EditTransaction'
import type { LibraryItem, Spot } from './LibraryItem'

const STEP_M = 0.75
/** Further away than this nobody looks for it. */
const RINGS = 7

/** The wanted spot itself when there is room nowhere near. */
export function freeSpot(document: SceneDocument, item: LibraryItem, wanted: Spot): Spot {
  const isFree = roomBeside(document)
  for (const [across, deep] of ringsOut()) {
    const spot = movedBy(wanted, across * STEP_M, deep * STEP_M)
    if (!isInside(document, spot)) continue
    const edit = new EditTransaction(document)
    const made = item.make(edit, spot)
    if (isFree(edit.document, made)) return spot
  }
  return wanted
}

/** Steps from the middle outwards, ring by ring, in the same order every time. */
function ringsOut(): (readonly [number, number])[] {
  const steps: (readonly [number, number])[] = []
  for (let ring = 0; ring <= RINGS; ring++)
    for (let deep = -ring; deep <= ring; deep++)
      for (let across = -ring; across <= ring; across++)
        if (Math.max(Math.abs(across), Math.abs(deep)) === ring) steps.push([across, deep])
  return steps
}

function movedBy(spot: Spot, x: number, y: number): Spot {
  const [atX, atY, z] = spot.position
  return { ...spot, position: [atX + x, atY + y, z] }
}

function isInside(document: SceneDocument, { position: [x, y] }: Spot): boolean {
  const hall = recordsOfType(document, 'hall')[0]
  return hall === undefined || (x >= 0 && y >= 0 && x <= hall.sizeM[0] && y <= hall.sizeM[1])
}
