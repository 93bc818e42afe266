// What a change brought into the document, in the order it was made: what whoever made it goes on with.
import type { EditDiff } from './EditTransaction'

export function madeBy(diff: EditDiff): string[] {
  return [...diff].flatMap(([id, { before, after }]) =>
    before === undefined && after !== undefined ? [id] : [],
  )
}
