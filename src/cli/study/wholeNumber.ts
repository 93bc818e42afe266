// A word of the command line as a whole number from 0, or undefined when it is none.

export function wholeNumber(word: string | undefined, otherwise: number): number | undefined
export function wholeNumber(word: string | undefined, otherwise: undefined): number | undefined
export function wholeNumber(word: string | undefined, otherwise: number | undefined): number | undefined {
  if (word === undefined) return otherwise
  const value = Number(word)
  return word.trim() !== '' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}
