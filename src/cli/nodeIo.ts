// CliIo on Node: files, standard streams and clocks. Holds no command logic.
import { createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import type { CliIo, CliLanguage, LineSink } from './CliIo'
import { openFiles } from './openFiles'

/** Lines gathered before they go to the file: one write a line would cost more than the run that is traced. */
const linesPerWrite = 2000

export function nodeIo(language: CliLanguage): CliIo {
  const cwd = process.cwd()
  return {
    language,
    cwd,
    print: (line) => void process.stdout.write(`${line}\n`),
    printError: (line) => void process.stderr.write(`${line}\n`),
    readText: async (path) => decoded(await readFile(resolve(cwd, path))),
    writeText: (path, content) => writeFile(resolve(cwd, path), content),
    openLines: (path) => openLineSink(resolve(cwd, path)),
    readStdin: () => text(process.stdin),
    openFiles: (path) => openFiles(resolve(cwd, path)),
    cpuSeconds: () => {
      const used = process.cpuUsage()
      return (used.user + used.system) / 1e6 // µs
    },
    wallSeconds: () => Number(process.hrtime.bigint()) / 1e9, // ns
  }
}

/** UTF-8, unless a byte order mark says UTF-16, as Windows PowerShell writes what is sent to a file. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes)
}

function openLineSink(path: string): LineSink {
  const stream = createWriteStream(path)
  // An unwritable path shows when close() is awaited; without the empty catch Node would end the program before that.
  const written = finished(stream)
  written.catch(() => {})
  let waiting: string[] = []
  const flush = () => {
    if (waiting.length > 0) stream.write(`${waiting.join('\n')}\n`)
    waiting = []
  }
  return {
    write(line) {
      waiting.push(line)
      if (waiting.length >= linesPerWrite) flush()
    },
    close() {
      flush()
      stream.end()
      return written
    },
  }
}
