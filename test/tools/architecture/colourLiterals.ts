// Finds colours written where a design token belongs: #abc, rgb(…), hsl(…), oklch(…) and 0xrrggbb, in code and style
// sheets. Comments do not count. Does not look for the names of colours ("red"), which are words too.
import type { SourceModule } from './SourceModule'
import type { Violation } from './Violation'
import { walkSyntax } from './walkSyntax'

const written =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(\s*[\d.]/i

export function findColoursInCode(module: SourceModule): Violation[] {
  const violations: Violation[] = []
  walkSyntax(module.program, (node) => {
    const text = colourIn(node, module.text)
    if (text !== undefined) violations.push(breach(module.path, module.lineAt(node.start), text))
  })
  return violations
}

function colourIn(node: { type: string; start: number; end: number }, source: string): string | undefined {
  if (node.type !== 'Literal' && node.type !== 'TemplateElement') return undefined
  const text = source.slice(node.start, node.end)
  if (/^0x[0-9a-f]{6}$/i.test(text)) return text
  return /^\d/.test(text) ? undefined : written.exec(text)?.[0]
}

export function findColoursInStyles(path: string, text: string): Violation[] {
  // Comments become blanks of the same length in lines, so that line numbers stay right.
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return bare.split('\n').flatMap((line, index) => {
    const declaration = line.slice(line.indexOf(':') + 1)
    const colour = line.includes(':') ? written.exec(declaration)?.[0] : undefined
    return colour === undefined ? [] : [breach(path, index + 1, colour)]
  })
}

function breach(path: string, line: number, colour: string): Violation {
  return { path, line, message: `writes the colour ${colour}; use a token` }
}
