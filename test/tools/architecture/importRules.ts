// Who may import whom: the engine that reads an import table. The table itself is in architecture.test.ts.
import { posix } from 'node:path'
import type { SourceModule } from './SourceModule'
import type { Violation } from './Violation'

export interface Room {
  /** Folder, or a single file, relative to the project. The longest that fits is the file's room. */
  path: string
  /** Rooms whose files may be imported; `folder/*` stands for the folder and every room below it. */
  mayImport: readonly string[]
  /** Packages; `scope/*` stands for every package of a scope, `node:*` for Node's own modules. */
  packages?: readonly string[]
}

export function checkImports(modules: readonly SourceModule[], rooms: readonly Room[]): Violation[] {
  return modules.flatMap((module) => {
    const room = roomOf(module.path, rooms)
    if (!room) return [{ path: module.path, line: 1, message: 'stands in no room of the import table' }]
    return module.imports.flatMap(({ specifier, line }) => {
      const message = judge(module.path, specifier, room, rooms)
      return message === undefined ? [] : [{ path: module.path, line, message }]
    })
  })
}

function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  const holding = rooms.filter((room) => path === room.path || path.startsWith(`${room.path}/`))
  return holding.sort((a, b) => b.path.length - a.path.length)[0]
}

function judge(path: string, specifier: string, room: Room, rooms: readonly Room[]): string | undefined {
  if (!specifier.startsWith('.')) {
    const name = packageName(specifier)
    if (room.packages?.some((pattern) => fits(name, pattern))) return undefined
    return `${room.path} may not import the package ${name}`
  }
  const target = posix.join(posix.dirname(path), specifier)
  const targetRoom = roomOf(target, rooms)
  if (targetRoom === room) return undefined
  if (targetRoom && room.mayImport.some((pattern) => fits(targetRoom.path, pattern))) return undefined
  return `${room.path} may not import ${targetRoom?.path ?? target}`
}

function fits(name: string, pattern: string): boolean {
  if (!pattern.endsWith('*')) return name === pattern
  const stem = pattern.slice(0, -1)
  return name.startsWith(stem) || `${name}/` === stem
}

/** `three/addons/x` → `three`, `@scope/name/x` → `@scope/name`, `node:fs/promises` as it is. */
function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
