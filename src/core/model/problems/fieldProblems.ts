// Texts of problems with one field that has the wrong shape: missing, of another kind, out of range.
import type { ProblemText } from './ProblemText'

export const FIELD_PROBLEMS = {
  'field.missing': {
    severity: 'error',
    what: { en: '{field} is missing', nl: '{field} ontbreekt' },
    mend: { en: 'add {field}: {expected}', nl: 'voeg {field} toe: {expected}' },
  },
  'field.wrongKind': {
    severity: 'error',
    what: { en: '{field} is {got}', nl: '{field} is {got}' },
    mend: { en: 'write {expected}', nl: 'schrijf {expected}' },
  },
  'field.bareTime': {
    severity: 'error',
    what: { en: '{field} is the bare number {got}', nl: '{field} is het kale getal {got}' },
    mend: {
      en: 'write a time with its unit: {"kind": "constant", "value": {got}, "unit": "s"}',
      nl: 'schrijf een tijd met eenheid: {"kind": "constant", "value": {got}, "unit": "s"}',
    },
  },
  'field.textForNumber': {
    severity: 'error',
    what: { en: '{field} is the text "{got}"', nl: '{field} is de tekst "{got}"' },
    mend: {
      en: 'files hold SI numbers without quotes: write {suggestion}',
      nl: 'in bestanden staan SI-getallen zonder aanhalingstekens: schrijf {suggestion}',
    },
  },
  'field.notFinite': {
    severity: 'error',
    what: { en: '{field} is {got}, not a finite number', nl: '{field} is {got}, geen eindig getal' },
    mend: { en: 'write an ordinary number', nl: 'schrijf een gewoon getal' },
  },
  'field.notWhole': {
    severity: 'error',
    what: { en: '{field} is {got}, not a whole number', nl: '{field} is {got}, geen geheel getal' },
    mend: { en: 'round it', nl: 'rond het af' },
  },
  'field.tooSmall': {
    severity: 'error',
    what: { en: '{field} is {got}', nl: '{field} is {got}' },
    mend: { en: 'it must be {bound}', nl: 'het moet {bound} zijn' },
  },
  'field.tooLarge': {
    severity: 'error',
    what: { en: '{field} is {got}', nl: '{field} is {got}' },
    mend: { en: 'it must be {bound}', nl: 'het moet {bound} zijn' },
  },
  'field.wrongLength': {
    severity: 'error',
    what: { en: '{field} has {got} items', nl: '{field} heeft {got} onderdelen' },
    mend: { en: 'it must have {bound}', nl: 'het moet {bound} hebben' },
  },
  'field.notOneOf': {
    severity: 'error',
    what: { en: '{field} is {got}', nl: '{field} is {got}' },
    mend: { en: 'choose one of: {options}', nl: 'kies een van: {options}' },
  },
  'field.badText': {
    severity: 'error',
    what: { en: '{field} is "{got}"', nl: '{field} is "{got}"' },
    mend: { en: 'it must look like {expected}', nl: 'het moet lijken op {expected}' },
  },
  'field.unknown': {
    severity: 'warning',
    what: {
      en: '{field} is not a field of a {type}; it is kept but does nothing',
      nl: '{field} is geen veld van een {type}; het blijft bewaard maar doet niets',
    },
    mend: { en: 'did you mean {suggestion}?', nl: 'bedoel je {suggestion}?' },
  },
} as const satisfies Record<string, ProblemText>
