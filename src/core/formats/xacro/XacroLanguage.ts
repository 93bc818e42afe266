// What xacro's texts mean for the file at hand: expressions with their names, $(arg …), $(find …) and YAML files. Keeps count of the
// steps taken, so that nothing runs for ever. Knows no elements.
import { strFromU8 } from 'fflate'
import { type FileSet, folderOf } from '../zip/FileSet'
import { builtinNames, makeFunction, makeNames } from './expression/builtinNames'
import type { ExpressionNode } from './expression/ExpressionNode'
import { evaluateExpression } from './expression/evaluateExpression'
import { listOf, NONE, type PyValue, textOfValue } from './expression/PyValue'
import { parseExpression } from './expression/parseExpression'
import { loadYaml } from './loadYaml'
import { substituteText } from './substituteText'
import { XacroFault } from './XacroFault'
import { XacroScope } from './XacroScope'

/** The largest robot published takes some 100 000. */
const MOST_STEPS = 1_000_000

export class XacroLanguage {
  /** Given by the person, then by `xacro:arg` where they gave none. */
  readonly args: Map<string, string>
  /** What the file warns about by itself. */
  readonly warnings: string[] = []
  /** Files being read, the innermost last. */
  readonly openFiles: string[] = []
  private readonly files: FileSet
  private readonly parsed = new Map<string, ExpressionNode>()
  private steps = 0

  constructor(files: FileSet, args: ReadonlyMap<string, string>) {
    this.files = files
    this.args = new Map(args)
  }

  makeScope(): XacroScope {
    const names = builtinNames()
    const own = this.ownNames()
    for (const [name, value] of own) if (DIRECT.has(name)) names.set(name, value)
    names.set('xacro', makeNames(own))
    return new XacroScope((text, scope) => this.evaluate(text, scope), names)
  }

  evaluate(text: string, scope: XacroScope): PyValue {
    this.step()
    return substituteText(text, {
      expression: (inner) => this.expression(textOfValue(this.evaluate(inner, scope)), scope),
      extension: (inner) => this.extension(textOfValue(this.evaluate(inner, scope)), scope),
    })
  }

  text(text: string, scope: XacroScope): string {
    return text.includes('$') ? textOfValue(this.evaluate(text, scope)) : text
  }

  step(): void {
    if (++this.steps > MOST_STEPS) throw new XacroFault('xacro.endless', { most: MOST_STEPS })
  }

  /** Path in the file set, of a file named by the innermost open file. */
  locate(name: string): string | undefined {
    return this.files.find(name.replace(/^file:\/\//, ''), folderOf(this.openFiles.at(-1) ?? ''))
  }

  private expression(text: string, scope: XacroScope): PyValue {
    const source = text.trim()
    let node = this.parsed.get(source)
    if (!node) {
      node = parseExpression(source)
      this.parsed.set(source, node)
    }
    return evaluateExpression(node, { find: (name) => scope.find(name), step: () => this.step() })
  }

  private extension(text: string, scope: XacroScope): PyValue {
    const [kind = '', ...words] = text.trim().split(/\s+/)
    const word = words[0] ?? ''
    switch (kind) {
      case 'arg':
      case 'var':
        return this.arg(word)
      case 'find':
      case 'find-pkg-share':
        return `/${this.files.packageFolder(word, this.openFiles.at(-1)) ?? word}`
      case 'eval':
        return this.evalArgs(text.trim().slice(4), scope)
      case 'optenv':
      case 'env':
        // The environment of whoever opens the file is no part of the robot.
        if (kind === 'env' && words.length < 2) throw new XacroFault('xacro.argMissing', { name: word })
        return words.slice(1).join(' ')
      case 'dirname':
        return `/${folderOf(this.openFiles.at(-1) ?? '')}`
      case 'cwd':
        return '/'
      case 'anon':
        return word
      default:
        throw new XacroFault('xacro.notSupported', { what: `$(${text})` })
    }
  }

  private arg(name: string): string {
    const value = this.args.get(name)
    if (value === undefined) throw new XacroFault('xacro.argMissing', { name })
    return value
  }

  /** In `$(eval …)` arguments are names, and `arg('name')` works too. */
  private evalArgs(expression: string, scope: XacroScope): PyValue {
    const inner = scope.inner()
    for (const [name, value] of this.args) inner.setValue(name, value)
    inner.setValue(
      'arg',
      makeFunction('arg', (args) => this.arg(textOfValue(args[0] ?? NONE))),
    )
    return this.expression(expression, inner)
  }

  private ownNames(): Map<string, PyValue> {
    const said = (name: string) =>
      makeFunction(name, (args) => {
        this.warnings.push(args.map(textOfValue).join(' '))
        return ''
      })
    const first = (args: readonly PyValue[]) => textOfValue(args[0] ?? NONE)
    return new Map<string, PyValue>([
      ['load_yaml', makeFunction('load_yaml', (args) => this.loadYaml(first(args)))],
      ['abs_filename', makeFunction('abs_filename', (args) => this.absolute(first(args)))],
      ['dotify', makeFunction('dotify', (args) => args[0] ?? NONE)],
      ['arg', makeFunction('arg', (args) => this.arg(first(args)))],
      ['tokenize', makeFunction('tokenize', tokenize)],
      ['message', makeFunction('message', () => '')],
      ['print_location', makeFunction('print_location', () => '')],
      ['warning', said('warning')],
      ['error', said('error')],
      [
        'fatal',
        makeFunction('fatal', (args) => {
          throw new XacroFault('xacro.fatal', { text: args.map(textOfValue).join(' ') })
        }),
      ],
    ])
  }

  private absolute(name: string): string {
    return name.startsWith('/') ? name : `/${folderOf(this.openFiles.at(-1) ?? '')}/${name}`
  }

  private loadYaml(name: string): PyValue {
    const path = this.locate(name)
    const bytes = path === undefined ? undefined : this.files.read(path)
    if (!path || !bytes) throw new XacroFault('xacro.fileMissing', { name })
    const scope = this.makeScope()
    return loadYaml(strFromU8(bytes), path, (expression) => this.expression(expression, scope))
  }
}

/** Known without `xacro.` before them as well. */
const DIRECT = new Set(['load_yaml', 'abs_filename', 'dotify'])

function tokenize(args: readonly PyValue[]): PyValue {
  const separators = textOfValue(args[1] ?? ',; ')
  const parts: string[] = ['']
  for (const letter of textOfValue(args[0] ?? '')) {
    if (separators.includes(letter)) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return listOf(args[2] === false ? parts : parts.filter((part) => part !== ''))
}
