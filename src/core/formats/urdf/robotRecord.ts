// The record of an imported robot: its chain with what URDF does not know (payload, time to full speed) from the catalog robot of the same
// geometry, or estimated and marked so.

import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import { estimatePayloadKg, estimateTimeToFullSpeedS } from '../../model/catalog/robots/robotEstimates'
import type { Provenance } from '../../model/fields/recordFields'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { RecordOf } from '../../model/sceneRecord'
import type { Problem } from '../../results/problem'
import type { KinematicChain } from '../../robotics/chain/KinematicChain'
import { makeArmSolver } from '../../robotics/inverse/makeArmSolver'
import { fileNameOf } from '../zip/FileSet'
import type { chainJoints } from './chainJoints'
import type { ImportOptions } from './ImportOptions'
import { matchCatalog } from './matchCatalog'
import type { PickedArm } from './pickArm'
import { reachOf } from './reachOf'
import type { UrdfTree } from './UrdfTree'

interface Described {
  readonly tree: UrdfTree
  readonly arm: PickedArm
  readonly chain: ReturnType<typeof chainJoints>
  readonly kinematics: KinematicChain
  readonly links: RecordOf<'robotModel'>['links']
  readonly file: string
  readonly options: Pick<ImportOptions, 'kind' | 'payloadKg'>
}

interface RobotRecordAnswer {
  readonly record: RecordOf<'robotModel'>
  readonly sameAs?: string
  readonly notes: readonly Problem[]
}

/** Names of arms made to work beside people, as makers call their files. */
const COBOTS =
  /\bur\d|^ur_?\d|ur\d+e|panda|fr3|fer\b|crx|crb|gofa|yumi|iisy|iiwa|lbr|gen3|xarm|lite|tm\d|dsr|m\d{4}|hc\d|doosan/i

export function robotRecord(described: Described): RobotRecordAnswer {
  const { tree, arm, chain, kinematics, options } = described
  const same = matchCatalog(kinematics)
  const reachM = same?.datasheet.reachM ?? round3(reachOf(kinematics))
  const kind = options.kind ?? same?.kind ?? (COBOTS.test(tree.model.name) ? 'cobot' : 'industrial')
  const payloadKg = options.payloadKg ?? same?.datasheet.payloadKg ?? estimatePayloadKg(reachM, kind)
  const { low, likely, high } = same?.timeToFullSpeedS ?? estimateTimeToFullSpeedS(payloadKg, kind)
  const guessesPayload = options.payloadKg === undefined && !same
  const record: RecordOf<'robotModel'> = {
    id: idOf(tree.model.name),
    type: 'robotModel',
    name: tree.model.name,
    manufacturer: same?.manufacturer ?? '',
    kind,
    family: makeArmSolver(kinematics).family,
    baseFrame: arm.base,
    flangeFrame: arm.tip,
    joints: chain.joints.map(jointRecord),
    payloadKg,
    reachM: reachM > 0 ? reachM : 0.001,
    ...massesOf(tree, same),
    timeToFullSpeedS: { low, likely, high },
    angleTruncationRad: chain.angleTruncationRad,
    links: [...described.links],
    file: fileNameOf(described.file),
    provenance: provenanceOf(described, same),
  }
  const values = { payload: payloadKg, reach: reachM }
  const notes = guessesPayload ? [sceneProblem('urdf.payloadEstimate', { path: 'payloadKg' }, values)] : []
  if (same)
    notes.push(
      sceneProblem(
        'urdf.sameGeometry',
        { path: 'payloadKg' },
        { robot: `${same.manufacturer} ${same.name}` },
      ),
    )
  return { record, notes, ...(same && { sameAs: same.id }) }
}

type JointRecord = RecordOf<'robotModel'>['joints'][number]

function jointRecord(joint: Described['chain']['joints'][number]): JointRecord {
  const { name, type, originXyzM, originRpyRad, axis, lower, upper, velocity, effortNm, follows } = joint
  return {
    name,
    type,
    originXyzM: [...originXyzM],
    originRpyRad: [...originRpyRad],
    ...(axis && { axis: [...axis] }),
    ...(lower !== undefined && { lower }),
    ...(upper !== undefined && { upper }),
    ...(velocity !== undefined && { velocity }),
    ...(effortNm !== undefined && { effortNm }),
    ...(follows !== undefined && { follows: { ...follows } }),
  }
}

function provenanceOf({ chain, options, file }: Described, same: RobotModel | undefined): Provenance {
  const estimate = (source: string) => ({ source, certainty: 'estimate' as const })
  const given = same
    ? estimate(`as ${same.manufacturer} ${same.name}, whose geometry it has (${same.datasheet.source})`)
    : estimate('by reach: what robots of such reach commonly carry')
  const assumed = Object.fromEntries(
    chain.joints.flatMap(({ name }, index) =>
      chain.estimated.includes(name)
        ? [[`joints[${index}]`, estimate(`not in ${fileNameOf(file)}: limits or speed assumed`)]]
        : [],
    ),
  )
  return {
    payloadKg:
      options.payloadKg === undefined ? given : { source: 'given at import', certainty: 'published' },
    reachM: same ? given : estimate('largest distance found among 4 000 poses'),
    timeToFullSpeedS: estimate(
      'by class: 0.04 s light industrial, 0.15 s at 20–50 kg, 0.4 s above 100 kg and cobots',
    ),
    ...assumed,
  }
}

/** What is not known is left out. */
function massesOf(tree: UrdfTree, same: RobotModel | undefined) {
  const massKg = same?.datasheet.massKg || round3(massOf(tree))
  const repeatabilityM = same?.datasheet.repeatabilityM
  return { ...(massKg > 0 && { massKg }), ...(repeatabilityM && { repeatabilityM }) }
}

function massOf(tree: UrdfTree): number {
  return [...tree.model.links.values()].reduce((sum, link) => sum + Math.max(0, link.massKg), 0)
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Ends on -model, so that it never hides one of the catalog. */
function idOf(name: string): string {
  const clean = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
  return `${clean.slice(0, 70) || 'robot'}-model`
}
