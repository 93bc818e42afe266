// A CliIo in memory: what was printed, and files in a map. Clocks stand still.
import type { CliIo, CliLanguage } from '../../src/cli/CliIo'

export interface FakeIo extends CliIo {
  readonly printed: string[]
  readonly errors: string[]
  readonly files: Map<string, string>
}

export function fakeIo(language: CliLanguage = 'en', files: Record<string, string> = {}): FakeIo {
  const stored = new Map(Object.entries(files))
  const printed: string[] = []
  const errors: string[] = []
  return {
    language,
    cwd: '/',
    printed,
    errors,
    files: stored,
    print: (line) => void printed.push(line),
    printError: (line) => void errors.push(line),
    readText: async (path) => {
      const text = stored.get(path)
      if (text === undefined) throw Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' })
      return text
    },
    writeText: async (path, text) => void stored.set(path, text),
    openLines: (path) => {
      const lines: string[] = []
      return {
        write: (line) => void lines.push(line),
        close: async () => void stored.set(path, lines.map((line) => `${line}\n`).join('')),
      }
    },
    readStdin: async () => stored.get('-') ?? '',
    openFiles: (path) => {
      const below = [...stored].filter(([file]) => file === path || file.startsWith(`${path}/`))
      if (below.length === 0) return undefined
      const bytes = below.map(([file, text]) => [file, () => new TextEncoder().encode(text)] as const)
      return { files: new Map(bytes), ...(stored.has(path) && { entry: path }) }
    },
    cpuSeconds: () => 0,
    wallSeconds: () => 0,
  }
}
