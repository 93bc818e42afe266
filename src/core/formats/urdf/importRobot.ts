// A robot from the files a person gives (URDF or xacro, with its packages and meshes) as a record for the document and a report of what
// was found, guessed and missing. Pure: reads only the given files. Putting it into a document is the caller's.
import { isDriven } from '../../model/catalog/robots/isDriven'
import type { RobotJoint } from '../../model/catalog/robots/RobotModel'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { RecordOf } from '../../model/sceneRecord'
import type { Outcome, Problem } from '../../results/problem'
import { makeChain } from '../../robotics/chain/KinematicChain'
import { expandXacro } from '../xacro/expandXacro'
import { parseXml } from '../xml/parseXml'
import type { XmlElement } from '../xml/XmlElement'
import { type FileContent, FileSet, folderOf } from '../zip/FileSet'
import { chainJoints } from './chainJoints'
import { chooseRobotFile } from './chooseRobotFile'
import type { ImportOptions } from './ImportOptions'
import { linkPlaces } from './linkPlaces'
import { linkShapes } from './linkShapes'
import { type PickedArm, pickArm } from './pickArm'
import { readUrdf } from './readUrdf'
import { robotRecord } from './robotRecord'
import { ShapeReader } from './ShapeReader'
import { UrdfFault } from './UrdfFault'
import { listed, moves, UrdfTree } from './UrdfTree'

export interface ImportReport {
  /** The file that was read, and the values of its arguments. */
  readonly file: string
  readonly args: Readonly<Record<string, string>>
  readonly base: string
  readonly tip: string
  /** Where other arms of the same file end. */
  readonly otherTips: readonly string[]
  readonly linkCount: number
  readonly axes: readonly string[]
  readonly family: string
  /** The catalog robot whose geometry it has. */
  readonly sameAs?: string
  readonly meshes: {
    readonly read: number
    readonly missing: readonly string[]
    readonly trianglesRead: number
    readonly trianglesKept: number
  }
  /** Guesses and gaps, for a person to check. */
  readonly notes: readonly Problem[]
}

export interface ImportedRobot {
  readonly record: RecordOf<'robotModel'>
  readonly report: ImportReport
}

/** Vendors write 1.57 and 1.571 for π/2; 0.8 mrad off is the most seen (reference/robotics.md §5). */
const SNAP_RAD = 1e-3
/** A robot of seven links is 100 kB of text with these. */
const TRIANGLES_PER_LINK = 2500

export function importRobot(
  files: ReadonlyMap<string, FileContent>,
  options: ImportOptions = {},
): Outcome<ImportedRobot> {
  const set = new FileSet(files)
  const chosen = chooseRobotFile(set, options.entry)
  if (!chosen.ok) return chosen
  const source = readSource(set, chosen.value, options.args ?? new Map())
  if (!source.ok) return source
  try {
    return { ok: true, value: importTree(set, chosen.value, source.value, options) }
  } catch (error) {
    if (!(error instanceof UrdfFault)) throw error
    return { ok: false, problems: [error.problem] }
  }
}

interface RobotSource {
  readonly root: XmlElement
  readonly warnings: readonly string[]
  readonly args: ReadonlyMap<string, string>
}

/** A plain URDF may hold dollar signs that mean nothing; only what uses xacro is expanded. */
function readSource(set: FileSet, path: string, args: ReadonlyMap<string, string>): Outcome<RobotSource> {
  if (!/\.xacro$/i.test(path)) {
    const parsed = parseXml(set.read(path) ?? new Uint8Array(), path)
    if (!parsed.ok) return parsed
    if (!parsed.value.attributes.has('xmlns:xacro'))
      return { ok: true, value: { root: parsed.value, warnings: [], args: new Map() } }
  }
  return expandXacro(set, path, args)
}

function importTree(set: FileSet, file: string, source: RobotSource, options: ImportOptions): ImportedRobot {
  const tree = new UrdfTree(readUrdf(source.root))
  const arm = pickArm(tree, options)
  const chain = chainJoints(arm.joints, { snapRad: options.snapRad ?? SNAP_RAD })
  const shapes = readShapes(set, file, tree, arm, chain.joints, options)
  const described = robotRecord({
    tree,
    arm,
    chain,
    kinematics: makeChain(chain.joints),
    links: shapes.links,
    file,
    options,
  })
  const notes = [...armNotes(arm, source), ...chain.notes, ...described.notes, ...shapes.notes]
  return {
    record: described.record,
    report: {
      file,
      args: Object.fromEntries(source.args),
      base: arm.base,
      tip: arm.tip,
      otherTips: arm.otherTips,
      linkCount: tree.model.links.size,
      axes: chain.joints.filter(isDriven).map(({ name }) => name),
      family: described.record.family,
      ...(described.sameAs !== undefined && { sameAs: described.sameAs }),
      meshes: shapes.meshes,
      notes,
    },
  }
}

function armNotes(arm: PickedArm, source: RobotSource): Problem[] {
  const notes = [...new Set(source.warnings)]
    .slice(0, 10)
    .map((text) => sceneProblem('urdf.fileSays', { path: '' }, { text }))
  if (arm.otherTips.length > 0)
    notes.push(
      sceneProblem('urdf.severalArms', { path: '' }, { tip: arm.tip, others: listed(arm.otherTips) }),
    )
  return notes
}

function readShapes(
  set: FileSet,
  file: string,
  tree: UrdfTree,
  arm: PickedArm,
  joints: readonly RobotJoint[],
  options: ImportOptions,
) {
  const shapeOptions = {
    upAxis: options.upAxis ?? 'ros',
    trianglesPerLink: options.trianglesPerLink ?? TRIANGLES_PER_LINK,
    ...(options.meshScale !== undefined && { meshScale: options.meshScale }),
  } as const
  const reader = new ShapeReader(set, folderOf(file), shapeOptions)
  const { places, resting } = linkPlaces(tree, arm.base, new Map(joints.map((joint) => [joint.name, joint])))
  const wanted = shapeOptions.trianglesPerLink > 0
  const shapes = wanted
    ? linkShapes(tree, places, reader, shapeOptions)
    : { links: [], triangles: 0, notes: [] }
  const notes = [...shapes.notes, ...reader.problems]
  const missing = [...reader.missing]
  if (missing.length > 0)
    notes.push(
      sceneProblem(
        'urdf.missingMeshes',
        { path: 'links' },
        { count: missing.length, files: listed(missing, 6) },
      ),
    )
  const followers = resting.filter((name) =>
    tree.model.joints.some((joint) => joint.name === name && moves(joint)),
  )
  if (followers.length > 0)
    notes.push(
      sceneProblem('urdf.mimic', { path: 'links' }, { count: followers.length, joints: listed(followers) }),
    )
  return {
    links: shapes.links,
    notes,
    meshes: {
      read: reader.read.size,
      missing,
      trianglesRead: reader.triangles,
      trianglesKept: shapes.triangles,
    },
  }
}
