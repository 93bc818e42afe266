// Belts that are joined to something while no route goes over them: they stand there, but nothing will ever come along.
import { findRecord, recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import { type BeltLink, beltLinks } from './beltLinks'

export interface IdleBelts {
  /** Joined to each other, in the order of the document. */
  readonly belts: readonly string[]
  /** The belts, and the machines and pallets between them that are on no route either. */
  readonly places: readonly string[]
  /** All that touch one of the places. */
  readonly links: readonly BeltLink[]
}

/** Of the whole cell, by what hangs together. A belt that touches nothing is not named: somebody may be building. */
export function findIdleBelts(document: SceneDocument): IdleBelts[] {
  const used = placesOnRoutes(document)
  const idle = recordsOfType(document, 'conveyor').filter(({ id }) => !used.has(id))
  if (idle.length === 0) return []
  const links = beltLinks(document)
  const networks: IdleBelts[] = []
  const seen = new Set<string>()
  for (const { id } of idle) {
    if (seen.has(id)) continue
    const places = reached(id, links, (place) => canBeLed(document, place) && !used.has(place))
    for (const place of places) seen.add(place)
    const touching = links.filter(({ from, to }) => places.has(from.place) || places.has(to.place))
    if (touching.length === 0) continue
    const belts = idle.filter((belt) => places.has(belt.id)).map((belt) => belt.id)
    networks.push({ belts, places: [...places], links: touching })
  }
  return networks
}

/** Places that a step of any route is at, or takes components from. */
function placesOnRoutes(document: SceneDocument): ReadonlySet<string> {
  const steps = recordsOfType(document, 'route').flatMap((route) => route.steps)
  const from = steps.flatMap((step) =>
    step.do?.kind === 'assemble' ? step.do.components.flatMap((one) => one.from) : [],
  )
  return new Set([...steps.flatMap(({ at = [] }) => at), ...from])
}

/** Supplies and exits begin and end routes; they do not join two. */
function canBeLed(document: SceneDocument, place: string): boolean {
  const type = findRecord(document, place)?.type
  return type === 'conveyor' || type === 'station' || type === 'buffer'
}

function reached(
  start: string,
  links: readonly BeltLink[],
  counts: (place: string) => boolean,
): ReadonlySet<string> {
  const found = new Set([start])
  // A set that grows is walked on to its new end.
  for (const place of found)
    for (const { from, to } of links) {
      const other = from.place === place ? to.place : to.place === place ? from.place : undefined
      if (other !== undefined && counts(other)) found.add(other)
    }
  return found
}
