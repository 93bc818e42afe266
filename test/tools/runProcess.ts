// Runs a script of this project and keeps what it prints. Knows nothing of what the output means.
import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import process from 'node:process'
import { projectRoot } from './projectRoot'

export interface ProcessResult {
  exitCode: number
  output: string
}

export interface ProcessOptions {
  /** Lets others go first, and so do the processes it starts. */
  readonly isPatient?: boolean
}

/** Runs a script with this very Node, so that no shell or npx comes between. */
export function runNode(words: readonly string[], how: ProcessOptions = {}): Promise<ProcessResult> {
  return new Promise((done) => {
    const child = spawn(process.execPath, words, { cwd: projectRoot, env: { ...process.env, NO_COLOR: '1' } })
    if (how.isPatient === true && child.pid !== undefined)
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => done({ exitCode: 127, output: output + error.message }))
    child.on('close', (code, signal) =>
      done({ exitCode: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    )
  })
}
