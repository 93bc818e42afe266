// The joints of one cycle over time as CSV: a row every 20 ms and one at every rest. External axes in m, joints in rad.
import type { RobotListing } from '../../results/RobotListing'
import type { ExportedFile } from './ExportedFile'
import { controllerName, type ExportLanguage, fixed, headLines } from './exportText'

export function writeTrajectory(listing: RobotListing, language: ExportLanguage): ExportedFile {
  const { externalAxes, jointNames, plateAxes, trajectory } = listing
  const columns = [...jointNames, ...plateAxes].map(
    (name, at) => `${name.replace(/[",\s]/g, '_')}_${at < externalAxes ? 'm' : 'rad'}`,
  )
  const lines = [
    ...headLines(listing, language).map((line) => `# ${line}`),
    ['time_s', 'node', ...columns].join(','),
    ...trajectory.map(({ timeS, node, joints }) =>
      [fixed(timeS, 6), node.replace(/[",]/g, '_'), ...joints.map((value) => fixed(value, 9))].join(','),
    ),
  ]
  return { name: `${controllerName(listing.program, 60)}.csv`, text: `${lines.join('\n')}\n` }
}
