// A robot program in the language of a controller, as a draft for the integrator: it says so in its first lines. The only door of this folder for
// writing; one dialect a file.
import type { RobotListing } from '../../results/RobotListing'
import type { ExportedFile } from './ExportedFile'
import type { ExportLanguage } from './exportText'
import { writeFanuc } from './writeFanuc'
import { writeKrl } from './writeKrl'
import { writeRapid } from './writeRapid'
import { writeTrajectory } from './writeTrajectory'
import { writeUrScript } from './writeUrScript'

export const EXPORT_KINDS = ['urscript', 'krl', 'rapid', 'ls', 'csv'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

const WRITERS: Readonly<
  Record<ExportKind, (listing: RobotListing, language: ExportLanguage) => ExportedFile>
> = {
  urscript: writeUrScript,
  krl: writeKrl,
  rapid: writeRapid,
  ls: writeFanuc,
  csv: writeTrajectory,
}

export function exportProgram(
  listing: RobotListing,
  kind: ExportKind,
  language: ExportLanguage,
): ExportedFile {
  return WRITERS[kind](listing, language)
}
