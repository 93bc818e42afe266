// URDF text of a catalog robot, with the liberties vendors take; for tests only.
import type { RobotModel } from '../../../../src/core/model/catalog/robots/RobotModel'

/** Origin angles as vendors truncate them: π/2 as 1.571, π as 3.1416. */
export function vendorAngle(angle: number): string {
  return angle === 0 ? '0' : angle.toFixed(Math.abs(angle) > 2 ? 4 : 3)
}

interface Liberties {
  readonly angle?: (value: number) => string
  /** Stands on a world link by a fixed joint. */
  readonly onWorld?: boolean
  readonly visual?: (link: number) => string
}

export function urdfOf(
  model: RobotModel,
  { angle = String, onWorld = false, visual }: Liberties = {},
): string {
  const links = [...model.joints.keys(), model.joints.length].map((link) => linkName(model, link))
  const drawn = (link: number) => (visual ? `<visual>${visual(link)}</visual>` : '')
  const parts = links.map((name, link) => `<link name="${name}">${drawn(link)}</link>`)
  model.joints.forEach((joint, index) => {
    const { type, originXyzM, originRpyRad, axis, lower, upper, velocity } = joint
    const limits = type === 'continuous' || lower === undefined ? '' : `lower="${lower}" upper="${upper}"`
    parts.push(`<joint name="${joint.name}" type="${type}">
      <parent link="${links[index]}"/><child link="${links[index + 1]}"/>
      <origin xyz="${originXyzM.join(' ')}" rpy="${originRpyRad.map(angle).join(' ')}"/>
      ${axis ? `<axis xyz="${axis.join(' ')}"/>` : ''}
      ${type === 'fixed' ? '' : `<limit ${limits} velocity="${velocity}" effort="0"/>`}
    </joint>`)
  })
  if (onWorld)
    parts.push(
      `<link name="world"/><joint name="stand" type="fixed"><parent link="world"/><child link="${links[0]}"/></joint>`,
    )
  return `<?xml version="1.0"?><robot name="${model.id}">${parts.join('\n')}</robot>`
}

function linkName(model: RobotModel, link: number): string {
  if (link === 0) return 'base_link'
  return link === model.joints.length ? 'tool0' : `link_${link}`
}
