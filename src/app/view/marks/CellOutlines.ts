// Which records are outlined and how: selected, pointed at, highlighted by a story, in the way while something is dragged.
// Follows figures that are drawn anew. What is selected is decided elsewhere.
import { type BufferGeometry, Group } from 'three'
import type { ViewTheme } from '../materials'
import type { CellPlan } from '../stage/CellPlan'
import { BodyOutline } from './BodyOutline'

const KINDS = ['hovered', 'selected', 'highlighted', 'failed'] as const
export type OutlineKind = (typeof KINDS)[number]

export class CellOutlines {
  readonly group = new Group()
  private readonly plan: CellPlan
  private readonly outlines: Readonly<Record<OutlineKind, BodyOutline>>
  private readonly ids: Record<OutlineKind, readonly string[]> = {
    hovered: [],
    selected: [],
    highlighted: [],
    failed: [],
  }

  constructor(plan: CellPlan, theme: ViewTheme) {
    this.plan = plan
    const hulls = new WeakMap<BufferGeometry, BufferGeometry>()
    this.outlines = {
      hovered: new BodyOutline(theme.hover, 1.4, 1, hulls),
      selected: new BodyOutline(theme.accent, 2.2, 2, hulls),
      highlighted: new BodyOutline(theme.accent, 3, 3, hulls),
      failed: new BodyOutline(theme.states.failed, 3, 4, hulls),
    }
    for (const kind of KINDS) this.group.add(this.outlines[kind].group)
  }

  readonly isSelected = (id: string): boolean => this.ids.selected.includes(id)

  show(kind: OutlineKind, ids: readonly string[]): void {
    if (sameList(ids, this.ids[kind])) return
    this.ids[kind] = ids
    this.draw(kind)
    if (kind === 'selected') this.draw('hovered')
  }

  /** After figures were drawn anew. */
  refresh(): void {
    for (const kind of KINDS) this.draw(kind)
  }

  resize(width: number, height: number): void {
    for (const kind of KINDS) this.outlines[kind].resize(width, height)
  }

  follow(): void {
    for (const kind of KINDS) this.outlines[kind].follow(this.plan.bodies)
  }

  dispose(): void {
    for (const kind of KINDS) this.outlines[kind].dispose()
  }

  private draw(kind: OutlineKind): void {
    const ids = kind === 'hovered' ? this.ids.hovered.filter((id) => !this.isSelected(id)) : this.ids[kind]
    const bodies = ids.flatMap((id) => this.plan.bodiesOf(id))
    this.outlines[kind].show(bodies, (body) => this.plan.bodies.geometryOf(body))
  }
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
