// The keys that change the cell, as a component, so that what they need is fetched when somebody builds.
import { useEditShortcuts } from './useEditShortcuts'

export function EditKeys() {
  useEditShortcuts()
  return null
}
