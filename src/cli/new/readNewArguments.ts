// The words after `proefcel new` as a request, or the mistake in them.
import { parseArgs } from 'node:util'
import { closestWord } from '../closestWord'
import type { NewText } from './newText'

export type NewRequest =
  | { readonly what: 'help' }
  | { readonly what: 'list'; readonly json: boolean }
  | { readonly what: 'questions'; readonly template: string; readonly json: boolean }
  | {
      readonly what: 'make'
      readonly template: string
      readonly answers: string
      readonly out: string
      readonly json: boolean
    }

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = { list: flag, questions: flag, answers: text, out: text, json: flag, help: flag } as const

export function readNewArguments(argv: readonly string[], say: NewText): NewRequest | { mistake: string } {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return { mistake: mistakeOf(error, say) }
  }
  const { values, positionals } = parsed
  const json = values.json === true
  if (values.help === true) return { what: 'help' }
  if (values.list === true) return { what: 'list', json }
  const [template] = positionals
  if (template === undefined || positionals.length > 1) return { mistake: say.oneTemplate }
  if (values.questions === true && (values.answers !== undefined || values.out !== undefined))
    return { mistake: say.bothWays }
  if (values.questions === true) return { what: 'questions', template, json }
  if (values.answers === undefined) return { mistake: say.whatFirst }
  if (values.out === undefined) return { mistake: say.noOut }
  return { what: 'make', template, answers: values.answers, out: values.out, json }
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true })
}

/** Node says it in English, with advice that does not help here. */
function mistakeOf(error: unknown, say: NewText): string {
  const sentence = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const option = /'(?:-\w, )?(--?[^' <]+)/.exec(sentence)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = closestWord(
      option,
      Object.keys(options).map((name) => `--${name}`),
    )
    return say.unknownOption(option, near)
  }
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? say.optionValue(option) : sentence
}
