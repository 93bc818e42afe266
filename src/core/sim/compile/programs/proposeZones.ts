// Interference zones for robots that work close together: where the spaces that two robots sweep in all their programs overlap, as one box a pair, with
// the program nodes that pass it. What an exclusive zone keeps apart already needs no other. Proposes; places nothing in a document.
import type { SceneDocument } from '../../../model/SceneDocument'
import type { ProgramCode } from '../../programs/ProgramCode'
import { instructionOf, isUsable } from '../../programs/ProgramPlan'
import { Crew } from '../../programs/planning/Crew'
import { type OpenCell, openCell } from './openCell'

export interface ZoneProposal {
  readonly robots: readonly [string, string]
  /** Middle of the box on the floor of its space, and its size, m: as a zone record has them. */
  readonly position: readonly [number, number, number]
  readonly sizeM: readonly [number, number, number]
  /** Where programs should enter and leave it. */
  readonly nodes: readonly { readonly program: string; readonly node: string; readonly robot: string }[]
}

/** Robots keep this much apart, m. */
const MARGIN_M = 0.1
const SAMPLES = 16

/** Smallest and largest x, y, z. */
type Bounds = readonly [number, number, number, number, number, number]

interface Swept {
  readonly robot: string
  readonly program: string
  readonly node: string
  readonly bounds: Bounds
  /** Exclusive zones the program holds there. */
  readonly held: ReadonlySet<number>
}

export function proposeZones(document: SceneDocument): ZoneProposal[] {
  const cell = openCell(document)
  const swept = cell.programs.flatMap((_, number) => sweptBy(cell, number))
  const robots = [...new Set(swept.map(({ robot }) => robot))].sort()
  return robots.flatMap((a, at) => robots.slice(at + 1).flatMap((b) => zoneBetween(swept, a, b) ?? []))
}

function zoneBetween(swept: readonly Swept[], a: string, b: string): ZoneProposal | undefined {
  let zone: Bounds | undefined
  const nodes = new Map<string, ZoneProposal['nodes'][number]>()
  const others = swept.filter(({ robot }) => robot === b)
  for (const one of swept) {
    if (one.robot !== a) continue
    for (const other of others) {
      // robots of one program move together and know of each other
      if (one.program === other.program || [...one.held].some((zone) => other.held.has(zone))) continue
      const shared = overlap(one.bounds, other.bounds)
      if (shared === undefined) continue
      zone = zone === undefined ? shared : union(zone, shared)
      for (const { program, node, robot } of [one, other])
        nodes.set(`${program}|${node}|${robot}`, { program, node, robot })
    }
  }
  if (zone === undefined) return undefined
  const [x0, y0, z0, x1, y1, z1] = zone
  return {
    robots: [a, b],
    position: [(x0 + x1) / 2, (y0 + y1) / 2, Math.max(0, z0)],
    sizeM: [x1 - x0, y1 - y0, z1 - Math.max(0, z0)],
    nodes: [...nodes.values()],
  }
}

/** The box of every capsule of every robot over short stretches of every motion. */
function sweptBy(cell: OpenCell, number: number): Swept[] {
  const code = cell.programs[number]!
  const binding = cell.typical[number]
  const plan = binding && cell.plans.planOf(number, binding)
  if (plan === undefined || !isUsable(plan)) return []
  const crew = new Crew(code, cell.units)
  const part = cell.parts[binding!.product]
  const swept: Swept[] = []
  const joints = new Float64Array(crew.axes)
  const heldAt = zonesHeld(code)
  for (const [key, { law }] of plan.motions) {
    // who stands still shares nothing that turns could solve
    if (law.durationS === 0) continue
    const at = instructionOf(key)
    const { node } = code.instructions[at]!
    for (const member of crew.members) {
      const body = cell.bodies.bodyOf(cell.units.indexOf(member.unit), part)
      let before: Bounds[] | undefined
      for (let sample = 0; sample <= SAMPLES; sample++) {
        law.sample((sample / SAMPLES) * law.durationS, joints)
        body.place(crew.jointsOf(member, joints))
        const now = body.capsules.map(({ radiusM }, capsule) =>
          boundsOf(body.ends, 6 * capsule, radiusM + MARGIN_M / 2),
        )
        now.forEach((bounds, capsule) => {
          // the base stays where it is: nobody can share its place
          if (body.capsules[capsule]!.link < 2) return
          const stretch = before === undefined ? bounds : union(bounds, before[capsule]!)
          swept.push({ robot: member.unit.id, program: code.id, node, bounds: stretch, held: heldAt[at]! })
        })
        before = now
      }
    }
  }
  return swept
}

/** Zones held at each instruction, in the order of the program text: what one way of a branch leaves counts as left. */
function zonesHeld({ instructions }: ProgramCode): ReadonlySet<number>[] {
  let held: ReadonlySet<number> = new Set()
  return instructions.map((instruction) => {
    if (instruction.op === 'enterZone') held = new Set([...held, instruction.zone])
    if (instruction.op === 'leaveZone') held = new Set([...held].filter((zone) => zone !== instruction.zone))
    return held
  })
}

function boundsOf(ends: Float64Array, at: number, radiusM: number): Bounds {
  const low = (axis: number) => Math.min(ends[at + axis]!, ends[at + 3 + axis]!) - radiusM
  const high = (axis: number) => Math.max(ends[at + axis]!, ends[at + 3 + axis]!) + radiusM
  return [low(0), low(1), low(2), high(0), high(1), high(2)]
}

function overlap(a: Bounds, b: Bounds): Bounds | undefined {
  const [x0, y0, z0] = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[2], b[2])]
  const [x1, y1, z1] = [Math.min(a[3], b[3]), Math.min(a[4], b[4]), Math.min(a[5], b[5])]
  return x0 < x1 && y0 < y1 && z0 < z1 ? [x0, y0, z0, x1, y1, z1] : undefined
}

function union(a: Bounds, b: Bounds): Bounds {
  const [x0, y0, z0] = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.min(a[2], b[2])]
  return [x0, y0, z0, Math.max(a[3], b[3]), Math.max(a[4], b[4]), Math.max(a[5], b[5])]
}
