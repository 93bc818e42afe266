// What is being imported: the files that are read, and for each what a person chose to do with it. Empty: the panel is closed.
import type { Vec3 } from '../../../core/math/frames'
import type { ImportedFile } from '../../../core/protocol/ImportedFiles'
import { createUiStore } from '../parts/createUiStore'

export const IMPORT_USES = ['plan', 'machine', 'scenery', 'robot', 'tool'] as const
export type ImportUse = (typeof IMPORT_USES)[number]

/** Sides of a thing as it stands, in the order in which one walks round it. */
export const SIDES = ['front', 'right', 'back', 'left'] as const
export type Side = (typeof SIDES)[number]

/** A point of a side: to the right of its middle as seen from there, and above the floor, m. */
export interface FacePoint {
  readonly side: Side
  readonly alongM: number
  readonly heightM: number
}

export interface ImportItem {
  readonly key: number
  readonly read: ImportedFile
  readonly use: ImportUse
  readonly door?: FacePoint
  readonly out?: FacePoint
  /** The record it became. */
  readonly placed?: string
}

interface ImportState {
  /** Share that has been read; undefined when nothing is being read. */
  readonly share: number | undefined
  readonly stage: string
  readonly items: readonly ImportItem[]
  /** Ends the reading. */
  readonly cancel: (() => void) | undefined
  /** Where a person let the files go, on the floor. */
  readonly dropM: Vec3 | undefined
}

export const importStore = createUiStore<ImportState>({
  share: undefined,
  stage: 'start',
  items: [],
  cancel: undefined,
  dropM: undefined,
})

export function changeItem(key: number, patch: Partial<ImportItem>): void {
  const { items } = importStore.get()
  importStore.set({ items: items.map((item) => (item.key === key ? { ...item, ...patch } : item)) })
}

/** With what was read: the likeliest use first chosen. */
export function addItems(read: readonly ImportedFile[]): void {
  const { items } = importStore.get()
  const first = 1 + Math.max(0, ...items.map(({ key }) => key))
  const fresh = read.map(
    (file, index): ImportItem => ({ key: first + index, read: file, use: likelyUse(file) }),
  )
  importStore.set({ items: [...fresh, ...items] })
}

function likelyUse({ asset, robotModel }: ImportedFile): ImportUse {
  if (robotModel) return 'robot'
  if (asset === undefined || asset.kind !== 'mesh') return 'plan'
  return asset.format === 'ifc' ? 'scenery' : 'machine'
}
