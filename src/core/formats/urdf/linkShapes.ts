// The shapes of an arm's links, each joined to one mesh in its chain link's frame, simplified and packed. Uses what is drawn, or where
// nothing drawn can be read what collides.
import { type Frame, multiplyFrames } from '../../math/frames'
import { frameFromXyzRpy, transformPoint } from '../../math/rotations'
import { packMesh } from '../../model/assets/packMesh'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Problem } from '../../results/problem'
import { MeshBuilder } from '../mesh/MeshBuilder'
import { simplifyMesh } from '../mesh/simplifyMesh'
import type { LinkPlace } from './linkPlaces'
import type { ShapeOptions } from './ShapeOptions'
import type { ReadShape, ShapeReader } from './ShapeReader'
import type { UrdfLink, UrdfVisual } from './UrdfModel'
import { listed, type UrdfTree } from './UrdfTree'

export interface LinkShapes {
  readonly links: { link: number; data: string }[]
  readonly triangles: number
  readonly notes: readonly Problem[]
}

/** No link is larger; a mesh that is was drawn in millimetres. */
const LARGEST_M = 10
/** Nor smaller: a mesh that is was scaled twice. */
const SMALLEST_M = 1e-3

export function linkShapes(
  tree: UrdfTree,
  places: ReadonlyMap<string, LinkPlace>,
  reader: ShapeReader,
  options: ShapeOptions,
): LinkShapes {
  const builders = new Map<number, MeshBuilder>()
  const scaled: { name: string; sizeM: number; unit: string }[] = []
  for (const [name, place] of places) {
    const link = tree.model.links.get(name)!
    for (const { visual, shape } of readable(link, reader)) {
      const builder = builders.get(place.chainLink) ?? new MeshBuilder()
      builders.set(place.chainLink, builder)
      const factor = options.meshScale ?? guessScale(visual, shape, name, scaled)
      addShape(builder, place, visual, shape, factor)
    }
  }
  let triangles = 0
  const links: { link: number; data: string }[] = []
  for (const link of [...builders.keys()].sort((a, b) => a - b)) {
    const mesh = simplifyMesh(builders.get(link)!.build(), options.trianglesPerLink)
    if (mesh.indices.length === 0) continue
    triangles += mesh.indices.length / 3
    links.push({ link, data: packMesh(mesh) })
  }
  return { links, triangles, notes: [...scaleNotes(scaled), ...upNotes(tree, reader)] }
}

interface Readable {
  readonly visual: UrdfVisual
  readonly shape: ReadShape
}

function readable(link: UrdfLink, reader: ShapeReader): Readable[] {
  const read = (visuals: readonly UrdfVisual[]) =>
    visuals.flatMap((visual) => {
      const shape = reader.shape(visual.shape)
      return shape ? [{ visual, shape }] : []
    })
  const drawn = read(link.visuals)
  // A link without anything drawn is meant to be invisible; one whose meshes are missing is not.
  return drawn.length > 0 || link.visuals.length === 0 ? drawn : read(link.collisions)
}

function addShape(
  builder: MeshBuilder,
  { chainFromLink }: LinkPlace,
  { origin, shape: urdf, colour }: UrdfVisual,
  { mesh, unitM, upAxis }: ReadShape,
  factor: number,
): void {
  const frame: Frame = multiplyFrames(chainFromLink, frameFromXyzRpy(origin.xyzM, origin.rpyRad))
  const scale = urdf.kind === 'mesh' ? urdf.scale : ([1, 1, 1] as const)
  const first = builder.nextVertex
  for (let at = 0; at + 2 < mesh.positions.length; at += 3) {
    const [x, y, z] = upright(mesh.positions[at]!, mesh.positions[at + 1]!, mesh.positions[at + 2]!, upAxis)
    const size = unitM * factor
    builder.addVertex(
      ...transformPoint(frame, [x * size * scale[0], y * size * scale[1], z * size * scale[2]]),
    )
  }
  // Mirrored parts (a negative scale) would be seen from inside.
  const turned = scale[0] * scale[1] * scale[2] < 0
  for (const group of mesh.groups)
    for (let at = group.start; at < group.start + group.count; at += 3) {
      const [a, b, c] = [
        first + mesh.indices[at]!,
        first + mesh.indices[at + 1]!,
        first + mesh.indices[at + 2]!,
      ]
      builder.addTriangle(a, turned ? c : b, turned ? b : c, group.colour ?? colour)
    }
}

/** COLLADA 1.4.1 §up_axis: y up turns about x; x up makes −y right and z in. */
function upright(
  x: number,
  y: number,
  z: number,
  upAxis: 'x' | 'y' | 'z',
): readonly [number, number, number] {
  if (upAxis === 'z') return [x, y, z]
  return upAxis === 'y' ? [x, -z, y] : [-y, -z, x]
}

/** 1, unless the mesh would be of a size no link has. */
function guessScale(
  visual: UrdfVisual,
  { mesh, unitM }: ReadShape,
  name: string,
  scaled: { name: string; sizeM: number; unit: string }[],
): number {
  if (visual.shape.kind !== 'mesh') return 1
  const most = Math.max(...visual.shape.scale.map(Math.abs))
  const sizeM = sizeOf(mesh.positions) * unitM * most
  if (sizeM > LARGEST_M) {
    scaled.push({ name, sizeM, unit: 'mm' })
    return 0.001
  }
  if (sizeM < SMALLEST_M && sizeM * 1000 > 10 * SMALLEST_M) {
    scaled.push({ name, sizeM, unit: 'km' })
    return 1000
  }
  return 1
}

function sizeOf(positions: Float32Array): number {
  const low = [0, 0, 0].map(() => Number.POSITIVE_INFINITY)
  const high = low.map((value) => -value)
  for (let at = 0; at < positions.length; at++) {
    const value = positions[at]!
    if (value < low[at % 3]!) low[at % 3] = value
    if (value > high[at % 3]!) high[at % 3] = value
  }
  return Math.max(0, ...high.map((value, axis) => value - low[axis]!))
}

function scaleNotes(scaled: readonly { name: string; sizeM: number; unit: string }[]): Problem[] {
  return ['mm', 'km'].flatMap((unit) => {
    const found = scaled.filter((one) => one.unit === unit)
    if (found.length === 0) return []
    const sizeM = Number(found[0]!.sizeM.toPrecision(3))
    const links = listed([...new Set(found.map(({ name }) => name))])
    return [sceneProblem('urdf.scaled', { path: 'links' }, { links, sizeM, unit })]
  })
}

function upNotes(tree: UrdfTree, reader: ShapeReader): Problem[] {
  const { ignoredUp } = reader
  if (ignoredUp.size === 0) return []
  const axis = [...new Set(ignoredUp.values())].join(', ')
  const said = sceneProblem('urdf.upAxis', { path: 'links' }, { count: ignoredUp.size, axis })
  return fitsBetterTurned(tree, reader) ? [said, sceneProblem('urdf.looksTurned', { path: 'links' })] : [said]
}

/** Whether the joints after links whose up-axis was ignored lie nearer to their meshes when it is obeyed. */
function fitsBetterTurned(tree: UrdfTree, reader: ShapeReader): boolean {
  let [asItIs, turned] = [0, 0]
  for (const link of tree.model.links.values())
    for (const visual of link.visuals) {
      const shape = visual.shape.kind === 'mesh' ? reader.shape(visual.shape) : undefined
      if (shape?.upAxis !== 'z' || (shape.mesh.upAxis ?? 'z') === 'z') continue
      for (const joint of tree.childJoints(link.name)) {
        asItIs += gapTo(shape, 'z', joint.origin.xyzM)
        turned += gapTo(shape, shape.mesh.upAxis!, joint.origin.xyzM)
      }
    }
  // A centimetre or two is a flange plate; half as far is a difference.
  return asItIs > 0.02 && turned < asItIs / 2
}

/** From a point to the mesh's box, m. */
function gapTo(
  { mesh, unitM }: ReadShape,
  upAxis: 'x' | 'y' | 'z',
  point: readonly [number, number, number],
): number {
  const low = [0, 0, 0].map(() => Number.POSITIVE_INFINITY)
  const high = low.map((value) => -value)
  for (let at = 0; at + 2 < mesh.positions.length; at += 3) {
    const corner = upright(mesh.positions[at]!, mesh.positions[at + 1]!, mesh.positions[at + 2]!, upAxis)
    corner.forEach((value, axis) => {
      low[axis] = Math.min(low[axis]!, value * unitM)
      high[axis] = Math.max(high[axis]!, value * unitM)
    })
  }
  const outside = point.map((value, axis) => Math.max(0, low[axis]! - value, value - high[axis]!))
  return Math.hypot(...outside)
}
