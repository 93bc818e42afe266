// Properties and blocks known at one place of a xacro file: own ones first, then those of the caller. Texts are evaluated when first
// asked for, as in ROS, so that a property may name one that is set later.
import type { XmlElement } from '../xml/XmlElement'
import { readFloat } from './expression/builtinNames'
import type { PyNames, PyValue } from './expression/PyValue'
import { XacroFault } from './XacroFault'

type Entry = { readonly lazy: string } | { readonly value: PyValue } | { readonly scope: XacroScope }
/** Evaluates text with the names of a scope. */
export type TextEvaluator = (text: string, scope: XacroScope) => PyValue

export class XacroScope {
  readonly parent: XacroScope | undefined
  /** Made by an include with `ns`. */
  readonly isNamespace: boolean
  private readonly entries = new Map<string, Entry>()
  private readonly blocks = new Map<string, XmlElement>()
  private readonly resolving: string[] = []
  private readonly evaluate: TextEvaluator
  private readonly builtins: ReadonlyMap<string, PyValue>

  constructor(
    evaluate: TextEvaluator,
    builtins: ReadonlyMap<string, PyValue>,
    parent?: XacroScope,
    isNamespace = false,
  ) {
    this.evaluate = evaluate
    this.builtins = builtins
    this.parent = parent
    this.isNamespace = isNamespace
  }

  inner(isNamespace = false): XacroScope {
    return new XacroScope(this.evaluate, this.builtins, this, isNamespace)
  }

  find(name: string): PyValue | undefined {
    const entry = this.entries.get(name)
    if (!entry) return this.parent ? this.parent.find(name) : this.builtins.get(name)
    if ('scope' in entry) return entry.scope.asNames()
    return 'value' in entry ? entry.value : this.resolve(name, entry.lazy)
  }

  has(name: string): boolean {
    if (this.entries.has(name)) return true
    return this.parent ? this.parent.has(name) : this.builtins.has(name)
  }

  setValue(name: string, value: PyValue): void {
    this.entries.set(name, { value: literalOf(value) })
  }

  setLazy(name: string, text: string): void {
    const value = literalOf(text)
    this.entries.set(name, typeof value === 'string' ? { lazy: value } : { value })
  }

  setNamespace(name: string, scope: XacroScope): void {
    this.entries.set(name, { scope })
  }

  /** From here up to the outermost. */
  remove(name: string): void {
    this.entries.delete(name)
    this.parent?.remove(name)
  }

  namespace(name: string): XacroScope | undefined {
    const entry = this.entries.get(name)
    if (entry && 'scope' in entry) return entry.scope
    return this.parent?.namespace(name)
  }

  setBlock(name: string, block: XmlElement): void {
    this.blocks.set(name, block)
  }

  findBlock(name: string): XmlElement | undefined {
    return this.blocks.get(name) ?? this.parent?.findBlock(name)
  }

  get outermost(): XacroScope {
    return this.parent ? this.parent.outermost : this
  }

  private asNames(): PyNames {
    return { kind: 'names', find: (name) => this.find(name) }
  }

  private resolve(name: string, text: string): PyValue {
    if (this.resolving.includes(name))
      throw new XacroFault('xacro.circular', { names: [...this.resolving, name].join(' → ') })
    this.resolving.push(name)
    const value = literalOf(this.evaluate(text, this))
    this.resolving.pop()
    this.entries.set(name, { value })
    return value
  }
}

/** A text that reads as a number or as true or false is one; between single quotes it stays text. */
function literalOf(value: PyValue): PyValue {
  if (typeof value !== 'string') return value
  if (value.length >= 2 && value.startsWith("'") && value.endsWith("'")) return value.slice(1, -1)
  // Python would read 1_000 as a number; names such as 1_ must stay text.
  if (value.includes('_')) return value
  if (/^\s*[+-]?\d{1,1000}\s*$/.test(value)) return BigInt(value.trim().replace('+', ''))
  const number = readFloat(value)
  if (number !== undefined) return number
  if (value === 'true' || value === 'True') return true
  return value === 'false' || value === 'False' ? false : value
}
