// Whether robots still reach their targets, judged a few at a time in every frame while a person drags; at rest what the assessment of
// the whole document found. Marks on the targets, and their count for the words.
import type { PerspectiveCamera } from 'three'
import { withFollowers } from '../../../core/editing/records/rootsOf'
import { transformPoint } from '../../../core/math/rotations'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { TargetReach } from '../../../core/results/Assessment'
import type { ViewTheme } from '../materials'
import type { ReachCount } from './EditNotices'
import { judgeTarget, type ReachVerdict } from './judgeTarget'
import { type ProgramTarget, programTargets } from './programTargets'
import { ReachMarks } from './ReachMarks'
import { type ArmShelf, type PlacedArm, placedArm, worldFromToolAt } from './robotSystems'

/** Of a frame's 8 ms for a drag, ms. */
const BUDGET_MS = 2.5
/** More marks than this hide what they are about. */
const MOST_MARKS = 160

interface LiveTarget {
  readonly target: ProgramTarget
  verdict: ReachVerdict | undefined
  position: readonly [number, number, number]
}

export class LiveReach {
  private readonly marks: ReachMarks
  private readonly tell: (count: ReachCount | undefined) => void
  private readonly shelf: ArmShelf = new Map()
  private document: SceneDocument | undefined
  private models: readonly RobotModel[] = []
  private selected: readonly string[] = []
  private assessed: readonly TargetReach[] | undefined
  private targets: readonly LiveTarget[] = []
  private arms = new Map<string, PlacedArm | undefined>()
  private dragged: readonly string[] = []
  /** Next target to be judged; all are done when it has gone round. */
  private next = 0
  private left = 0
  private shown: ReachCount | undefined

  constructor(theme: ViewTheme, tell: (count: ReachCount | undefined) => void) {
    this.marks = new ReachMarks(theme, MOST_MARKS)
    this.tell = tell
  }

  get group() {
    return this.marks.group
  }

  get isBusy(): boolean {
    return this.left > 0
  }

  show(
    document: SceneDocument,
    models: readonly RobotModel[],
    selected: readonly string[],
    assessed: readonly TargetReach[] | undefined,
  ): void {
    const isSame =
      document === this.document &&
      models === this.models &&
      selected === this.selected &&
      assessed === this.assessed
    if (isSame) return
    const isNewAnswer = assessed !== this.assessed || selected !== this.selected
    const isNewPlace = document !== this.document || models !== this.models
    this.document = document
    this.models = models
    this.selected = selected
    this.assessed = assessed
    if (this.dragged.length > 0) {
      if (isNewPlace) this.place()
    } else if (isNewAnswer) this.rest()
    // An answer for an older document would mark places where nothing is any more.
    else this.clear()
  }

  /** From here on these are dragged; none: at rest. */
  follow(ids: readonly string[]): void {
    this.dragged = ids
    const { document } = this
    if (!document || ids.length === 0) {
      // What was judged to the end stays until the assessment of the new document arrives.
      if (this.left > 0) this.clear()
      return
    }
    const moved = new Set(withFollowers(document, ids))
    const wanted = programTargets(document).filter(
      ({ robot, of }) => moved.has(robot) || moved.has(of) || rides(document, robot, moved),
    )
    this.targets = wanted
      .slice(0, MOST_MARKS)
      .map((target) => ({ target, verdict: undefined, position: [0, 0, 0] as const }))
    this.place()
  }

  /** Judges what fits in the frame and draws the marks. */
  update(camera: PerspectiveCamera, pictureHeightPx: number): void {
    if (this.dragged.length > 0 && this.left > 0) {
      const end = performance.now() + BUDGET_MS
      while (this.left > 0 && performance.now() < end) this.judgeNext()
      this.marks.show(this.targets)
      if (this.left === 0) this.count(this.targets.map(({ verdict }) => verdict))
    }
    this.marks.update(camera, pictureHeightPx)
  }

  dispose(): void {
    this.marks.dispose()
  }

  /** The document moved under the targets: all have to be judged again, each robot where it is now. */
  private place(): void {
    const { document } = this
    if (!document) return
    this.arms = new Map()
    for (const live of this.targets) {
      const world = worldFromToolAt(document, live.target)
      if (world) live.position = transformPoint(world, [0, 0, 0])
    }
    this.left = this.targets.length
    if (this.targets.length === 0) this.marks.show([])
  }

  private judgeNext(): void {
    const { document, targets } = this
    this.left--
    this.next = (this.next + 1) % targets.length
    const live = targets[this.next]
    if (!live || !document) return
    const arm = this.armOf(document, live.target.robot)
    const world = worldFromToolAt(document, live.target)
    live.verdict = arm && world && judgeTarget(arm, world)
  }

  private armOf(document: SceneDocument, id: string): PlacedArm | undefined {
    if (!this.arms.has(id)) {
      const robot = findRecordOfType(document, 'robot', id)
      this.arms.set(id, robot && placedArm(document, robot, this.models, this.shelf))
    }
    return this.arms.get(id)
  }

  /** What the assessment says of the selection, and whatever cannot be reached at all. */
  private rest(): void {
    this.left = 0
    this.targets = []
    const { document, assessed = [] } = this
    const chosen = new Set(document ? withFollowers(document, this.selected) : [])
    const wanted = assessed.filter(({ robot, verdict }) => chosen.has(robot) || verdict === 'unreachable')
    this.marks.show(wanted)
    this.count(wanted.map(({ verdict }) => verdict))
  }

  private clear(): void {
    this.left = 0
    this.targets = []
    this.marks.show([])
    this.count([])
  }

  private count(verdicts: readonly (ReachVerdict | undefined)[]): void {
    const of = (wanted: ReachVerdict) => verdicts.filter((verdict) => verdict === wanted).length
    const count = { reached: of('reached'), nearLimit: of('nearLimit'), unreachable: of('unreachable') }
    const isNone = count.reached + count.nearLimit + count.unreachable === 0
    if (isNone && this.shown === undefined) return
    this.shown = isNone ? undefined : count
    this.tell(this.shown)
  }
}

function rides(document: SceneDocument, robot: string, moved: ReadonlySet<string>): boolean {
  const carrier = findRecordOfType(document, 'robot', robot)?.carrier?.id
  return carrier !== undefined && moved.has(carrier)
}
