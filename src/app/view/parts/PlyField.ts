// Everything that bends, in one draw call: plies that hang from a gripper and plies that lie on an arched mould. The shape is
// computed per vertex from each ply's size, sag and arch; which ply lies where is the caller's business.
import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  type Material,
  type Matrix4,
  MeshLambertMaterial,
  MeshStandardMaterial,
} from 'three'
import { PAINTS, type PaintName } from '../materials'
import type { ViewQuality } from '../stage/ViewQuality'
import { plyGrid } from './plyGrid'

/** Longer than this and a ply is carried by two grippers: it hangs between and outside them, m. */
const TWO_GRIPPERS_M = 3.2

export class PlyField {
  readonly mesh: InstancedMesh
  private readonly extent: InstancedBufferAttribute
  private readonly bend: InstancedBufferAttribute
  private readonly tint: InstancedBufferAttribute
  private used = 0

  constructor(capacity: number, quality: ViewQuality) {
    const geometry = plyGrid()
    this.extent = attribute(capacity, 3)
    this.bend = attribute(capacity, 3)
    this.tint = attribute(capacity, 3)
    geometry.setAttribute('extent', this.extent)
    geometry.setAttribute('bend', this.bend)
    geometry.setAttribute('tint', this.tint)
    this.mesh = new InstancedMesh(geometry, plyMaterial(quality), capacity)
    this.mesh.instanceMatrix.setUsage(DynamicDrawUsage)
    this.mesh.frustumCulled = false
    this.mesh.castShadow = quality === 'high'
    this.mesh.receiveShadow = true
  }

  get capacity(): number {
    return this.extent.count
  }

  begin(): void {
    this.used = 0
  }

  /** One ply: pose of its underside's centre, size, sag at mid span (m), width of the arch it lies on (0: flat), shade 0…1. */
  add(
    pose: Matrix4,
    [x, y, z]: readonly [number, number, number],
    sagM: number,
    archM: number,
    paint: PaintName,
    shade: number,
  ): void {
    if (this.used >= this.capacity) return
    const i = this.used++
    this.mesh.setMatrixAt(i, pose)
    this.extent.setXYZ(i, x, y, z)
    this.bend.setXYZ(i, sagM, archM, x > TWO_GRIPPERS_M ? 1 : 0)
    const { rgb } = PAINTS[paint]
    this.tint.setXYZ(i, rgb[0] * shade, rgb[1] * shade, rgb[2] * shade)
  }

  end(): void {
    this.mesh.count = this.used
    this.mesh.instanceMatrix.needsUpdate = true
    this.extent.needsUpdate = true
    this.bend.needsUpdate = true
    this.tint.needsUpdate = true
  }

  dispose(): void {
    this.mesh.geometry.dispose()
    ;(this.mesh.material as Material).dispose()
    this.mesh.dispose()
  }
}

function attribute(count: number, size: number): InstancedBufferAttribute {
  const made = new InstancedBufferAttribute(new Float32Array(count * size), size)
  made.setUsage(DynamicDrawUsage)
  return made
}

function plyMaterial(quality: ViewQuality): Material {
  const material: Material =
    quality === 'low'
      ? new MeshLambertMaterial()
      : new MeshStandardMaterial({ roughness: 0.5, metalness: 0.05 })
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${HEAD}`)
      .replace('#include <beginnormal_vertex>', NORMAL)
      .replace('#include <begin_vertex>', PLACE)
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vPly;')
      .replace('#include <color_fragment>', '#include <color_fragment>\ndiffuseColor.rgb *= vPly;')
  }
  material.customProgramCacheKey = () => `ply-${quality}`
  return material
}

/**
 * bend = sag, arch width, carried by two. One gripper holds the middle line, so the sides hang; two grippers at ±0.58 of the
 * half length leave a belly between and ends that droop. The arch is that of mouldSurface (rise 0.035 of its width).
 */
const HEAD = /* glsl */ `
attribute vec3 extent;
attribute vec3 bend;
attribute vec3 tint;
varying vec3 vPly;
float plyHeight(vec2 p) {
  vec2 u = p / (extent.xy * 0.5);
  float z = 0.0;
  if (bend.z > 0.5) {
    float a = abs(u.x);
    float belly = cos(clamp(a / 0.58, 0.0, 1.0) * 1.5708);
    float end = max(a - 0.58, 0.0) / 0.42;
    z -= bend.x * (belly * belly + 0.9 * end * end);
    z -= bend.x * 0.35 * u.y * u.y;
  } else {
    z -= bend.x * u.y * u.y;
    z -= bend.x * 0.2 * u.x * u.x * u.x * u.x;
  }
  if (bend.y > 0.0) {
    float v = p.y / (bend.y * 0.5);
    z -= 0.035 * bend.y * v * v;
  }
  return z;
}`

const NORMAL = /* glsl */ `
vec3 objectNormal = normal;
vec2 plyAt = position.xy * extent.xy;
float plyStep = 0.01;
float dzdx = (plyHeight(plyAt + vec2(plyStep, 0.0)) - plyHeight(plyAt - vec2(plyStep, 0.0))) / (2.0 * plyStep);
float dzdy = (plyHeight(plyAt + vec2(0.0, plyStep)) - plyHeight(plyAt - vec2(0.0, plyStep))) / (2.0 * plyStep);
if (abs(normal.z) > 0.5) objectNormal = normalize(vec3(-dzdx, -dzdy, 1.0)) * sign(normal.z);
#ifdef USE_TANGENT
vec3 objectTangent = vec3(tangent.xyz);
#endif`

const PLACE = /* glsl */ `
vec2 plySpot = position.xy * extent.xy;
vec3 transformed = vec3(plySpot, position.z * extent.z + plyHeight(plySpot));
vPly = tint;`
