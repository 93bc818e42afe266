// What has been done to a part after each step of its route, as far as it can be seen: holes, seams, trimmed edge, cured,
// turned; and which components have been joined. Read from the document once; draws nothing.
import { resolveTool } from '../../../core/model/catalog/equipment/resolveTool'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { Triple } from '../geometry/basis'

export interface PartFeatures {
  /** On the part's underside frame. */
  readonly holes: readonly Triple[]
  readonly screws: readonly Triple[]
  readonly seams: readonly (readonly Triple[])[]
  readonly trimmed: boolean
  readonly cured: boolean
  readonly machined: boolean
}

const RAW: PartFeatures = {
  holes: [],
  screws: [],
  seams: [],
  trimmed: false,
  cured: false,
  machined: false,
}

type Route = RecordOf<'route'>
type Step = Route['steps'][number]
type Program = RecordOf<'program'>
type Node = Program['body'][number]

export interface PartHistory {
  /** Features by number of completed steps; the last entry holds for all later ones. */
  readonly stages: readonly PartFeatures[]
  /** Products in the order they are joined, repeated; empty when nothing is joined. */
  readonly components: readonly string[]
}

export function partHistory(document: SceneDocument, productId: string): PartHistory {
  const route = routeOf(document, productId)
  const stages: PartFeatures[] = [RAW]
  for (const step of route?.steps ?? []) {
    stages.push(afterStep(document, stages[stages.length - 1]!, step))
  }
  const assembly = route?.steps.find((step) => step.do?.kind === 'assemble')?.do
  const components = assembly?.kind === 'assemble' ? assembly.components.flatMap(expanded) : []
  return { stages, components }
}

function expanded({ sequence, count }: { sequence: readonly string[]; count: number }): string[] {
  return sequence.flatMap((product) => Array<string>(Math.min(count, 200)).fill(product))
}

function routeOf(document: SceneDocument, productId: string): Route | undefined {
  const source = recordsOfType(document, 'source').find(({ products }) => products.includes(productId))
  return source && findRecordOfType(document, 'route', source.route)
}

function afterStep(document: SceneDocument, before: PartFeatures, step: Step): PartFeatures {
  const place = (step.at ?? []).map((id) => findRecordOfType(document, 'station', id)?.look)
  const done = { ...before }
  if (place.includes('autoclave') || place.includes('oven')) done.cured = true
  if (place.includes('lathe') || place.includes('mill')) done.machined = true
  if (step.do?.kind !== 'program') return done
  const program = findRecordOfType(document, 'program', step.do.programs[0] ?? '')
  return program ? afterProgram(document, done, program) : done
}

function afterProgram(document: SceneDocument, before: PartFeatures, program: Program): PartFeatures {
  const kind = toolKind(document, program)
  return processNodes(program.body).reduce((features, node) => afterProcess(features, node, kind), before)
}

function toolKind(document: SceneDocument, program: Program): string {
  const robot = findRecordOfType(document, 'robot', program.robots[0]?.robot ?? '')
  return resolveTool(findRecordOfType(document, 'tool', robot?.tool ?? '')).kind
}

type ProcessNode = Extract<Node, { kind: 'process' }>

function processNodes(nodes: readonly Node[]): ProcessNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'process') return [node]
    if (node.kind === 'repeat') return processNodes(node.body)
    return node.kind === 'if' ? processNodes(node.body) : []
  })
}

function afterProcess(before: PartFeatures, node: ProcessNode, tool: string): PartFeatures {
  const { path } = node
  const [fx, fy, fz] = node.frame?.position ?? [0, 0, 0]
  const at = ([x, y, z]: readonly [number, number, number]): Triple => [x + fx, y + fy, z + fz]
  if (path.kind === 'points') {
    const points = path.points.map(at)
    if (tool === 'screwdriver') return { ...before, screws: [...before.screws, ...points] }
    return tool === 'weldTorch' || tool === 'drill'
      ? { ...before, holes: [...before.holes, ...points] }
      : before
  }
  if (path.kind !== 'polyline') return before
  if (tool === 'router') return { ...before, trimmed: true }
  return tool === 'weldTorch' ? { ...before, seams: [...before.seams, path.points.map(at)] } : before
}
