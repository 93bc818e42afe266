// Words that fill a problem's sentence in the reader's language: a value "@atLeast:0" reads "at least 0" or "minstens 0".

export type Language = 'en' | 'nl'

/** `{}` stands for what follows the colon. */
const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  number: { en: 'a number', nl: 'een getal' },
  whole: { en: 'a whole number', nl: 'een geheel getal' },
  text: { en: 'a text', nl: 'een tekst' },
  boolean: { en: 'true or false', nl: 'true of false' },
  object: { en: 'an object {…}', nl: 'een object {…}' },
  list: { en: 'a list […]', nl: 'een lijst […]' },
  null: { en: 'null', nl: 'null' },
  nothing: { en: 'missing', nl: 'weggelaten' },
  value: { en: 'another value', nl: 'een andere waarde' },
  localText: { en: 'a text, or {"nl": …, "en": …}', nl: 'een tekst, of {"nl": …, "en": …}' },
  aTime: {
    en: 'a time such as {"kind": "constant", "value": 5, "unit": "s"}',
    nl: 'een tijd zoals {"kind": "constant", "value": 5, "unit": "s"}',
  },
  aTarget: {
    en: 'a target: {"pose": …} or {"of": …}',
    nl: 'een doel: {"pose": …} of {"of": …}',
  },
  oneOf: { en: 'one of {}', nl: 'een van {}' },
  atLeast: { en: 'at least {}', nl: 'minstens {}' },
  above: { en: 'more than {}', nl: 'meer dan {}' },
  atMost: { en: 'at most {}', nl: 'hoogstens {}' },
  below: { en: 'less than {}', nl: 'minder dan {}' },
  itemsAtLeast: { en: '{} or more items', nl: '{} of meer onderdelen' },
  itemsAtMost: { en: 'no more than {} items', nl: 'niet meer dan {} onderdelen' },
  anyRecord: { en: 'a record that exists', nl: 'een bestaand onderdeel' },
  recordOf: { en: 'a record of type {}', nl: 'een onderdeel van het type {}' },
  aboveMax: { en: 'the minimum lies above the maximum', nl: 'het minimum ligt boven het maximum' },
  outsideRange: { en: 'it lies outside the range', nl: 'het ligt buiten het bereik' },
  otherLength: {
    en: 'as many weights as values are needed',
    nl: 'er zijn evenveel gewichten als waarden nodig',
  },
  lowerMin: { en: 'make min at most max', nl: 'maak min hoogstens max' },
  moveInside: {
    en: 'put it between min and max (a normal time lies above 0 unless you give min)',
    nl: 'leg het tussen min en max (een normale tijd ligt boven 0 als je geen min geeft)',
  },
  weightForEach: { en: 'give one weight for each value', nl: 'geef bij elke waarde een gewicht' },
  oneWeight: { en: 'make at least one weight more than 0', nl: 'maak minstens een gewicht groter dan 0' },
  allZero: { en: 'all weights are 0', nl: 'alle gewichten zijn 0' },
  charactersAtMost: { en: 'no longer than {} characters', nl: 'niet langer dan {} tekens' },
}

/** A value as it reads in a sentence. */
export function wordFor(value: string | number, language: Language): string {
  if (typeof value === 'number') return numberWord(value, language)
  const token = /^@(\w+)(?::(.*))?$/s.exec(value)
  const word = token && WORDS[token[1] ?? '']?.[language]
  return word ? word.replace('{}', token[2] ?? '') : value
}

/** Seven digits say enough; Dutch has a decimal comma. */
function numberWord(value: number, language: Language): string {
  const text = String(Number(value.toPrecision(7)))
  return language === 'nl' ? text.replace('.', ',') : text
}
