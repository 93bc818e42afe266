// Reads what a person brings along, each file by its kind, into records that can be put in a cell. Files that belong together (a robot
// with its meshes, a shape with its materials) are one. Puts nothing in a document.
import { importRobot } from '../../formats/urdf/importRobot'
import { extensionOf, FileSet, fileNameOf } from '../../formats/zip/FileSet'
import { readZip } from '../../formats/zip/readZip'
import { modelOfRecord } from '../../model/catalog/robots/modelOfRecord'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { GivenFile, ImportedFile, ReaderAddresses } from '../../protocol/ImportedFiles'
import type { ReportProgress } from '../../protocol/ToolsApi'
import type { Problem } from '../../results/problem'
import { importDrawing } from './importDrawing'
import { importShape } from './importShape'

const ROBOT = /\.(urdf|xacro)$/i
/** Files that others name: read with those, and nothing by themselves. */
const COMPANIONS = new Set([
  'mtl',
  'bin',
  'yaml',
  'yml',
  'xml',
  'txt',
  'md',
  'launch',
  'py',
  'srdf',
  'rviz',
  'cmake',
])
const NATIVE_CAD =
  /^(sldprt|sldasm|ipt|iam|catpart|catproduct|prt|asm|par|psm|f3d|fcstd|skp|3dm|x_t|x_b|jt|rvt)$/

export async function importFiles(
  given: readonly GivenFile[],
  readers: ReaderAddresses,
  report: ReportProgress,
): Promise<readonly ImportedFile[]> {
  const { files, refused } = unpackAll(given)
  const robot = [...files.keys()].some((path) => ROBOT.test(path))
  if (robot) {
    report(0.1, 'robot')
    return [...refused, importedRobot(files)]
  }
  const set = new FileSet(files)
  const paths = set.paths.filter((path) => !COMPANIONS.has(extensionOf(path)))
  const done: ImportedFile[] = [...refused]
  for (const [index, path] of paths.entries()) {
    const told = (share: number) => report((index + share) / paths.length, fileNameOf(path))
    told(0)
    done.push(await importOne(set, path, readers, told))
  }
  if (done.length === 0) done.push(...set.paths.map((path) => refusal(path, 'import.companion')))
  return done
}

/** Zips opened, everything by its path. */
function unpackAll(given: readonly GivenFile[]) {
  const files = new Map<string, Uint8Array>()
  const refused: ImportedFile[] = []
  for (const { path, bytes } of given) {
    if (extensionOf(path) !== 'zip') {
      files.set(path, bytes)
      continue
    }
    const unpacked = readZip(bytes, path)
    if (unpacked.ok) for (const [inner, content] of unpacked.value) files.set(inner, content)
    else refused.push({ file: path, facts: {}, notes: unpacked.problems })
  }
  return { files, refused }
}

function importedRobot(files: ReadonlyMap<string, Uint8Array>): ImportedFile {
  const outcome = importRobot(files)
  const named = [...files.keys()].find((path) => ROBOT.test(path)) ?? ''
  if (!outcome.ok) return { file: fileNameOf(named), facts: {}, notes: outcome.problems }
  const { record, report } = outcome.value
  return {
    file: fileNameOf(report.file),
    robotModel: record,
    facts: {
      axes: modelOfRecord(record).dof,
      parts: report.meshes.read,
      trianglesRead: report.meshes.trianglesRead,
      trianglesKept: report.meshes.trianglesKept,
      unitStated: true,
      upStated: true,
    },
    notes: report.notes,
  }
}

async function importOne(
  set: FileSet,
  path: string,
  readers: ReaderAddresses,
  report: (share: number) => void,
): Promise<ImportedFile> {
  const kind = extensionOf(path)
  if (kind === 'dxf') return importDrawing(set.read(path) ?? new Uint8Array(), fileNameOf(path))
  if (kind === 'dwg') return refusal(path, 'import.dwg')
  if (NATIVE_CAD.test(kind)) return refusal(path, 'import.nativeCad')
  return (await importShape(set, path, readers, report)) ?? refusal(path, 'import.unknownKind')
}

function refusal(
  path: string,
  code: 'import.dwg' | 'import.nativeCad' | 'import.unknownKind' | 'import.companion',
): ImportedFile {
  const file = fileNameOf(path)
  const notes: Problem[] = [sceneProblem(code, { path: file }, { file })]
  return { file, facts: {}, notes }
}
