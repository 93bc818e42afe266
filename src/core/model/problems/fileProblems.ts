// Texts of problems with a file as a whole: not JSON, another format, another version, nothing in it.
import type { ProblemText } from './ProblemText'

export const FILE_PROBLEMS = {
  'file.tooLarge': {
    severity: 'error',
    what: {
      en: 'the text is {megabytes} MB; a scene may be at most {most} MB',
      nl: 'de tekst is {megabytes} MB; een scène mag hoogstens {most} MB zijn',
    },
    mend: {
      en: 'refer to large models by file instead of writing them into the scene',
      nl: 'verwijs naar grote modellen per bestand in plaats van ze in de scène te schrijven',
    },
  },
  'file.truncated': {
    severity: 'error',
    what: {
      en: 'the text stops in the middle, at line {line}, column {column}',
      nl: 'de tekst houdt halverwege op, op regel {line}, kolom {column}',
    },
    mend: {
      en: 'get the complete file again, or close the open brackets and quotes',
      nl: 'haal het volledige bestand opnieuw op, of sluit de open haken en aanhalingstekens',
    },
  },
  'file.notJson': {
    severity: 'error',
    what: {
      en: 'not JSON at line {line}, column {column}: "{found}" cannot stand there',
      nl: 'geen JSON op regel {line}, kolom {column}: "{found}" kan daar niet staan',
    },
    mend: {
      en: 'JSON has no comments, no comma after the last item, no single quotes, and no NaN or Infinity',
      nl: 'JSON kent geen commentaar, geen komma na het laatste onderdeel, geen enkele aanhalingstekens en geen NaN of Infinity',
    },
  },
  'file.decimalComma': {
    severity: 'error',
    what: {
      en: 'a number with a comma at line {line}, column {column}',
      nl: 'een getal met een komma op regel {line}, kolom {column}',
    },
    mend: {
      en: 'write 2.5, or "2,5" between double quotes where a text is allowed',
      nl: 'schrijf 2.5, of "2,5" tussen dubbele aanhalingstekens waar tekst mag staan',
    },
  },
  'file.tooDeep': {
    severity: 'error',
    what: {
      en: 'nested too deeply at line {line}, column {column}',
      nl: 'te diep genest op regel {line}, kolom {column}',
    },
    mend: {
      en: 'move inner blocks to a program of their own and call it',
      nl: 'zet binnenste blokken in een eigen programma en roep dat aan',
    },
  },
  'file.repeatedKey': {
    severity: 'error',
    what: {
      en: '"{key}" is written twice in one object (again at line {line}, column {column})',
      nl: '"{key}" staat twee keer in één object (opnieuw op regel {line}, kolom {column})',
    },
    mend: {
      en: 'rename or remove one of them; only the last would be read',
      nl: 'hernoem of verwijder er een; alleen de laatste zou gelezen worden',
    },
  },
  'file.notObject': {
    severity: 'error',
    what: { en: 'the file holds {got}, not a scene', nl: 'het bestand bevat {got}, geen scène' },
    mend: {
      en: 'a scene is an object: {"format": "proefcel-scene", "version": {version}, "records": {…}}',
      nl: 'een scène is een object: {"format": "proefcel-scene", "version": {version}, "records": {…}}',
    },
  },
  'file.wrongFormat': {
    severity: 'error',
    what: { en: 'format is {got}, not "proefcel-scene"', nl: 'format is {got}, niet "proefcel-scene"' },
    mend: {
      en: 'open a *.scene.json file; if this is one, write "format": "proefcel-scene" at its top',
      nl: 'open een *.scene.json-bestand; is dit er een, zet dan bovenaan "format": "proefcel-scene"',
    },
  },
  'file.badVersion': {
    severity: 'error',
    what: {
      en: 'version is {got}, not a whole number from 1',
      nl: 'version is {got}, geen geheel getal vanaf 1',
    },
    mend: { en: 'write "version": {version}', nl: 'schrijf "version": {version}' },
  },
  'file.newerVersion': {
    severity: 'error',
    what: {
      en: 'the scene has version {got}; this program reads up to version {version}',
      nl: 'de scène heeft versie {got}; dit programma leest tot en met versie {version}',
    },
    mend: {
      en: 'open it with a newer Proefcel; nothing of it was changed',
      nl: 'open hem met een nieuwere Proefcel; er is niets aan veranderd',
    },
  },
  'file.upgradeFailed': {
    severity: 'error',
    what: {
      en: 'bringing the scene from version {from} to {version} failed in step {step}: {reason}',
      nl: 'de scène van versie {from} naar {version} brengen mislukte in stap {step}: {reason}',
    },
    mend: {
      en: 'mend the record by hand in the old file, or report the file to the makers',
      nl: 'herstel het onderdeel met de hand in het oude bestand, of meld het bestand aan de makers',
    },
  },
  'file.more': {
    severity: 'error',
    what: { en: '{count} more problems are not listed', nl: 'nog {count} problemen zijn niet genoemd' },
    mend: { en: 'mend the ones above first', nl: 'herstel eerst de problemen hierboven' },
  },
} as const satisfies Record<string, ProblemText>
