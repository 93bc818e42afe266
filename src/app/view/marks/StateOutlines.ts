// The thin outline on the floor around each machine and robot in the colour of its state, with the state's pattern in the line,
// so that it is read without colour too. Repaints no machine.
import { Color } from 'three'
import { RESOURCE_STATES, type ResourceState } from '../../../core/results/states'
import type { ViewTheme } from '../materials'
import type { StateMark } from '../stage/FigureParts'
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

const LOOK = /* glsl */ `
vec4 look() {
  vec2 half2 = vHalf + ${ASIDE_M.toFixed(2)};
  vec2 d = abs(vAt) - half2 + 0.1;
  float edge = length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - 0.1;
  float soft = max(fwidth(edge), 0.0005);
  float wide = vKind > 5.5 ? 0.3 : 1.0;
  float width = max(${WIDTH_M.toFixed(3)} * wide, soft * 1.5);
  float line = 1.0 - smoothstep(width * 0.5, width * 0.5 + soft, abs(edge));
  // Way along the outline, good enough for a pattern: the coordinate that runs along the nearer side.
  float along = d.x > d.y ? vAt.y : vAt.x;
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

export class StateOutlines {
  readonly field: RectField
  private readonly marks: readonly StateMark[]
  private readonly colours: readonly Color[]

  constructor(marks: readonly StateMark[], theme: ViewTheme) {
    this.marks = marks
    this.colours = RESOURCE_STATES.map((state) => new Color(theme.states[state]))
    this.field = new RectField(marks.length, {
      look: LOOK,
      marginM: ASIDE_M + 0.1,
      liftM: 0.014,
      renderOrder: 2,
    })
  }

  /** `state` < 0: unknown, not drawn. */
  set(index: number, state: number): void {
    const colour = this.colours[state]
    const { rect } = this.marks[index]!
    const opacity = colour && rect.halfX > 0 ? 0.9 : 0
    this.field.set(index, rect, colour ?? this.colours[0]!, opacity, PATTERNS[state] ?? 0)
  }

  dispose(): void {
    this.field.dispose()
  }
}
