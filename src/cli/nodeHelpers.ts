// Other processors at work: runs this very program with other words in processes of its own, or in threads that take part in a study.
// Knows no command.
import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { type MessagePort, Worker } from 'node:worker_threads'
import type { CliHelpers, CliThread, ThreadPort } from './CliIo'

/** A verification prints every figure of its cases. */
const LARGEST_OUTPUT = 1 << 30

/** `program`: where the built program stands, which its threads start as well. */
export function nodeHelpers(program: URL): CliHelpers {
  return {
    count: availableParallelism(),
    run: (words) =>
      new Promise((resolve) => {
        const options = { maxBuffer: LARGEST_OUTPUT, encoding: 'utf8' } as const
        // The exit code says what the output says: a case that differs, a cell that cannot run.
        execFile(process.execPath, [process.argv[1]!, ...words], options, (_error, output, complaints) =>
          resolve({ output, complaints }),
        )
      }),
    openThread: () => openThread(program),
  }
}

function openThread(program: URL): CliThread {
  const worker = new Worker(program)
  // Who started it does what a broken thread has left, and meets there what broke it.
  worker.on('error', () => {})
  return {
    post: (message) => worker.postMessage(message),
    listen: (hear) => void worker.removeAllListeners('message').on('message', hear),
    gone: new Promise((resolve) => worker.once('exit', () => resolve())),
    end: () => void worker.terminate(),
  }
}

export function portOf(port: MessagePort): ThreadPort {
  return {
    post: (message) => port.postMessage(message),
    listen: (hear) => void port.removeAllListeners('message').on('message', hear),
  }
}
