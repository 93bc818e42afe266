// What a command may touch of the outside world; commands never reach for process, console or fs themselves.

/** The languages in which the command line speaks. */
export type CliLanguage = 'nl' | 'en'

/** A text file that is written line by line, for traces that do not fit in one string. */
export interface LineSink {
  write(line: string): void
  close(): Promise<void>
}

/** Processes that run this program with other words. */
export interface CliHelpers {
  /** As many as there are processors for. */
  readonly count: number
  run(words: readonly string[]): Promise<{ readonly output: string; readonly complaints: string }>
}

/** Files for an importer, by path, read when they are asked for. */
export interface OpenedFiles {
  readonly files: ReadonlyMap<string, () => Uint8Array>
  /** The file that was named, when it was one. */
  readonly entry?: string
  /** The only file, when it is a zip. */
  readonly zip?: string
}

export interface CliIo {
  readonly language: CliLanguage
  /** Folder against which relative paths are resolved. */
  readonly cwd: string
  print(line: string): void
  printError(line: string): void
  readText(path: string): Promise<string>
  writeText(path: string, text: string): Promise<void>
  openLines(path: string): LineSink
  readStdin(): Promise<string>
  /** A folder, a zip, or a file with what lies around it; undefined when there is nothing. */
  openFiles(path: string): OpenedFiles | undefined
  /** Processor time used by this process so far, in seconds. */
  cpuSeconds(): number
  /** A clock that only goes forward, in seconds from an arbitrary start. */
  wallSeconds(): number
  /** Missing where there is only this process. */
  readonly helpers?: CliHelpers
}
