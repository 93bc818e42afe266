// The hall's floor: concrete with slab joints and a 1 m grid that fades with distance, running out into the background.
// One quad; lines are computed where they fall, so they stay sharp at every zoom. Paint on the floor is elsewhere.
import { Color, type IUniform, type Material, Mesh, MeshLambertMaterial, PlaneGeometry, Vector2 } from 'three'
import type { ViewTheme } from '../materials'

/** The floor reaches this far beyond the hall before it has faded away, m. */
const APRON_M = 14

export function makeFloor(theme: ViewTheme, [x, y]: readonly number[]): Mesh {
  const geometry = new PlaneGeometry(x! + 2 * APRON_M, y! + 2 * APRON_M)
  // Concrete mirrors nothing: matt paint is right and spares half of the picture's pixels the dear arithmetic.
  const material = new MeshLambertMaterial({ color: theme.floor, transparent: true })
  patch(material, {
    uHalf: { value: new Vector2(x! / 2, y! / 2) },
    uJoint: { value: new Color(theme.floorJoint) },
    uGrid: { value: new Color(theme.grid) },
    uApron: { value: APRON_M },
  })
  const mesh = new Mesh(geometry, material)
  mesh.position.set(x! / 2, y! / 2, 0)
  mesh.receiveShadow = true
  mesh.renderOrder = -10
  return mesh
}

function patch(material: Material, uniforms: Record<string, IUniform>): void {
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec2 vFloor;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvFloor = position.xy;')
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${HEAD}`)
      .replace('#include <color_fragment>', `#include <color_fragment>\n${BODY}`)
  }
  material.customProgramCacheKey = () => 'floor'
}

const HEAD = /* glsl */ `
varying vec2 vFloor;
uniform vec2 uHalf;
uniform vec3 uJoint;
uniform vec3 uGrid;
uniform float uApron;
float floorHash(vec2 p) { return fract(sin(dot(p, vec2(127.1, 311.7))) * 43758.5453); }
float floorNoise(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(floorHash(i), floorHash(i + vec2(1, 0)), f.x), mix(floorHash(i + vec2(0, 1)), floorHash(i + vec2(1, 1)), f.x), f.y);
}
float floorLine(vec2 p, float pitch, float width, vec2 texel) {
  vec2 away = abs(fract(p / pitch - 0.5) - 0.5) * pitch;
  vec2 soft = max(texel, vec2(0.0005));
  vec2 on = 1.0 - smoothstep(vec2(width) * 0.5, vec2(width) * 0.5 + soft * 1.4, away);
  // Thinner than a pixel: less of it instead of a flicker.
  on *= min(vec2(1.0), vec2(width) / soft + 0.25);
  return max(on.x, on.y);
}
`

const BODY = /* glsl */ `
vec2 hall = vFloor + uHalf;
vec2 texel = fwidth(vFloor);
float far = max(texel.x, texel.y);
float mottle = floorNoise(hall * 0.45) * 0.6 + floorNoise(hall * 2.1 + 7.0) * 0.4 - 0.5;
diffuseColor.rgb *= 1.0 + 0.07 * mottle;
diffuseColor.rgb = mix(diffuseColor.rgb, uJoint, 0.55 * floorLine(hall, 5.0, 0.03, texel));
diffuseColor.rgb = mix(diffuseColor.rgb, uGrid, 0.34 * floorLine(hall, 1.0, 0.012, texel) * (1.0 - smoothstep(0.03, 0.16, far)));
vec2 beyond = max(abs(vFloor) - uHalf, 0.0);
diffuseColor.a *= 1.0 - smoothstep(0.0, uApron, length(beyond));
`
