// Names for copies: "Cobot" → "Cobot 2", in every language the name has. Ids are EditTransaction's.
import type { LocalText } from '../../model/fields/recordFields'
import type { SceneRecordUnion } from '../../model/sceneRecord'

/** Undefined for a record without a name. */
export function freshName(
  name: LocalText | undefined,
  others: readonly SceneRecordUnion[],
): LocalText | undefined {
  if (name === undefined) return undefined
  const taken = new Set(others.flatMap((record) => textsOf(record.name)))
  let number = 2
  const free = (candidate: LocalText) => textsOf(candidate).every((text) => !taken.has(text))
  while (!free(numbered(name, number))) number++
  return numbered(name, number)
}

function numbered(name: LocalText, number: number): LocalText {
  if (typeof name === 'string') return `${stem(name)} ${number}`
  return { ...name, nl: `${stem(name.nl)} ${number}`, en: `${stem(name.en)} ${number}` }
}

function stem(text: string): string {
  return text.replace(/ \d+$/, '')
}

function textsOf(name: LocalText | undefined): readonly string[] {
  if (name === undefined) return []
  return typeof name === 'string' ? [name] : [name.nl, name.en]
}
