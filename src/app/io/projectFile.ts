// A whole project as one file and back: a zip with each scenario as an ordinary scene file, so that nothing in it needs this
// program to be read. Refuses what is no project with a reason.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { ScenarioEntry, VersionEntry, WholeProject } from './workRecords'

const CONTENTS = 'project.json'
const FORMAT = 'proefcel-project'
const VERSION = 1
/** A zip may unfold to far more than its size. */
const MOST_BYTES = 500_000_000

/** The list of contents; texts and pictures are files beside it. */
interface Contents {
  readonly format: typeof FORMAT
  readonly version: number
  readonly project: WholeProject['project']
  readonly scenarios: readonly (Omit<ScenarioEntry, 'text' | 'thumbnail'> & { readonly file: string })[]
  readonly versions: readonly (Omit<VersionEntry, 'text'> & { readonly file: string })[]
}

export type ProjectFileFault = 'notProject' | 'newer' | 'tooLarge' | 'damaged'

export function writeProjectFile({ project, scenarios, versions }: WholeProject): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {}
  const keep = (folder: string, id: string, text: string): string => {
    const file = `${folder}/${id}.scene.json`
    files[file] = strToU8(text)
    return file
  }
  const contents: Contents = {
    format: FORMAT,
    version: VERSION,
    project,
    scenarios: scenarios.map(({ text, thumbnail: _, ...entry }) => ({
      ...entry,
      file: keep('scenarios', entry.id, text),
    })),
    versions: versions.map(({ text, ...entry }) => ({ ...entry, file: keep('versions', entry.id, text) })),
  }
  files[CONTENTS] = strToU8(JSON.stringify(contents, undefined, 2))
  return zipSync(files) as Uint8Array<ArrayBuffer>
}

export function readProjectFile(bytes: Uint8Array): WholeProject | ProjectFileFault {
  const files = unzip(bytes)
  if (typeof files === 'string') return files
  const contents = readContents(files[CONTENTS])
  if (typeof contents === 'string') return contents
  const textOf = (file: string) => {
    const found = Object.hasOwn(files, file) ? files[file] : undefined
    return found && strFromU8(found)
  }
  const scenarios = contents.scenarios.map(({ file, ...entry }) => ({ ...entry, text: textOf(file) }))
  const versions = contents.versions.map(({ file, ...entry }) => ({ ...entry, text: textOf(file) }))
  const whole = [...scenarios, ...versions].every(({ text }) => text !== undefined)
  if (!whole || scenarios.length === 0) return 'damaged'
  return { project: contents.project, scenarios, versions } as WholeProject
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | ProjectFileFault {
  let unfolded = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unfolded += originalSize
        return unfolded <= MOST_BYTES
      },
    })
    return unfolded > MOST_BYTES ? 'tooLarge' : files
  } catch {
    return 'notProject'
  }
}

function readContents(bytes: Uint8Array | undefined): Contents | ProjectFileFault {
  if (bytes === undefined) return 'notProject'
  try {
    const contents = JSON.parse(strFromU8(bytes)) as Partial<Contents>
    if (contents.format !== FORMAT || typeof contents.version !== 'number') return 'notProject'
    if (contents.version > VERSION) return 'newer'
    const whole =
      typeof contents.project?.id === 'string' &&
      Array.isArray(contents.scenarios) &&
      Array.isArray(contents.versions) &&
      [...contents.scenarios, ...contents.versions].every(
        (entry) => typeof entry?.id === 'string' && typeof entry.file === 'string',
      )
    return whole ? (contents as Contents) : 'damaged'
  } catch {
    return 'damaged'
  }
}
