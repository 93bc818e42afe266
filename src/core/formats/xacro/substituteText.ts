// Text with ${expressions} and $(extensions) in it: finds them, leaves their evaluation to the caller, joins what comes out.
import { boundedText } from './expression/arithmetic'
import { type PyValue, textOfValue } from './expression/PyValue'
import { XacroFault } from './XacroFault'

interface Substitution {
  readonly expression: (text: string) => PyValue
  readonly extension: (text: string) => PyValue
}

/** A text that is one expression keeps its type; anything else is text. */
export function substituteText(text: string, substitution: Substitution): PyValue {
  if (!text.includes('$')) return text
  const parts: PyValue[] = []
  let plain = ''
  let at = 0
  const flush = () => {
    if (plain !== '') parts.push(plain)
    plain = ''
  }
  while (at < text.length) {
    const dollars = /^\$*/.exec(text.slice(at, at + 50))![0].length
    const opener = text[at + dollars]
    if (dollars === 0 || (opener !== '{' && opener !== '(')) {
      plain += text.slice(at, at + Math.max(1, dollars))
      at += Math.max(1, dollars)
    } else if (dollars > 1) {
      // $${ stands for ${ itself.
      plain += text.slice(at + 1, at + dollars + 1)
      at += dollars + 1
    } else {
      const end = closing(text, at + 1)
      const inner = text.slice(at + 2, end)
      flush()
      parts.push(opener === '{' ? substitution.expression(inner) : substitution.extension(inner))
      at = end + 1
    }
  }
  flush()
  return parts.length === 1 ? parts[0]! : boundedText(parts.map(textOfValue).join(''))
}

/** Where the bracket that opens at `start` closes, brackets in between counted and quoted ones not. */
function closing(text: string, start: number): number {
  const open = text[start]
  const close = open === '{' ? '}' : ')'
  let depth = 0
  let quote: string | undefined
  for (let at = start; at < text.length; at++) {
    const letter = text[at]!
    if (quote !== undefined) {
      if (letter === quote) quote = undefined
    } else if (open === '{' && (letter === "'" || letter === '"')) quote = letter
    else if (letter === open) depth++
    else if (letter === close && --depth === 0) return at
  }
  throw new XacroFault('xacro.syntax', { expression: text.slice(start - 1, start + 60), found: '…' })
}
