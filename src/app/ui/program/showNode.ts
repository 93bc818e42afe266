// Stands the ghost of the robot where a step of its program brings the tool, in the posture of the plan: at the first position of a pattern, at the start of
// a path. Before there is a plan: the first place the step can mean, by its own inverse kinematics from home, without obstacles.
import { findNode } from '../../../core/editing/program/nodeTree'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { useMotion } from '../../session/motionStore'
import { useSession } from '../../session/sessionStore'
import { programTargets } from '../../view/editing/programTargets'
import { worldFromToolAt } from '../../view/editing/robotSystems'
import { TeachArm } from '../../view/teach/TeachArm'
import { programStore } from './programStore'

export function showNode(document: SceneDocument, program: RecordOf<'program'>, node: string): void {
  const robot = program.robots[0]?.robot
  const arm = robot && TeachArm.of(document, robot, useSession.getState().robotModels)
  if (!arm) return
  useMotion.setState({
    contact: undefined,
    ghost:
      plannedAt(document, program, node, arm) ??
      poseOf(document, program, node, arm) ??
      targetOf(document, program, node, arm),
  })
}

/** As the newest study has it, when that is about this document. */
function plannedAt(document: SceneDocument, program: RecordOf<'program'>, node: string, arm: TeachArm) {
  const { study, studyOf } = programStore.get()
  if (study?.program !== program.id || studyOf !== document) return undefined
  const joints = study.nodes.find((figure) => figure.node === node)?.joints
  return joints?.length === arm.ranges.length ? arm.stand(joints) : undefined
}

function targetOf(document: SceneDocument, program: RecordOf<'program'>, node: string, arm: TeachArm) {
  const target = programTargets(document).find((one) => one.program === program.id && one.node === node)
  const world = target && worldFromToolAt(document, target)
  return world && arm.reach(world, arm.home)
}

/** A step that goes to a named pose. */
function poseOf(document: SceneDocument, program: RecordOf<'program'>, id: string, arm: TeachArm) {
  const node = findNode(program.body, id)?.node
  const to = node?.kind === 'move' ? node.to : undefined
  const robot = document.records[arm.robot]
  if (to === undefined || !('pose' in to) || robot?.type !== 'robot') return undefined
  const joints = robot.poses[String(to.pose)]
  return joints?.length === arm.ranges.length ? arm.stand(joints) : undefined
}
