// Chooses Dutch or English for the command line: --lang first, then the locale of the shell. Knows no other language.
import type { CliLanguage } from './CliIo'

export interface LanguageChoice {
  language: CliLanguage
  /** The arguments without --lang and its value. */
  argv: string[]
  /** What was asked for when it is not a language we speak. */
  unknown?: string
}

export function chooseLanguage(
  argv: readonly string[],
  env: Record<string, string | undefined>,
): LanguageChoice {
  const shell = languageOfShell(env)
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const word = argv[at]
  if (word === undefined) return { language: shell, argv: [...argv] }
  const inOneWord = word !== '--lang'
  const asked = inOneWord ? word.slice('--lang='.length) : (argv[at + 1] ?? '')
  const rest = [...argv.slice(0, at), ...argv.slice(at + (inOneWord ? 1 : 2))]
  if (asked === 'nl' || asked === 'en') return { language: asked, argv: rest }
  return { language: shell, argv: rest, unknown: asked }
}

/** POSIX order: LC_ALL wins over LC_MESSAGES, which wins over LANG. */
function languageOfShell(env: Record<string, string | undefined>): CliLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
