// The thin outline on the floor around each machine and robot in the colour of its state, with the state's pattern in the line,
// so that it is read without colour too: a rectangle for most, the edge itself for what bends. Repaints no machine.
import { BufferGeometry, Color, Float32BufferAttribute, Mesh, ShaderMaterial, Vector4 } from 'three'
import { RESOURCE_STATES, type ResourceState } from '../../../core/results/states'
import type { ViewTheme } from '../materials'
import type { StateMark } from '../stage/FigureParts'
import { edgeRibbon } from './edgeRibbon'
import { RectField } from './rectField'

/** Distance from the footprint to the line, and the line's width, m. */
const ASIDE_M = 0.12
const WIDTH_M = 0.045

/** Numbers of the patterns in the shader: the same patterns as in Gantt and charts. */
const PATTERN: Readonly<Record<ResourceState, number>> = {
  working: 0, // solid
  waiting: 1, // dots
  held: 1,
  blocked: 2, // diagonal /
  starved: 3, // diagonal \\
  failed: 4, // cross-hatch
  setup: 5, // bars
  maintenance: 5,
  off: 6, // hairline
}
const PATTERNS: readonly number[] = RESOURCE_STATES.map((state) => PATTERN[state])

/** Room beside the line for its soft rim from far away, m. */
const RIM_M = 0.1
const LIFT_M = 0.014
const RENDER_ORDER = 2

/** `edge`: distance from the line; `along`: way along it. */
const PATTERNED = /* glsl */ `
vec4 patterned(vec4 vTint, float vKind, float edge, float along) {
  float soft = max(fwidth(edge), 0.0005);
  float wide = vKind > 5.5 ? 0.3 : 1.0;
  float width = max(${WIDTH_M.toFixed(3)} * wide, soft * 1.5);
  float line = 1.0 - smoothstep(width * 0.5, width * 0.5 + soft, abs(edge));
  float t = along / 0.16;
  float slant = edge / width;
  float on = 1.0;
  if (vKind > 0.5 && vKind < 1.5) on = step(0.45, fract(t));
  else if (vKind < 2.5 && vKind > 1.5) on = step(0.4, fract(t + slant * 0.35));
  else if (vKind < 3.5 && vKind > 2.5) on = step(0.4, fract(t - slant * 0.35));
  else if (vKind < 4.5 && vKind > 3.5) on = max(step(0.62, fract(t + slant * 0.5)), step(0.62, fract(t - slant * 0.5)));
  else if (vKind < 5.5 && vKind > 4.5) on = step(0.5, fract(t * 2.0));
  return vec4(vTint.rgb, vTint.a * line * on);
}`

const LOOK = /* glsl */ `${PATTERNED}
vec4 look() {
  vec2 half2 = vHalf + ${ASIDE_M.toFixed(2)};
  vec2 d = abs(vAt) - half2 + 0.1;
  float edge = length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - 0.1;
  // Good enough for a pattern: the coordinate that runs along the nearer side.
  return patterned(vTint, vKind, edge, d.x > d.y ? vAt.y : vAt.x);
}`

const EDGE_VERTEX = /* glsl */ `
attribute vec2 beside;
varying vec2 vBeside;
void main() {
  vBeside = beside;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

const EDGE_FRAGMENT = /* glsl */ `
varying vec2 vBeside;
uniform vec4 tint;
uniform float kind;
${PATTERNED}
void main() {
  gl_FragColor = patterned(tint, kind, vBeside.x, vBeside.y);
  if (gl_FragColor.a < 0.004) discard;
#include <colorspace_fragment>
}`

export class StateOutlines {
  readonly field: RectField
  private readonly marks: readonly StateMark[]
  private readonly colours: readonly Color[]
  private readonly edges: ReadonlyMap<number, EdgeLine>

  constructor(marks: readonly StateMark[], theme: ViewTheme) {
    this.marks = marks
    this.colours = RESOURCE_STATES.map((state) => new Color(theme.states[state]))
    this.field = new RectField(marks.length, {
      look: LOOK,
      marginM: ASIDE_M + RIM_M,
      liftM: LIFT_M,
      renderOrder: RENDER_ORDER,
    })
    this.edges = new Map(
      marks.flatMap(({ edge }, index) => (edge === undefined ? [] : [[index, new EdgeLine(edge)] as const])),
    )
    for (const { mesh } of this.edges.values()) this.field.mesh.add(mesh)
  }

  /** `state` < 0: unknown, not drawn. */
  set(index: number, state: number): void {
    const colour = this.colours[state]
    const { rect } = this.marks[index]!
    const opacity = colour && rect.halfX > 0 ? 0.9 : 0
    const line = this.edges.get(index)
    line?.set(rect, colour ?? this.colours[0]!, opacity, PATTERNS[state] ?? 0)
    this.field.set(index, rect, colour ?? this.colours[0]!, line ? 0 : opacity, PATTERNS[state] ?? 0)
  }

  dispose(): void {
    for (const line of this.edges.values()) line.dispose()
    this.field.dispose()
  }
}

/** The outline of one thing that is no rectangle. */
class EdgeLine {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>
  private readonly tint = new Vector4()
  private readonly kind = { value: 0 }

  constructor(edge: NonNullable<StateMark['edge']>) {
    const { position, beside, index } = edgeRibbon(edge, ASIDE_M, RIM_M)
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
    geometry.setAttribute('beside', new Float32BufferAttribute(beside, 2))
    geometry.setIndex([...index])
    const material = new ShaderMaterial({
      vertexShader: EDGE_VERTEX,
      fragmentShader: EDGE_FRAGMENT,
      uniforms: { tint: { value: this.tint }, kind: this.kind },
      transparent: true,
      depthWrite: false,
    })
    this.mesh = new Mesh(geometry, material)
    this.mesh.renderOrder = RENDER_ORDER
  }

  set(rect: StateMark['rect'], { r, g, b }: Color, opacity: number, kind: number): void {
    this.mesh.visible = opacity > 0
    this.mesh.position.set(rect.x, rect.y, rect.z + LIFT_M)
    this.mesh.rotation.z = rect.yaw
    this.tint.set(r, g, b, opacity)
    this.kind.value = kind
  }

  dispose(): void {
    this.mesh.geometry.dispose()
    this.mesh.material.dispose()
  }
}
