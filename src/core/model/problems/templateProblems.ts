// Texts of problems with templates and their answers. Sentences about a cell that cannot be made come whole, in both languages, from the template.
import type { ProblemText } from './ProblemText'

export const TEMPLATE_PROBLEMS = {
  'template.unknown': {
    severity: 'error',
    what: { en: 'there is no template "{template}"', nl: 'er is geen sjabloon "{template}"' },
    mend: { en: 'did you mean: {suggestion}?', nl: 'bedoel je: {suggestion}?' },
  },
  'template.none': {
    severity: 'error',
    what: { en: 'this cell was not made from a template', nl: 'deze cel is niet uit een sjabloon gemaakt' },
    mend: { en: 'start a new cell from a template', nl: 'begin een nieuwe cel met een sjabloon' },
  },
  'template.unknownQuestion': {
    severity: 'error',
    what: {
      en: 'the template "{template}" does not ask "{question}"',
      nl: 'het sjabloon "{template}" vraagt niet naar "{question}"',
    },
    mend: { en: 'did you mean: {suggestion}?', nl: 'bedoel je: {suggestion}?' },
  },
  'template.unknownAmong': {
    severity: 'error',
    what: {
      en: 'the template "{template}" does not ask "{question}"',
      nl: 'het sjabloon "{template}" vraagt niet naar "{question}"',
    },
    mend: { en: 'it asks: {questions}', nl: 'het vraagt naar: {questions}' },
  },
  'template.notAnswers': {
    severity: 'error',
    what: {
      en: 'the answers are not a JSON object',
      nl: 'de antwoorden zijn geen JSON-object',
    },
    mend: {
      en: 'write them as {example}; the option --questions lists what is asked',
      nl: 'schrijf ze als {example}; de optie --questions noemt wat er gevraagd wordt',
    },
  },
  'template.tooMuchText': {
    severity: 'error',
    what: {
      en: 'the answers take {kilobytes} kB; {most} kB is far more than they need',
      nl: 'de antwoorden beslaan {kilobytes} kB; {most} kB is al veel meer dan ze nodig hebben',
    },
    mend: {
      en: 'check that this is the file with answers',
      nl: 'kijk of dit wel het bestand met antwoorden is',
    },
  },
  'template.answerKind': {
    severity: 'error',
    what: { en: '"{answer}" is no answer to "{textEn}"', nl: '"{answer}" is geen antwoord op "{textNl}"' },
    mend: {
      en: 'answer with {expectedEn}, or with "unknown"',
      nl: 'antwoord met {expectedNl}, of met "weet ik niet"',
    },
  },
  'template.answerRange': {
    severity: 'error',
    what: {
      en: '"{textEn}": {answerEn} lies outside {lowEn} to {highEn}',
      nl: '"{textNl}": {answerNl} ligt buiten {lowNl} tot {highNl}',
    },
    mend: {
      en: 'give a value inside the range, or answer "unknown"',
      nl: 'geef een waarde binnen dit bereik, of antwoord "weet ik niet"',
    },
  },
  'template.answerUnmet': {
    severity: 'error',
    what: { en: '"{textEn}": {whatEn}', nl: '"{textNl}": {whatNl}' },
    mend: { en: '{helpEn}', nl: '{helpNl}' },
  },
} as const satisfies Record<string, ProblemText>
