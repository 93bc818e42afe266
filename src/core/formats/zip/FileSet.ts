// Files that a person gave together (a folder, a zip, a few picked ones), found the way robot files refer to each other: by path, by
// ROS package, in any case, and at last by the end of the path. Reads nothing from outside the set.
import { strFromU8 } from 'fflate'

/** Bytes, or how to get them: a command line need not read what nobody asks for. */
export type FileContent = Uint8Array | (() => Uint8Array)

export class FileSet {
  private readonly contents = new Map<string, FileContent>()
  private readonly byLowerPath = new Map<string, string>()
  private readonly byLowerName = new Map<string, string[]>()
  /** Folders by package name in lower case; a workspace may hold a package twice. */
  private packages: Map<string, string[]> | undefined

  constructor(files: ReadonlyMap<string, FileContent>) {
    for (const path of [...files.keys()].sort()) {
      const clean = cleanPath(path)
      this.contents.set(clean, files.get(path)!)
      this.byLowerPath.set(clean.toLowerCase(), clean)
      const name = fileNameOf(clean).toLowerCase()
      const sameName = this.byLowerName.get(name)
      if (sameName) sameName.push(clean)
      else this.byLowerName.set(name, [clean])
    }
  }

  get paths(): string[] {
    return [...this.contents.keys()]
  }

  read(path: string): Uint8Array | undefined {
    const content = this.contents.get(path)
    return typeof content === 'function' ? content() : content
  }

  /** The path as it is called in this set. Paths starting with a slash count from the top, others also from `folder`. */
  find(path: string, folder = ''): string | undefined {
    const wanted = path.replaceAll('\\', '/')
    const beside = wanted.startsWith('/') ? undefined : cleanPath(`${folder}/${wanted}`)
    const fromTop = cleanPath(wanted)
    for (const candidate of [beside, fromTop]) {
      const exact = candidate && this.exact(candidate)
      if (exact) return exact
    }
    return this.byEnd(fromTop)
  }

  /** Folder of a ROS package, by the name in its package.xml, else by the folder's name; of several the one nearest to a file. */
  packageFolder(name: string, near = ''): string | undefined {
    this.packages ??= this.listPackages()
    const found = this.packages.get(name.toLowerCase())
    return found ? nearest(found, near) : this.folderNamed(name)
  }

  private exact(path: string): string | undefined {
    return this.contents.has(path) ? path : this.byLowerPath.get(path.toLowerCase())
  }

  /**
   * The longest common end wins, unless two files share it. A bare file name counts only when no other file bears it: visual and
   * collision meshes share names.
   */
  private byEnd(path: string): string | undefined {
    const parts = path.toLowerCase().split('/').reverse()
    const candidates = this.byLowerName.get(parts[0] ?? '') ?? []
    let best: string | undefined
    let most = candidates.length > 1 && parts.length > 1 ? 1 : 0
    for (const candidate of candidates) {
      const own = candidate.toLowerCase().split('/').reverse()
      let same = 0
      while (same < own.length && own[same] === parts[same]) same++
      if (same < most) continue
      best = same > most ? candidate : undefined
      most = same
    }
    return best
  }

  private listPackages(): Map<string, string[]> {
    const found = new Map<string, string[]>()
    for (const path of this.byLowerName.get('package.xml') ?? []) {
      const name = /<name>\s*([^<\s]+)\s*<\/name>/.exec(strFromU8(this.read(path) ?? new Uint8Array()))?.[1]
      if (name) found.set(name.toLowerCase(), [...(found.get(name.toLowerCase()) ?? []), folderOf(path)])
    }
    return found
  }

  private folderNamed(name: string): string | undefined {
    const wanted = `/${name.toLowerCase()}/`
    for (const [lower, path] of this.byLowerPath) {
      const at = `/${lower}`.indexOf(wanted)
      if (at >= 0) return path.slice(0, at + wanted.length - 2)
    }
    return undefined
  }
}

/** The path that shares most of its start with `near`. */
function nearest(paths: readonly string[], near: string): string | undefined {
  const shared = (path: string) => {
    let at = 0
    while (at < path.length && path[at] === near[at]) at++
    return at
  }
  return [...paths].sort((a, b) => shared(b) - shared(a))[0]
}

/** Without `.`, `..`, doubled or leading slashes; cannot leave the set. */
export function cleanPath(path: string): string {
  const parts: string[] = []
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Extension without the dot, in lower case; empty when there is none. */
export function extensionOf(path: string): string {
  const name = fileNameOf(path)
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}
