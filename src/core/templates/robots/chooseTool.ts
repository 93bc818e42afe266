// Chooses what the robot holds the part with: the lightest catalog gripper that opens wide enough and holds while it moves, else one
// made to measure with estimated values. Knows no robot.
import { findToolModel } from '../../model/catalog/equipment/findToolModel'
import type { ToolModel } from '../../model/catalog/equipment/ToolModel'
import type { InTwoLanguages } from '../../results/TemplateQuestion'
import { constant, estimated, names, type RawRecord, record, tidy } from '../cell/makeRecord'

export interface ToolChoice {
  readonly record: RawRecord
  readonly name: InTwoLanguages
  readonly massKg: number
  readonly tcpLengthM: number
  /** Largest holding force on the part, N (both jaws together, or suction); infinite for a tool that holds nothing. */
  readonly holdN: number
}

/** What is to be held: between jaws over `widthM`, or on a top face of at least `faceM`. */
export type Grasp =
  | { readonly by: 'jaws'; readonly massKg: number; readonly widthM: number }
  | { readonly by: 'suction'; readonly massKg: number; readonly faceM: number }

/** Largest opening of each jaw gripper: maker's model names and strokes (85, 140, 50 mm; 42.5 and 80 mm a jaw). */
const JAWS: readonly (readonly [string, number])[] = [
  ['robotiq-hand-e', 0.05],
  ['robotiq-2f-85', 0.085],
  ['robotiq-2f-140', 0.14],
  ['schunk-egl-90', 0.085],
  ['schunk-kgg-100', 0.16],
]
/** Smallest top face that each vacuum gripper seals on. */
const CUPS: readonly (readonly [string, number])[] = [
  ['onrobot-vgc10', 0.1],
  ['vacuum-area-400', 0.3],
]
/**
 * Force a kilogram: weight and three times that again for moving and for grease and dust. Robots that would need more are slowed until
 * it is enough (proveRobot).
 */
const HOLD_N_PER_KG = 40
/** A gripper made to measure is made stronger: 6 g. */
const MADE_N_PER_KG = 60
const MADE_FRICTION = 0.4
const MADE = 'own estimate of a gripper made to measure'

export function chooseTool(grasp: Grasp): ToolChoice {
  const known = grasp.by === 'jaws' ? JAWS : CUPS
  const fits = (limitM: number) => (grasp.by === 'jaws' ? grasp.widthM <= limitM : grasp.faceM >= limitM)
  const options = known
    .filter(([, limitM]) => fits(limitM))
    .map(([id]) => catalogTool(findToolModel(id)!))
    .filter(({ holdN }) => holdN >= grasp.massKg * HOLD_N_PER_KG)
    .sort((a, b) => a.massKg - b.massKg)
  return options[0] ?? madeToMeasure(grasp)
}

/** A tool of the catalog that holds no part. */
export function processTool(id: string): ToolChoice {
  return catalogTool(findToolModel(id)!)
}

function catalogTool(model: ToolModel): ToolChoice {
  const jaws = model.kind === 'gripper' ? 2 * (model.friction ?? 0) : 1
  return {
    record: record('tool', 'gripper', model.name, { model: model.id }),
    name: model.name,
    massKg: model.massKg,
    tcpLengthM: model.tcp.position[2],
    holdN: model.forceN === undefined ? Number.POSITIVE_INFINITY : jaws * model.forceN,
  }
}

function madeToMeasure(grasp: Grasp): ToolChoice {
  const isJaws = grasp.by === 'jaws'
  const name = isJaws
    ? names('Maatgrijper met twee bekken', 'Two-jaw gripper made to measure')
    : names('Maatgrijper met zuignappen', 'Suction gripper made to measure')
  const sizeM = isJaws ? Math.max(0.12, grasp.widthM) : Math.min(0.4, Math.max(0.05, grasp.faceM))
  const massKg = tidy(isJaws ? 1.2 + 2 * sizeM + 0.15 * grasp.massKg : 0.4 + 3 * sizeM + 0.05 * grasp.massKg)
  const holdN = Math.max(20, Math.ceil(grasp.massKg * MADE_N_PER_KG))
  const forceN = isJaws ? Math.ceil(holdN / (2 * MADE_FRICTION)) : holdN
  const tcpLengthM = isJaws ? 0.22 : 0.15
  const provenance = {
    massKg: estimated(MADE, massKg * 0.7, massKg, massKg * 1.5),
    forceN: estimated(MADE, forceN * 0.7, forceN, forceN * 1.5),
    grip: estimated(MADE, 0.2, 0.4, 0.8),
    release: estimated(MADE, 0.2, 0.3, 0.6),
  }
  const tool = record('tool', 'gripper', name, {
    kind: isJaws ? 'gripper' : 'vacuum',
    massKg,
    tcp: { position: [0, 0, tcpLengthM] },
    grip: constant(0.4),
    release: constant(0.3),
    forceN,
    ...(isJaws ? { friction: MADE_FRICTION } : {}),
    sizeM: [tidy(sizeM), isJaws ? 0.1 : tidy(sizeM), tcpLengthM],
    provenance,
  })
  return { record: tool, name, massKg, tcpLengthM, holdN: isJaws ? 2 * MADE_FRICTION * forceN : forceN }
}
