// What a command may touch of the outside world; commands never reach for process, console or fs themselves.

/** The languages in which the command line speaks. */
export type CliLanguage = 'nl' | 'en'

/** A text file that is written line by line, for traces that do not fit in one string. */
export interface LineSink {
  write(line: string): void
  close(): Promise<void>
}

/** One end of a line between two threads; what is posted is copied. */
export interface ThreadPort {
  post(message: unknown): void
  /** One hears at a time: the latest. */
  listen(hear: (message: unknown) => void): void
}

/** A thread of this program, seen from the one that started it. */
export interface CliThread extends ThreadPort {
  /** Settles when the thread is gone, whether it was ended or broke down. */
  readonly gone: Promise<void>
  end(): void
}

/** This program at work on other processors. */
export interface CliHelpers {
  /** As many as there are processors for. */
  readonly count: number
  /** A process with other words. */
  run(words: readonly string[]): Promise<{ readonly output: string; readonly complaints: string }>
  /** A thread that takes part in a study. */
  openThread(): CliThread
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
