// What is shown of robot motion over the cell: ghost, way, reach, handles of teaching. Fetched when there is something to show; follows the
// motion store.
import { useEffect, useState } from 'react'
import { Group } from 'three'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import { type MotionState, type RobotStance, useMotion } from '../../session/motionStore'
import { useSession } from '../../session/sessionStore'
import type { CellRoot } from '../CellRoot'
import type { ViewTheme } from '../materials'
import type { CellModel } from '../stage/CellModel'
import { GapMark } from './GapMark'
import { GhostArm, type GhostLook } from './GhostArm'
import { ReachSheet } from './ReachSheet'
import { ReachVolume } from './ReachVolume'
import { TeachArm } from './TeachArm'
import { TeachTools } from './TeachTools'
import { WayLines } from './WayLines'

/** Nearer to a joint limit (rad) or a singular pose than this is told by colour; as judgeTarget. */
const NEAR_LIMIT_RAD = 0.05
const NEAR_SINGULAR = 0.05

interface MotionProps {
  readonly root: CellRoot
  readonly model: () => CellModel | undefined
  readonly theme: ViewTheme
  readonly document: SceneDocument
  readonly robotModels: readonly RobotModel[]
}

export function MotionOverlay({ root, model, theme, document: resting, robotModels }: MotionProps) {
  const motion = useMotion()
  const document = useSession((session) => session.moving) ?? resting
  const [picture, setPicture] = useState<MotionPicture>()
  useEffect(() => {
    const made = new MotionPicture(root, model, theme)
    setPicture(made)
    return () => made.dispose()
  }, [root, model, theme])
  useEffect(() => {
    picture?.show(motion, document, robotModels)
  }, [picture, motion, document, robotModels])
  return null
}

class MotionPicture {
  private readonly root: CellRoot
  private readonly group = new Group()
  private readonly ghost: GhostArm
  private readonly ways: WayLines
  private readonly sheet: ReachSheet
  private readonly volume: ReachVolume
  private readonly gap: GapMark
  private readonly tools: TeachTools
  private readonly undo: readonly (() => void)[]
  private arm: TeachArm | undefined
  private document: SceneDocument | undefined

  constructor(root: CellRoot, model: () => CellModel | undefined, theme: ViewTheme) {
    this.root = root
    this.ghost = new GhostArm(theme)
    this.ways = new WayLines(theme)
    this.sheet = new ReachSheet(theme)
    this.volume = new ReachVolume(theme)
    this.gap = new GapMark(theme)
    this.tools = new TeachTools(root, model, theme, {
      onTool: (worldFromTool, face) => this.reach(worldFromTool, face),
    })
    this.group.add(this.ghost.group, this.ways.group, this.tools.gizmo.group)
    this.group.add(this.sheet.group, this.volume.group, this.gap.group)
    this.undo = [root.add(this.group), root.onUpdate(() => this.update())]
  }

  show(motion: MotionState, document: SceneDocument, models: readonly RobotModel[]): void {
    const { teach, ghost, teachMode, ways, reach, reachCut, contact } = motion
    const stance = teach ?? ghost
    if (document !== this.document || teach?.robot !== this.arm?.robot)
      this.arm = teach && TeachArm.of(document, teach.robot, models)
    this.document = document
    this.ghost.show(
      document,
      models,
      stance?.robot,
      stance?.joints ?? [],
      stance ? lookOf(stance) : 'reached',
    )
    this.ways.show(ways)
    const isPlane = reach?.counts.includes(1) === true
    this.sheet.show(isPlane ? reach : undefined)
    this.volume.show(isPlane ? undefined : reach, reachCut)
    this.gap.show(contact)
    this.tools.show(teach?.worldFromTool, teachMode)
    this.root.redraw()
  }

  dispose(): void {
    for (const undo of this.undo) undo()
    for (const part of [this.ghost, this.ways, this.sheet, this.volume, this.gap, this.tools]) part.dispose()
    this.root.redraw()
  }

  private update(): void {
    const { camera, heightPx } = this.root
    this.tools.gizmo.update(camera, heightPx)
    this.ways.update(camera, heightPx)
    this.gap.update(camera, heightPx)
  }

  private reach(worldFromTool: Float64Array, face: string | undefined): void {
    const { teach } = useMotion.getState()
    if (!teach || !this.arm) return
    useMotion.setState({ teach: this.arm.reach(worldFromTool, teach.joints), ...(face && { face }) })
  }
}

function lookOf({ unreached, marginRad, independence }: RobotStance): GhostLook {
  if (unreached) return 'unreached'
  return marginRad < NEAR_LIMIT_RAD || independence < NEAR_SINGULAR ? 'near' : 'reached'
}
