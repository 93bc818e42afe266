// Process paths as instructions: approach, the way over the workpiece at process speed, retract. Corners are stops unless they are
// rounded.
import {
  type Frame,
  frameFromPose,
  identityFrame,
  multiplyFrames,
  type Quat,
  type Vec3,
} from '../../../math/frames'
import type { Time } from '../../../model/fields/time'
import type { ProgramLeaf } from '../../../model/records/program'
import { CAUSE } from '../../../results/states'
import type { DrawnTime } from '../../flow/DrawnTime'
import type { Anchor, MotionShape } from '../../programs/ProgramCode'
import type { CodeWriter } from './CodeWriter'
import { APPROACH_SPEED_MPS } from './writeGrips'
import { anchorOf, drawnTime, type ProgramScope } from './writeTargets'

type ProcessNode = Extract<ProgramLeaf, { kind: 'process' }>
type PathOf<K extends ProcessNode['path']['kind']> = Extract<ProcessNode['path'], { kind: K }>
type LinePath = Pick<PathOf<'polyline'>, 'points' | 'closed'>
type RasterPath = Pick<PathOf<'raster'>, 'sizeM' | 'indexM' | 'heightM'>

interface PointsPath {
  readonly points: PathOf<'points'>['points']
  readonly depthM: number
  readonly dwell?: Time | undefined
  /** Bites in which the tool goes down. */
  readonly pecks: number
}

/** How the tool goes along the points of a path. */
interface LineWork {
  readonly repeat: number
  readonly shape: MotionShape
  readonly blendM: number
  /** Before the first and after the last point, tool on the workpiece: arc, crater, cut. */
  readonly start?: Time | undefined
  readonly end?: Time | undefined
}

/** Makes the stop of a point of the path. */
type StopMaker = (point: Vec3) => number

export function writeProcess(scope: ProgramScope, node: ProcessNode): void {
  const anchor = anchorOf(scope, node.of, node.slot)
  if (anchor === undefined) return
  const carried = node.follow === 'carrier'
  const [flat, turns] = [node.attitude === 'flat', node.plate === 'turns']
  if (turns && (carried || scope.robotIds.length > 1)) {
    reportTurning(scope)
    return
  }
  const plain = carried ? carriedStops(scope, node, anchor) : armStops(scope, node, anchor)
  const isOnPlate = (flat || turns) && scope.positioners.length > 0
  const stopAt = isOnPlate ? scope.writer.workOnPlate(flat, turns, plain) : plain
  if ((flat || turns) && !isOnPlate) reportNoPlate(scope)
  const shape: MotionShape = carried ? 'carrier' : 'line'
  writePath(scope, node, stopAt, shape)
}

/** One robot follows a turning plate, with its arm. */
function reportTurning({ faults, writer }: ProgramScope): void {
  const message = `"${writer.node}" turns the plate along with the path; that takes one robot whose arm follows.`
  faults.error(
    writer.node,
    'program.turnsAlone',
    message,
    'Set `follow: arm` and name one robot, or leave `plate` out.',
    { target: writer.node },
  )
}

function reportNoPlate({ faults, writer }: ProgramScope): void {
  const message = `"${writer.node}" asks for a turned plate, but its work lies on no positioner.`
  const hint =
    'Put the station or fixture on the plate of a positioner (placement.parent and frame "plate"), or leave the wish out.'
  faults.warning(writer.node, 'program.noPlate', message, hint, { target: writer.node })
}

function writePath(scope: ProgramScope, node: ProcessNode, stopAt: StopMaker, shape: MotionShape): void {
  const { path } = node
  switch (path.kind) {
    case 'polyline':
      writeLine(scope, node, linePoints(path).map(stopAt), { ...path, shape })
      break
    case 'weld':
      writeLine(scope, node, linePoints(path).map(stopAt), { ...path, repeat: 1, shape })
      break
    case 'bead':
      for (const points of beadLayers(path))
        writeLine(scope, node, points.map(stopAt), { ...path, repeat: 1, shape })
      break
    case 'raster':
      writeLine(scope, node, rasterPoints(path).map(stopAt), { ...path, repeat: 1, shape })
      break
    case 'scan': {
      const lines = rasterPoints({ ...path, heightM: path.standoffM })
      writeLine(scope, node, lines.map(stopAt), { ...path, repeat: 1, shape })
      break
    }
    case 'points':
      writePoints(scope, node, { ...path, pecks: 1 }, stopAt)
      break
    case 'drill':
      writePoints(scope, node, path, stopAt)
      break
    case 'ply':
      for (const strip of stripsOf(path)) {
        writeLine(scope, node, strip.map(stopAt), { blendM: 0, end: path.cut, repeat: 1, shape })
      }
      break
  }
}

function armStops({ writer }: ProgramScope, node: ProcessNode, anchor: Anchor): StopMaker {
  return (point) => writer.toolStop({ anchor, offset: offsetOf(node, point) })
}

/** The arm takes its joints at the first point; every other stop is that one, displaced by the carrier. */
function carriedStops({ writer }: ProgramScope, node: ProcessNode, anchor: Anchor): StopMaker {
  let first: { readonly stop: number; readonly offset: Frame } | undefined
  return (point) => {
    const offset = offsetOf(node, point)
    if (first !== undefined) return writer.carriedStop(first.stop, displacement(first.offset, offset))
    first = { stop: writer.toolStop({ anchor, offset }), offset }
    return first.stop
  }
}

function displacement(from: Frame, to: Frame): Vec3 {
  return [to[3]! - from[3]!, to[7]! - from[7]!, to[11]! - from[11]!]
}

/** A point of the path in the anchor's frame, with the way the tool is turned there. */
function offsetOf(node: ProcessNode, point: Vec3): Frame {
  const frame = node.frame
    ? frameFromPose({ position: node.frame.position as Vec3, quaternion: node.frame.quaternion as Quat })
    : identityFrame()
  const quaternion = (node.quaternion ?? [0, 0, 0, 1]) as Quat
  return multiplyFrames(frame, frameFromPose({ position: point, quaternion }))
}

function linePoints(path: LinePath): Vec3[] {
  const list = path.points.map((point) => point as unknown as Vec3)
  return path.closed ? [...list, list[0]!] : list
}

/** Lines along x with an index step along y between them, forth and back. */
function rasterPoints(path: RasterPath): Vec3[] {
  const [lengthM, widthM] = path.sizeM
  // a rest below a thousandth of the index is rounding, not a line more
  const lines = Math.floor(widthM / path.indexM + 1e-3) + 1
  const points: Vec3[] = []
  for (let line = 0; line < lines; line++) {
    const y = -widthM / 2 + line * path.indexM
    const side = line % 2 === 0 ? -1 : 1
    points.push([(side * lengthM) / 2, y, path.heightM], [(-side * lengthM) / 2, y, path.heightM])
  }
  return points
}

/** The same points, each layer above the one before; every second layer backwards when it is open. */
function beadLayers(path: PathOf<'bead'>): Vec3[][] {
  const points = linePoints(path)
  return Array.from({ length: path.layers }, (_, layer) => {
    const raised = points.map(([x, y, z]): Vec3 => [x, y, z + layer * path.layerM])
    return layer % 2 === 1 && !path.closed ? raised.reverse() : raised
  })
}

/** Strips along x side by side, all in one direction. */
function stripsOf(path: PathOf<'ply'>): Vec3[][] {
  const [lengthM, widthM] = path.sizeM
  // a rest below a thousandth of a strip is rounding
  const count = Math.max(1, Math.ceil(widthM / path.stripM - 1e-3))
  return Array.from({ length: count }, (_, strip) => {
    const y = (strip - (count - 1) / 2) * path.stripM
    return [
      [-lengthM / 2, y, 0],
      [lengthM / 2, y, 0],
    ]
  })
}

function writeLine(scope: ProgramScope, node: ProcessNode, stops: readonly number[], work: LineWork): void {
  const { writer } = scope
  const { repeat, shape } = work
  enter(writer, node, stops[0]!)
  dwell(scope, work.start, 'start')
  const loop = repeat > 1 ? writer.loopCount++ : -1
  if (loop >= 0) writer.emit({ op: 'loopStart', node: writer.node, loop, times: repeat })
  const back = writer.next
  const ahead = repeat > 1 ? stops : stops.slice(1)
  ahead.forEach((stop, index) => {
    const blendM = index === ahead.length - 1 ? 0 : work.blendM
    writer.motion(stop, shape, node.speedMps, CAUSE.process, { blendM })
  })
  if (loop >= 0) writer.emit({ op: 'loopEnd', node: writer.node, loop, back })
  dwell(scope, work.end, 'end')
  leave(writer, node, stops[stops.length - 1]!)
}

function dwell(scope: ProgramScope, time: Time | undefined, field: string): void {
  if (time === undefined) return
  const { writer } = scope
  writer.emit({ op: 'dwell', node: writer.node, time: drawnTime(scope, time, field), cause: CAUSE.process })
}

/**
 * The tool comes down to each point and up again (by approachM; by nothing at 0, then it goes freely from point to point). With a depth
 * it plunges at process speed. A following carrier goes straight from point to point, unless the tool is in the workpiece.
 */
function writePoints(scope: ProgramScope, node: ProcessNode, path: PointsPath, stopAt: StopMaker): void {
  const { writer } = scope
  const comesUp = node.follow === 'arm' || path.depthM > 0
  const stops = path.points.map((point) => stopAt(point as unknown as Vec3))
  const time = path.dwell && drawnTime(scope, path.dwell, 'dwell')
  stops.forEach((stop, index) => {
    if (index === 0 || comesUp) enter(writer, node, stop)
    else writer.motion(stop, 'carrier', node.speedMps, CAUSE.travel)
    plunge(writer, node, path, stop, time)
    if (index === stops.length - 1 || comesUp) leave(writer, node, stop)
  })
}

/** Down at process speed, bite by bite, the tool drawn out between; the dwell at the bottom. */
function plunge(
  writer: CodeWriter,
  node: ProcessNode,
  { depthM, pecks }: PointsPath,
  stop: number,
  time: DrawnTime | undefined,
): void {
  for (let peck = 1; peck <= pecks; peck++) {
    const deep = writer.liftedStop(stop, (-depthM * peck) / pecks)
    if (deep !== stop) writer.motion(deep, 'line', node.speedMps, CAUSE.process)
    if (peck === pecks && time) writer.emit({ op: 'dwell', node: writer.node, time, cause: CAUSE.process })
    if (deep !== stop) writer.motion(stop, 'line', undefined, CAUSE.process)
  }
}

/** Above the point, then straight down. */
function enter(writer: CodeWriter, node: ProcessNode, stop: number): void {
  const above = writer.liftedStop(stop, node.approachM)
  writer.travel(above)
  if (above !== stop) writer.motion(stop, 'line', APPROACH_SPEED_MPS, CAUSE.approach)
}

function leave(writer: CodeWriter, node: ProcessNode, stop: number): void {
  const above = writer.liftedStop(stop, node.approachM)
  if (above !== stop) writer.motion(above, 'line', APPROACH_SPEED_MPS, CAUSE.approach)
}
