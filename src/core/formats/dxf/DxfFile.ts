// A DXF file taken apart: unit, layers, blocks and the things drawn in the model. What things look like is DxfPen's business.
import { DxfEntity, type DxfGroups } from './DxfGroups'
import { layerColour } from './layerColour'

export interface DxfLayer {
  readonly name: string
  readonly colour?: string
  readonly visible: boolean
}

export interface DxfBlock {
  readonly base: readonly [number, number]
  readonly entities: readonly DxfEntity[]
}

export interface DxfFile {
  /** Value of $INSUNITS; 0 says nothing. */
  readonly unitCode: number
  readonly layers: ReadonlyMap<string, DxfLayer>
  readonly blocks: ReadonlyMap<string, DxfBlock>
  readonly entities: readonly DxfEntity[]
}

export function readDxfFile(groups: DxfGroups): DxfFile {
  const layers = new Map<string, DxfLayer>()
  const blocks = new Map<string, DxfBlock>()
  const entities: DxfEntity[] = []
  let unitCode = 0
  for (const { name, from, to } of sectionsOf(groups)) {
    if (name === 'HEADER') unitCode = readUnitCode(groups, from, to)
    else if (name === 'TABLES') for (const thing of thingsOf(groups, from, to)) addLayer(layers, thing)
    else if (name === 'BLOCKS') addBlocks(blocks, thingsOf(groups, from, to))
    else if (name === 'ENTITIES') entities.push(...thingsOf(groups, from, to))
  }
  return { unitCode, layers, blocks, entities }
}

interface Section {
  readonly name: string
  readonly from: number
  readonly to: number
}

function* sectionsOf({ codes, values, length }: DxfGroups): Generator<Section> {
  for (let at = 0; at + 1 < length; at++) {
    if (codes[at] !== 0 || values[at] !== 'SECTION') continue
    const from = at + 2
    let to = from
    while (to < length && !(codes[to] === 0 && values[to] === 'ENDSEC')) to++
    yield { name: values[at + 1]!.toUpperCase(), from, to }
    at = to
  }
}

function thingsOf(groups: DxfGroups, from: number, to: number): DxfEntity[] {
  const things: DxfEntity[] = []
  let start = -1
  for (let at = from; at <= to; at++) {
    if (at < to && groups.codes[at] !== 0) continue
    if (start >= 0) things.push(new DxfEntity(groups, start, at))
    start = at
  }
  return things
}

function readUnitCode({ codes, values }: DxfGroups, from: number, to: number): number {
  for (let at = from; at + 1 < to; at++)
    if (codes[at] === 9 && values[at]!.toUpperCase() === '$INSUNITS') return Number(values[at + 1]) || 0
  return 0
}

/** A negative colour means switched off; bit 1 of the flags frozen. */
function addLayer(layers: Map<string, DxfLayer>, thing: DxfEntity): void {
  const name = thing.text(2)
  if (thing.type !== 'LAYER' || name === undefined) return
  const index = thing.number(62, 7)
  const colour = layerColour(Math.abs(index), thing.text(420))
  const visible = index >= 0 && (thing.number(70) & 1) === 0
  layers.set(name, { name, visible, ...(colour !== undefined && { colour }) })
}

function addBlocks(blocks: Map<string, DxfBlock>, things: readonly DxfEntity[]): void {
  let entities: DxfEntity[] = []
  for (const thing of things) {
    if (thing.type === 'BLOCK') {
      entities = []
      const name = thing.text(2)
      if (name !== undefined)
        blocks.set(name.toLowerCase(), { base: [thing.number(10), thing.number(20)], entities })
    } else if (thing.type !== 'ENDBLK') entities.push(thing)
  }
}
