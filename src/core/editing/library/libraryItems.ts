// The whole library in the order of the screen, and the search in it. Shows and adds nothing itself.
import { BUILDING_ITEMS } from './buildingItems'
import { CARRIER_ITEMS } from './carrierItems'
import { CONVEYOR_ITEMS } from './conveyorItems'
import { FLOW_ITEMS } from './flowItems'
import type { LibraryItem } from './LibraryItem'
import { MACHINE_ITEMS } from './machineItems'
import { PEOPLE_ITEMS } from './peopleItems'
import { POSITIONER_ITEMS } from './positionerItems'
import { ROBOT_ITEMS } from './robotItems'
import { SAFETY_ITEMS } from './safetyItems'
import { STORAGE_ITEMS } from './storageItems'
import { TOOL_ITEMS } from './toolItems'

export const LIBRARY_ITEMS: readonly LibraryItem[] = [
  ...ROBOT_ITEMS,
  ...TOOL_ITEMS,
  ...CARRIER_ITEMS,
  ...POSITIONER_ITEMS,
  ...CONVEYOR_ITEMS,
  ...MACHINE_ITEMS,
  ...STORAGE_ITEMS,
  ...FLOW_ITEMS,
  ...SAFETY_ITEMS,
  ...PEOPLE_ITEMS,
  ...BUILDING_ITEMS,
]

/** Items in which every word of the query is found, in the language on screen or in the other words for them. */
export function searchLibrary(items: readonly LibraryItem[], query: string): readonly LibraryItem[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return items
  return items.filter(({ name, keywords, id }) => {
    const known = fold(`${name.nl} ${name.en} ${keywords.join(' ')} ${id}`)
    return words.every((word) => known.includes(word))
  })
}

/** Case and accents do not matter to someone who searches. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
