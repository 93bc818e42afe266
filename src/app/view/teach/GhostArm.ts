// A see-through robot in given joints, in the house style: where a tool would be. Draws one robot with its carriage and tool; where it stands
// comes from the document.
import { Color, Group, MeshLambertMaterial } from 'three'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { ViewTheme } from '../materials'
import { CellPlan } from '../stage/CellPlan'
import { DrawingShelf } from '../stage/DrawingShelf'
import { FrameReader } from '../stage/FrameReader'
import { planRobot } from '../stage/planRobot'

const AT_REST = { nowS: 0, stepS: 0 }

export type GhostLook = 'reached' | 'near' | 'unreached'

/** Answers with joints that somebody sets instead of those of a frame. */
class SetJoints extends FrameReader {
  joints: readonly number[] = []

  override get ready(): boolean {
    return true
  }

  override joint(index: number): number {
    return this.joints[index] ?? 0
  }

  override tool(): number {
    return 1
  }
}

export class GhostArm {
  readonly group = new Group()
  private readonly theme: ViewTheme
  private readonly material: MeshLambertMaterial
  private readonly shelf = new DrawingShelf()
  private readonly reader = new SetJoints()
  private plan: CellPlan | undefined
  private drawn: readonly unknown[] = []

  constructor(theme: ViewTheme) {
    this.theme = theme
    this.material = new MeshLambertMaterial({
      color: theme.accent,
      transparent: true,
      opacity: 0.42,
      // A tool inside a machine is what teaching is often about: the ghost is seen through walls.
      depthTest: false,
      depthWrite: false,
    })
  }

  show(
    document: SceneDocument,
    models: readonly RobotModel[],
    robot: string | undefined,
    joints: readonly number[],
    look: GhostLook,
  ): void {
    this.group.visible = robot !== undefined
    if (robot === undefined) return
    const record = findRecordOfType(document, 'robot', robot)
    if (!record) return
    if (this.drawn[0] !== document || this.drawn[1] !== models || this.drawn[2] !== robot) {
      this.drawn = [document, models, robot]
      this.draw(document, models, robot)
    }
    this.material.color = new Color(this.colourOf(look))
    this.reader.joints = joints
    const { plan } = this
    if (plan) for (const mover of plan.movers) mover.update(this.reader, plan.bodies, AT_REST)
  }

  dispose(): void {
    this.plan?.bodies.dispose()
    this.material.dispose()
  }

  private draw(document: SceneDocument, robotModels: readonly RobotModel[], robot: string): void {
    this.plan?.bodies.dispose()
    this.group.clear()
    const plan = new CellPlan(this.material)
    plan.bodies.mesh.castShadow = false
    plan.bodies.mesh.renderOrder = 6
    const record = findRecordOfType(document, 'robot', robot)!
    const { theme, shelf } = this
    plan.draw(robot, (figure) => planRobot(figure, record, { document, robotModels, theme, shelf }))
    plan.settle()
    const slot = { id: robot, entity: 0, firstJoint: 0, carrierAxes: 0, armJoints: 0 }
    const topology: FrameTopology = { ...NOTHING, robots: [slot] }
    for (const mover of plan.movers) mover.bind(topology)
    this.group.add(plan.bodies.mesh)
    this.plan = plan
  }

  private colourOf(look: GhostLook): string {
    const { states, accent } = this.theme
    return look === 'unreached' ? states.failed : look === 'near' ? states.blocked : accent
  }
}

const NOTHING: Omit<FrameTopology, 'robots'> = {
  epoch: 0,
  entities: [],
  jointCount: 0,
  people: [],
  vehicles: [],
  products: [],
  partSlots: 0,
  traceCapacity: 0,
}
