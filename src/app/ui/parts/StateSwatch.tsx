// The little square that shows a resource state by colour and by hatching. Its meaning must stand beside it in words.
import type { ResourceState } from '../../../core/results/states'

export function StateSwatch({ state }: { readonly state: ResourceState | undefined }) {
  return <span className="swatch" data-state={state ?? 'unknown'} aria-hidden="true" />
}
