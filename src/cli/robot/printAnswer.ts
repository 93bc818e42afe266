// The answer to one robot question for a person: degrees, millimetres, one line a solution.
import type { CliIo } from '../CliIo'
import type { Answer } from './Answer'
import type { Question } from './answerCase'
import { printPlacements, printReachMap, printWay } from './printSearch'
import { robotText } from './robotText'

const DEGREES = 180 / Math.PI

export function printAnswer(io: CliIo, question: Question, answer: Answer): void {
  const text = robotText[io.language]
  switch (question) {
    case 'fk':
      io.print(`x y z: ${numbers(io, answer.positionM, 1000, 2)} mm`)
      io.print(`qx qy qz qw: ${numbers(io, answer.quaternion, 1, 6)}`)
      io.print(answer.withinLimits ? text.within : text.beyond)
      return
    case 'ik':
      for (const solution of answer.solutions as readonly { joints: number[]; withinLimits: boolean }[]) {
        const standing = solution.withinLimits ? text.within : text.beyond
        io.print(`${numbers(io, solution.joints, DEGREES, 3)} °  ${standing}`)
      }
      printReason(io, answer)
      return
    case 'move':
      io.print(text.seconds((answer.durationS as number).toFixed(6)))
      return
    case 'plan':
      printWay(io, answer)
      return
    case 'place':
      printPlacements(io, answer)
      return
    case 'reach':
      if (answer.grid) {
        printReachMap(io, answer)
        return
      }
      if (answer.reachable) io.print(`${numbers(io, answer.joints, DEGREES, 3)} °`)
      printReason(io, answer)
      return
  }
}

function printReason(io: CliIo, answer: Answer): void {
  const reason = answer.reason as { readonly message: string } | null
  if (reason) io.print(`${robotText[io.language].noSolution}: ${reason.message}`)
}

function numbers(io: CliIo, list: unknown, factor: number, digits: number): string {
  const texts = (list as readonly number[]).map((value) => (value * factor).toFixed(digits))
  return texts.map((value) => (io.language === 'nl' ? value.replace('.', ',') : value)).join('  ')
}
