// Zones in which physics decides, as places: the world behind each and the routes' steps that its outcomes lead to.
import { frameFromPose, identityFrame, poseFromFrame } from '../../math/frames'
import { recordsOfType } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { BLOCK_KIND } from '../flow/BlockTable'
import type { FlowCore } from '../flow/FlowCore'
import { OUT, SCRAP } from '../flow/RouteStep'
import { type DecidingWorld, ZonePlace } from '../flow/ZonePlace'
import { secondsToTicks } from '../kernel/ticks'
import { DecidingZone, type DecidingZoneSpec } from '../physics/DecidingZone'
import type { PhysicsWorldFactory } from '../physics/PhysicsWorld'
import type { CompileContext } from './CompileContext'
import { compileFault } from './compileFault'

export interface CompiledZones {
  readonly places: (ZonePlace | undefined)[]
  /** For the pictures: where parts lie in the zone, by entity. */
  readonly worlds: (DecidingZone | undefined)[]
  /** Fills in where outcomes lead, once the routes are there. */
  readonly finish: () => void
}

export function compileDecidingZones(
  context: CompileContext,
  core: FlowCore,
  factory: PhysicsWorldFactory | undefined,
): CompiledZones {
  const count = context.entities.length
  const places: (ZonePlace | undefined)[] = Array.from({ length: count })
  const worlds: (DecidingZone | undefined)[] = Array.from({ length: count })
  const finishers: (() => void)[] = []
  for (const record of recordsOfType(context.document, 'zone')) {
    if (record.kind !== 'physics' || record.mode !== 'decides') continue
    const entity = context.entityOf(record.id)
    if (factory === undefined) {
      context.problems.push(noWorlds(record.id))
      continue
    }
    const goals = new Map<number, number[]>()
    const world = () => worldAdapter(worlds[entity]!)
    const place = new ZonePlace(core, entity, goals, world)
    worlds[entity] = makeZone(context, core, record, factory, place)
    places[entity] = place
    core.places[entity] = place
    context.blocks.put(entity, BLOCK_KIND.other, place)
    finishers.push(() => findGoals(core, record, entity, goals))
  }
  return {
    places,
    worlds,
    finish: () => {
      for (const finish of finishers) finish()
    },
  }
}

function worldAdapter(zone: DecidingZone): DecidingWorld {
  return {
    drop: (_zone, part, token) => zone.drop(part, token),
    handle: (op) => zone.handle(op),
    save: (writer) => zone.save(writer),
    load: (reader) => zone.load(reader),
  }
}

function makeZone(
  context: CompileContext,
  core: FlowCore,
  record: RecordOf<'zone'>,
  factory: PhysicsWorldFactory,
  place: ZonePlace,
): DecidingZone {
  const { parts } = core
  const product = (part: number) => context.products[parts.product[part]!]!
  return new DecidingZone(
    specOf(context, record, place.entity),
    { kernel: context.kernel, hash: context.hash, stream: context.streams.stream(record.id, 'drop') },
    {
      halfSizeOf: (part) => {
        const [x, y, z] = product(part).sizeM
        return [x / 2, y / 2, z / 2]
      },
      massKgOf: (part) => product(part).massKg,
      frictionOf: (part) => product(part).friction,
      generationOf: (part) => parts.generation[part]!,
      staysInZone: (part) => parts.isLive(part) && parts.holder[part] === place.entity,
    },
    factory,
    place,
  )
}

function specOf(context: CompileContext, record: RecordOf<'zone'>, entity: number): DecidingZoneSpec {
  return {
    entity,
    worldFromZone: context.worldFrameOf(record.id) ?? identityFrame(),
    shapes: (record.shapes ?? []).map((shape) => ({
      halfSizeM: [shape.sizeM[0] / 2, shape.sizeM[1] / 2, shape.sizeM[2] / 2] as const,
      pose: poseFromFrame(frameFromPose(shape)),
      friction: shape.friction,
    })),
    regions: (record.outcomes ?? []).map(({ min, max }) => ({ min, max })),
    drop: record.drop ?? { position: [0, 0, record.sizeM[2]], spreadM: [0, 0, 0], speedMps: [0, 0, 0] },
    patienceTicks: secondsToTicks(record.patienceS),
  }
}

/** An outcome names a step of the route the part is on. */
function findGoals(
  core: FlowCore,
  record: RecordOf<'zone'>,
  entity: number,
  goals: Map<number, number[]>,
): void {
  for (const step of core.steps) {
    if (!step.places.includes(entity)) continue
    goals.set(
      step.index,
      (record.outcomes ?? []).map(({ to }) => {
        if (to === 'out') return OUT
        const goal = core.steps.find((one) => one.routeId === step.routeId && one.id === to)
        return goal?.index ?? SCRAP
      }),
    )
  }
}

function noWorlds(zone: string) {
  return compileFault(
    'physics.missing',
    zone,
    'mode',
    `Zone "${zone}" lets physics decide, and this run was started without a physics engine.`,
    "Start it with physics, or set the zone's mode to 'shows'.",
  )
}
