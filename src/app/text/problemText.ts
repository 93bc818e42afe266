// Problems that only the page and the running cell know, in both languages; those of a scene file come from the model itself.
// A code without words here keeps its English sentences.
import { problemIn } from '../../core/model/problems/sceneProblem'
import type { Problem } from '../../core/results/problem'
import { DUTCH_RUN_PROBLEMS } from './dutchRunProblems'
import { formatNumber } from './formatNumber'
import type { Language } from './Language'

export interface ProblemWords {
  readonly message: string
  readonly hint: string
}

type Values = NonNullable<Problem['values']>
type Words = (values: Values) => ProblemWords

const RUN_PROBLEMS: Readonly<Record<string, Readonly<Record<Language, Words>>>> = {
  threadFailed: {
    en: ({ detail }) => ({
      message: `The simulation stopped unexpectedly${said(detail)}.`,
      hint: 'If it stops once more, try another seed or go back to the cell as it was.',
    }),
    nl: ({ detail }) => ({
      message: `De simulatie is onverwacht gestopt${said(detail)}.`,
      hint: 'Stopt hij nog een keer, probeer dan een ander startgetal of de cel zoals die was.',
    }),
  },
  threadHung: {
    en: () => ({
      message: 'The simulation gave no answer any more and was stopped.',
      hint: 'If it happens once more, try another seed or a slower speed.',
    }),
    nl: () => ({
      message: 'De simulatie gaf geen antwoord meer en is gestopt.',
      hint: 'Gebeurt het weer, probeer dan een ander startgetal of een lagere snelheid.',
    }),
  },
  threadClosed: {
    en: () => ({ message: 'The simulation was closed.', hint: 'Nothing needs to be done.' }),
    nl: () => ({ message: 'De simulatie is gesloten.', hint: 'Er hoeft niets te gebeuren.' }),
  },
  toolsThreadFailed: {
    en: ({ detail }) => ({
      message: `This work stopped unexpectedly${said(detail)}.`,
      hint: 'Your cell is kept. Try again, with a smaller file if it happens again.',
    }),
    nl: ({ detail }) => ({
      message: `Dit werk is onverwacht gestopt${said(detail)}.`,
      hint: 'Je cel is bewaard. Probeer het nog eens, met een kleiner bestand als het weer gebeurt.',
    }),
  },
  cannotOpen: {
    en: ({ name, detail }) => ({
      message: `${name || 'The cell'} could not be opened${said(detail)}.`,
      hint: 'Try again, or open another cell.',
    }),
    nl: ({ name, detail }) => ({
      message: `${name || 'De cel'} kan niet worden geopend${said(detail)}.`,
      hint: 'Probeer het nog eens of open een andere cel.',
    }),
  },
  nothingLoaded: {
    en: () => ({ message: 'No cell has been opened yet.', hint: 'Open a cell first.' }),
    nl: () => ({ message: 'Er is nog geen cel geopend.', hint: 'Open eerst een cel.' }),
  },
  loadOvertaken: {
    en: () => ({ message: 'Another cell was opened in the meantime.', hint: 'Nothing needs to be done.' }),
    nl: () => ({ message: 'Er is intussen een andere cel geopend.', hint: 'Er hoeft niets te gebeuren.' }),
  },
  'verify.noSuchCase': {
    en: ({ id }) => ({ message: `There is no reference case “${id}”.`, hint: 'Choose one of the list.' }),
    nl: ({ id }) => ({ message: `Er is geen referentiegeval “${id}”.`, hint: 'Kies er een uit de lijst.' }),
  },
  speedNotPositive: {
    en: () => ({ message: 'The speed must be above zero.', hint: 'Choose a speed, or pause the run.' }),
    nl: () => ({ message: 'De snelheid moet groter zijn dan nul.', hint: 'Kies een snelheid of pauzeer.' }),
  },
}

/** Which carry a plan was for, as the log has it behind the sentence: of no use to who reads it. */
const TASK = / \([^():]+: "[^()]*\)$/

/** Whether a code of the running cell has words in both languages. */
export function hasRunProblemWords(code: string): boolean {
  return Object.hasOwn(RUN_PROBLEMS, code)
}

export function problemWords(problem: Problem, language: Language): ProblemWords {
  const own = RUN_PROBLEMS[problem.code]
  if (own !== undefined) return own[language](problem.values ?? {})
  const dutch = language === 'nl' ? DUTCH_RUN_PROBLEMS[problem.code] : undefined
  if (dutch === undefined) {
    const { message, hint } = problemIn(language, problem)
    return { message: message.replace(TASK, ''), hint }
  }
  // Who waits without anybody to wait for, just waits.
  return { message: fill(dutch.message, problem.values).replace(' op ""', ''), hint: dutch.hint }
}

/** A value that the problem does not carry leaves a gap that can be seen. */
function fill(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    return typeof value === 'number' ? formatNumber(value, 'nl') : (value ?? '…')
  })
}

function said(detail: string | number | undefined): string {
  return detail === undefined || detail === '' ? '' : ` (${detail})`
}
