// Where parts can lie on what is selected: a square for each slot, so that a pattern is seen while it is pulled or moved.
import { Color, Group } from 'three'
import { slotFrames } from '../../../core/model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import { isPlace } from '../../../core/model/slotPoses'
import { RectField } from '../marks/rectField'
import type { ViewTheme } from '../materials'

/** More slots than this are a texture, not marks. */
const MOST_SLOTS = 400
/** Half a square where the pattern does not say how far apart slots are, and the largest, m. */
const HALF_M = 0.06
const MOST_HALF_M = 0.3

const LOOK = /* glsl */ `
vec4 look() {
  vec2 d = abs(vAt) - vHalf;
  float edge = abs(max(d.x, d.y));
  float soft = max(fwidth(edge), 0.0005);
  float line = 1.0 - smoothstep(soft, soft * 2.0, edge);
  float inside = step(max(d.x, d.y), 0.0);
  return vec4(vTint.rgb, vTint.a * max(line, 0.16 * inside));
}`

export class SlotMarks {
  readonly group = new Group()
  private readonly colour: Color
  private field: RectField | undefined
  private count = -1

  constructor(theme: ViewTheme) {
    this.colour = new Color(theme.accent)
  }

  show(document: SceneDocument, selected: readonly string[]): void {
    const slots = selected.flatMap((id) => {
      const halfM = halfOf(document, id)
      return halfM > 0 ? slotFrames(document, id).map((frame) => ({ frame, halfM })) : []
    })
    const shown = slots.length > MOST_SLOTS ? [] : slots
    if (shown.length !== this.count) this.make(shown.length)
    shown.forEach(({ frame, halfM }, index) => {
      const yaw = Math.atan2(frame[4]!, frame[0]!)
      const rect = { x: frame[3]!, y: frame[7]!, z: frame[11]!, yaw, halfX: halfM, halfY: halfM }
      this.field?.set(index, rect, this.colour, 0.9, 0)
    })
    this.field?.commit()
  }

  dispose(): void {
    this.field?.dispose()
    this.group.clear()
  }

  private make(count: number): void {
    this.dispose()
    this.count = count
    this.field =
      count > 0
        ? new RectField(count, { look: LOOK, marginM: 0.01, liftM: 0.012, renderOrder: 5 })
        : undefined
    if (this.field) this.group.add(this.field.mesh)
  }
}

/** 0 for what has no slots of its own. */
function halfOf(document: SceneDocument, id: string): number {
  const record = findRecord(document, id)
  if (!isPlace(record) || record.type === 'source' || record.type === 'conveyor') return 0
  const { slots } = record
  if (!slots) return 0
  if (slots.kind !== 'grid') return HALF_M
  const pitches = [
    ...(slots.columns > 1 ? [slots.pitchM[0]] : []),
    ...(slots.rows > 1 ? [slots.pitchM[1]] : []),
  ]
  return Math.min(MOST_HALF_M, pitches.length > 0 ? Math.min(...pitches) * 0.44 : HALF_M)
}
