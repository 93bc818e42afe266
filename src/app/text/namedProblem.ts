// The sentences of a problem as somebody reads them who gave the things their names: ids between quotes become names, and each ends as
// a sentence does. Pure.
import type { SceneDocument } from '../../core/model/SceneDocument'
import type { Problem } from '../../core/results/problem'
import type { Language } from './Language'
import { recordName } from './localText'
import { type ProblemWords, problemWords } from './problemText'

/** Without records, as of a file that is not open, ids stay. */
export function namedProblem(
  problem: Problem,
  records: SceneDocument['records'] | undefined,
  language: Language,
): ProblemWords {
  const { message, hint } = problemWords(problem, language)
  const say = (sentence: string) => namedSentence(sentence, records ?? {}, language)
  return { message: say(message), hint: say(hint) }
}

/** What begins with the name of a file keeps its small letter. */
const FILE_FIRST =
  /^\S+\.(dwg|dxf|pdf|png|jpe?g|webp|ste?p|iges|igs|brep|stl|gltf|glb|obj|dae|ifc|urdf|xacro|proefcel|json)\b/i

export function namedSentence(
  sentence: string,
  records: SceneDocument['records'],
  language: Language,
): string {
  const named = sentence.replace(/"([^"]*)"/g, (_, quoted: string) => {
    const record = Object.hasOwn(records, quoted) ? records[quoted] : undefined
    return `“${record === undefined ? quoted : recordName(record, language)}”`
  })
  const capital = FILE_FIRST.test(named) ? named : named.charAt(0).toUpperCase() + named.slice(1)
  return capital === '' || /[.?!…]$/.test(capital) ? capital : `${capital}.`
}
