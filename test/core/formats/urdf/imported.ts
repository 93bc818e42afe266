// Imports text as a robot and answers it, or the codes of its problems; for tests only.
import type { ImportOptions } from '../../../../src/core/formats/urdf/ImportOptions'
import { importRobot } from '../../../../src/core/formats/urdf/importRobot'
import { bytesOf } from '../fileSetOf'

type Files = Readonly<Record<string, string | Uint8Array>>

export function imported(files: Files | string, options: ImportOptions = {}) {
  const outcome = importRobot(bytesOf(typeof files === 'string' ? { 'robot.urdf': files } : files), options)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'))
  const { record, report } = outcome.value
  return { record, report, notes: report.notes.map(({ code }) => code) }
}

export function problemsOf(files: Files | string, options: ImportOptions = {}) {
  const outcome = importRobot(bytesOf(typeof files === 'string' ? { 'robot.urdf': files } : files), options)
  if (outcome.ok) throw new Error('it was imported')
  return outcome.problems
}

interface Joint {
  readonly name: string
  readonly type?: string
  readonly parent: string
  readonly child: string
  readonly inside?: string
}

/** A robot of these joints, each 0.3 m on about y with limits, and the links they name (or these). */
export function aUrdf(joints: readonly Joint[], links?: readonly string[], more = ''): string {
  const names = links ?? [...new Set(joints.flatMap(({ parent, child }) => [parent, child]))]
  const inside =
    '<origin xyz="0 0 0.3"/><axis xyz="0 1 0"/><limit lower="-2" upper="2" velocity="2" effort="9"/>'
  const jointTexts = joints.map(
    (joint) =>
      `<joint name="${joint.name}" type="${joint.type ?? 'revolute'}"><parent link="${joint.parent}"/><child link="${joint.child}"/>${joint.inside ?? inside}</joint>`,
  )
  return `<robot name="r">${names.map((name) => `<link name="${name}"/>`).join('')}${jointTexts.join('')}${more}</robot>`
}

/** base – j1 – l1 – j2 – … */
export function aChain(count: number): Joint[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `j${index + 1}`,
    parent: index === 0 ? 'base' : `l${index}`,
    child: `l${index + 1}`,
  }))
}
