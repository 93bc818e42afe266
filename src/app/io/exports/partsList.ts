// What has to be bought or built for a cell, counted: robots, tools, machines, transport, and fences by the metre, with the price where a
// cost entry knows it. People and what flows through are no parts.
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'

/** One kind of thing. */
export interface PartRow {
  readonly type: SceneRecordUnion['type']
  /** What it is, in a word of app/text or a model's name. */
  readonly what: string
  /** Names of those that are counted. */
  readonly names: readonly string[]
  readonly amount: number
  readonly unit: 'piece' | 'metre'
  /** m, kg. */
  readonly sizeM?: readonly number[]
  readonly payloadKg?: number
  readonly reachM?: number
  /** For all of them together; missing where no cost entry names one. */
  readonly eur?: number
  readonly source?: string
}

interface Counted {
  readonly key: string
  readonly row: Omit<PartRow, 'names' | 'eur' | 'amount'>
  readonly amount: number
}

/** Sold by the metre. */
const RUNS = new Set(['fence', 'wall', 'lightCurtain'])
const FURNITURE = new Set(['pillar', 'text', 'dimension'])

export function partsList(
  document: SceneDocument,
  models: readonly RobotModel[],
  nameOf: (record: SceneRecordUnion) => string,
): PartRow[] {
  const rows = new Map<string, PartRow>()
  for (const record of Object.values(document.records)) {
    const counted = countRecord(record, models)
    if (!counted) continue
    const before = rows.get(counted.key)
    const price = priceOf(document, record.id)
    const eur = price === undefined ? before?.eur : price + (before?.eur ?? 0)
    rows.set(counted.key, {
      ...counted.row,
      names: [...(before?.names ?? []), nameOf(record)],
      amount: round((before?.amount ?? 0) + counted.amount),
      ...(eur !== undefined && { eur }),
    })
  }
  return [...rows.values()]
}

function countRecord(record: SceneRecordUnion, models: readonly RobotModel[]): Counted | undefined {
  switch (record.type) {
    case 'robot':
      return robotPart(record, models)
    case 'tool':
      return piece(record, record.model ?? record.kind ?? 'tool')
    case 'station':
    case 'buffer':
      return piece(record, record.look, record.sizeM)
    case 'conveyor':
      return beltPart(record)
    case 'track':
      return metres(record, record.model ?? 'track', record.lengthM, [record.widthM])
    case 'gantry':
      return piece(record, 'gantry')
    case 'positioner':
      return piece(record, record.model ?? record.kind)
    case 'vehicle':
      return { ...piece(record, 'vehicle'), amount: record.count ?? 1 }
    case 'equipment':
      return equipmentPart(record)
    default:
      return undefined
  }
}

/** Straight belts are sold by the metre; one with bends is made as it is drawn. */
function beltPart(belt: RecordOf<'conveyor'>): Counted {
  if (belt.bends === undefined || belt.bends.length === 0)
    return metres(belt, 'conveyor', belt.lengthM, [belt.widthM])
  const shape = belt.bends.map(({ atM, radiusM, angleRad, side }) => [atM, radiusM, angleRad, side])
  const counted = piece(belt, 'conveyorBent', [round(belt.lengthM), belt.widthM])
  return { ...counted, key: JSON.stringify([counted.key, shape]) }
}

function robotPart(record: RecordOf<'robot'>, models: readonly RobotModel[]): Counted {
  const model = models.find(({ id }) => id === record.model)
  const counted = piece(record, model ? `${model.manufacturer} ${model.name}`.trim() : record.model)
  if (!model) return counted
  const { payloadKg, reachM, source } = model.datasheet
  return { ...counted, row: { ...counted.row, payloadKg, reachM, source } }
}

function equipmentPart(record: RecordOf<'equipment'>): Counted | undefined {
  if (FURNITURE.has(record.look)) return undefined
  // A floor plan under the cell is paper.
  if (record.look === 'imported') return record.sizeM ? piece(record, 'imported', record.sizeM) : undefined
  if (!RUNS.has(record.look) || record.lineM === undefined) return piece(record, record.look, record.sizeM)
  return metres(
    record,
    record.look,
    lengthOf(record.lineM),
    record.heightM === undefined ? [] : [record.heightM],
  )
}

function piece(record: SceneRecordUnion, what: string, sizeM?: readonly number[]): Counted {
  const size = sizeM && { sizeM }
  return {
    key: JSON.stringify([record.type, what, sizeM]),
    row: { type: record.type, what, unit: 'piece', ...size },
    amount: 1,
  }
}

function metres(record: SceneRecordUnion, what: string, lengthM: number, across: readonly number[]): Counted {
  const row = { type: record.type, what, unit: 'metre', sizeM: across } as const
  return { key: JSON.stringify([record.type, what, across]), row, amount: lengthM }
}

function lengthOf(line: readonly (readonly number[])[]): number {
  return line
    .slice(1)
    .reduce((sum, [x, y], index) => sum + Math.hypot(x! - line[index]![0]!, y! - line[index]![1]!), 0)
}

function priceOf(document: SceneDocument, id: string): number | undefined {
  const entries = recordsOfType(document, 'cost').filter(({ of, kind }) => of === id && kind === 'investment')
  return entries.length === 0 ? undefined : entries.reduce((sum, { eur }) => sum + eur.likely, 0)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
