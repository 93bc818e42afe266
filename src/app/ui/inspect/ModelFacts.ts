// What the inspector shows of a catalogue model, and which kinds of models there are. Data only.
import type { PropertyRow } from './PropertyRow'

export type CatalogKind = 'robot' | 'tool' | 'track' | 'gantry' | 'positioner'

export interface ModelFacts {
  readonly name: string
  readonly rows: readonly PropertyRow[]
}
