// A macro of a xacro file and its parameters: plain ones, defaults, values forwarded from the caller, blocks. Does not expand it.
import type { XmlElement } from '../xml/XmlElement'

export interface MacroParameter {
  /** With its stars: `*origin` takes an element, `**content` the content of one. */
  readonly name: string
  /** Take the caller's property of the same name when it is not given. */
  readonly forward: boolean
  readonly defaultText?: string
}

export interface XacroMacro {
  readonly name: string
  readonly parameters: readonly MacroParameter[]
  readonly body: XmlElement
}

/** `name`, `name:=default`, `name:=^`, `name:=^|default`; a default may be quoted or hold an expression with spaces. */
const PARAMETER = /^\s*([^\s:=]+?)\s*:?=\s*(\^\|?)?(\$\{.*?\}|\$\(.*?\)|(?:'.*?'|".*?"|[^\s'"]+)+|)(?:\s+|$)/

export function readMacroParameters(text: string): MacroParameter[] {
  const parameters: MacroParameter[] = []
  let rest = text.trim()
  while (rest !== '') {
    const match = PARAMETER.exec(rest)
    const taken = match?.[0] ?? /^\S+\s*/.exec(rest)![0]
    const [, name = taken.trim(), forward, given] = match ?? []
    parameters.push({ name, forward: forward !== undefined, ...(given && { defaultText: given }) })
    rest = rest.slice(taken.length)
  }
  return parameters
}

/** Macros known at one place; those of includes with `ns` stand in scopes of their own. */
export class MacroScope {
  private readonly parent: MacroScope | undefined
  private readonly macros = new Map<string, XacroMacro>()
  private readonly namespaces = new Map<string, MacroScope>()

  constructor(parent?: MacroScope) {
    this.parent = parent
  }

  set(macro: XacroMacro): void {
    this.macros.set(macro.name, macro)
  }

  find(name: string): XacroMacro | undefined {
    return this.macros.get(name) ?? this.parent?.find(name)
  }

  setNamespace(name: string, macros: MacroScope): void {
    this.namespaces.set(name, macros)
  }

  namespace(name: string): MacroScope | undefined {
    return this.namespaces.get(name) ?? this.parent?.namespace(name)
  }
}
