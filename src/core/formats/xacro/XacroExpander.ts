// Expands the elements of a xacro file: macros, properties, includes, conditions, blocks. The meaning is that of ROS xacro (noetic);
// where that refuses what can only mean one thing, this is milder. What texts mean is in XacroLanguage.
import type { Problem } from '../../results/problem'
import { parseXml } from '../xml/parseXml'
import { childElements, type XmlElement, type XmlNode } from '../xml/XmlElement'
import type { FileSet } from '../zip/FileSet'
import { isTrue } from './expression/PyValue'
import { XacroFault } from './XacroFault'
import { XacroLanguage } from './XacroLanguage'
import { MacroScope, readMacroParameters, type XacroMacro } from './XacroMacro'
import type { XacroScope } from './XacroScope'

/** Elements, macros and files inside each other: below what the stack holds, and what ROS's Python manages. */
const MOST_DEPTH = 400
const IDENTIFIER = /^(?!__)[A-Za-z_\u00aa-\uffff][\w\u00aa-\uffff]*$/

/** An element being filled. */
interface GrowingElement extends XmlElement {
  readonly attributes: Map<string, string>
  readonly children: XmlNode[]
}

interface Place {
  readonly scope: XacroScope
  readonly macros: MacroScope
  readonly out: GrowingElement
}

/** A file that is no XML: its own problems are the answer. */
export class UnreadableFile extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('unreadable file')
    this.problems = problems
  }
}

export class XacroExpander {
  readonly language: XacroLanguage
  private readonly files: FileSet
  private readonly parsed = new Map<string, XmlElement>()
  private readonly directives: ReadonlyMap<string, (element: XmlElement, place: Place) => void> = new Map([
    ['xacro:property', (element, place) => this.setProperty(element, place)],
    ['xacro:macro', (element, place) => this.defineMacro(element, place)],
    ['xacro:include', (element, place) => this.include(element, place)],
    ['xacro:insert_block', (element, place) => this.insertBlock(element, place)],
    ['xacro:arg', (element, place) => this.declareArg(element, place)],
    ['xacro:if', (element, place) => this.expandIf(element, place)],
    ['xacro:unless', (element, place) => this.expandIf(element, place)],
    ['xacro:element', (element, place) => this.expandNamedElement(element, place)],
    ['xacro:attribute', (element, place) => this.setAttribute(element, place)],
    ['xacro:call', (element, place) => this.callByName(element, place)],
  ] satisfies [string, (element: XmlElement, place: Place) => void][])
  private depth = 0

  constructor(files: FileSet, args: ReadonlyMap<string, string>) {
    this.files = files
    this.language = new XacroLanguage(files, args)
  }

  expandFile(path: string): XmlElement {
    const root = this.parse(path)
    const scope = this.language.makeScope()
    const out = grow(root.name, root)
    this.language.openFiles.push(path)
    this.within(root, () => {
      this.expandAll(root.children, { scope, macros: new MacroScope(), out })
      // After the content, because `name="$(arg name)"` stands before the default of that argument in every UR file.
      this.expandAttributes(root, scope, out)
    })
    this.language.openFiles.pop()
    return out
  }

  private expandAll(nodes: readonly XmlNode[], place: Place): void {
    if (this.depth >= MOST_DEPTH) throw new XacroFault('xacro.tooDeep', { most: MOST_DEPTH })
    this.depth++
    for (const node of nodes) {
      if (typeof node === 'string') place.out.children.push(this.language.text(node, place.scope))
      else this.within(node, () => this.expand(node, place))
    }
    this.depth--
  }

  /** The innermost element is where a fault is. */
  private within(element: XmlElement, work: () => void): void {
    this.language.step()
    try {
      work()
    } catch (error) {
      if (error instanceof XacroFault) error.at ??= element.at
      throw error
    }
  }

  private expand(element: XmlElement, place: Place): void {
    const directive = this.directives.get(element.name)
    if (directive) directive(element, place)
    else if (element.name.startsWith('xacro:')) this.call(element.name.slice(6), element, place)
    else this.expandPlain(element.name, element, place)
  }

  private expandPlain(name: string, element: XmlElement, place: Place): void {
    const out = grow(name, element)
    this.expandAttributes(element, place.scope, out)
    this.expandAll(element.children, { ...place, out })
    place.out.children.push(out)
  }

  private expandAttributes(element: XmlElement, scope: XacroScope, out: GrowingElement): void {
    for (const [name, value] of element.attributes) {
      if (name.startsWith('xacro:') || name === 'xmlns:xacro') continue
      out.attributes.set(name, this.language.text(value, scope))
    }
  }

  private expandNamedElement(element: XmlElement, place: Place): void {
    const name = this.language.text(need(element, 'xacro:name'), place.scope)
    if (name === '') throw new XacroFault('xacro.badName', { name })
    this.expandPlain(name, element, place)
  }

  private setAttribute(element: XmlElement, { scope, out }: Place): void {
    const name = this.language.text(need(element, 'name'), scope)
    if (name === '') throw new XacroFault('xacro.badName', { name })
    out.attributes.set(name, this.language.text(need(element, 'value'), scope))
  }

  private expandIf(element: XmlElement, place: Place): void {
    const holds = this.condition(need(element, 'value'), place.scope)
    if (holds === (element.name === 'xacro:if')) this.expandAll(element.children, place)
  }

  private condition(text: string, scope: XacroScope): boolean {
    const value = this.language.evaluate(text, scope)
    if (typeof value !== 'string') return isTrue(value)
    const trimmed = value.trim()
    if (/^true$/i.test(trimmed)) return true
    if (/^false$/i.test(trimmed)) return false
    if (/^[+-]?\d+(\.0*)?$/.test(trimmed)) return Number(trimmed) !== 0
    throw new XacroFault('xacro.notBoolean', { condition: text, value })
  }

  private declareArg(element: XmlElement, { scope }: Place): void {
    const name = need(element, 'name')
    const { args } = this.language
    const given = element.attributes.get('default')
    if (!args.has(name) && given !== undefined) args.set(name, this.language.text(given, scope))
  }

  private setProperty(element: XmlElement, { scope }: Place): void {
    const { language } = this
    const name = language.text(need(element, 'name'), scope)
    if (!IDENTIFIER.test(name)) throw new XacroFault('xacro.badName', { name })
    const flag = (attribute: string, otherwise: string) =>
      this.condition(element.attributes.get(attribute) ?? otherwise, scope)
    const [value, preset] = [element.attributes.get('value'), element.attributes.get('default')]
    const remove = flag('remove', 'false')
    if (Number(value !== undefined) + Number(preset !== undefined) + Number(remove) > 1)
      throw new XacroFault('xacro.twoValues', { name })
    if (remove) scope.remove(name)
    if (remove || (preset !== undefined && scope.has(name))) return
    const text = value ?? preset
    const target = this.targetOf(element.attributes.get('scope'), scope)
    if (text === undefined) target.setBlock(`**${name}`, element)
    else if (target !== scope || !flag('lazy_eval', 'true'))
      target.setValue(name, language.evaluate(text, scope))
    else target.setLazy(name, text)
  }

  /** Where a property is set: here, at the caller's, or outermost. A macro's caller is never the namespace it stands in. */
  private targetOf(kind: string | undefined, scope: XacroScope): XacroScope {
    if (kind === 'global') return scope.outermost
    if (kind !== 'parent' || !scope.parent) return scope
    let target = scope.parent
    while (!scope.isNamespace && target.isNamespace && target.parent) target = target.parent
    return target
  }

  private defineMacro(element: XmlElement, { macros }: Place): void {
    const name = need(element, 'name').replace(/^xacro:/, '')
    if (name === 'call' || name.includes('.')) throw new XacroFault('xacro.badName', { name })
    macros.set({
      name,
      parameters: readMacroParameters(element.attributes.get('params') ?? ''),
      body: element,
    })
  }

  private insertBlock(element: XmlElement, place: Place): void {
    const name = this.language.text(need(element, 'name'), place.scope)
    const content = place.scope.findBlock(`**${name}`)
    const single = content ? undefined : place.scope.findBlock(`*${name}`)
    if (content) this.expandAll(content.children, place)
    else if (single) this.expandPlain(single.name, single, place)
    else throw new XacroFault('xacro.unknownBlock', { name })
  }

  private include(element: XmlElement, place: Place): void {
    const name = this.language.text(need(element, 'filename'), place.scope)
    const path = this.language.locate(name)
    if (path === undefined) {
      const optional = element.attributes.get('optional')
      if (optional !== undefined && this.condition(optional, place.scope)) return
      throw new XacroFault('xacro.fileMissing', { name: name.replace(/^\//, '') })
    }
    const inner = this.includePlace(element, place)
    const root = this.parse(path)
    this.language.openFiles.push(path)
    this.expandAll(root.children, inner)
    this.language.openFiles.pop()
  }

  private includePlace(element: XmlElement, place: Place): Place {
    const given = element.attributes.get('ns')
    if (given === undefined) return place
    const name = this.language.text(given, place.scope)
    const scope = place.scope.inner(true)
    const macros = new MacroScope()
    place.scope.setNamespace(name, scope)
    place.macros.setNamespace(name, macros)
    return { ...place, scope, macros }
  }

  private callByName(element: XmlElement, place: Place): void {
    this.call(this.language.text(need(element, 'macro'), place.scope), element, place)
  }

  private call(name: string, element: XmlElement, place: Place): void {
    const { macro, scope, macros } = findMacro(name, place)
    const inner = scope.inner()
    const given = [...element.attributes].filter(
      ([attribute]) =>
        !(element.name === 'xacro:call' && attribute === 'macro') && !attribute.startsWith('xmlns'),
    )
    for (const [attribute, value] of given) {
      if (!macro.parameters.some((parameter) => parameter.name === attribute))
        throw new XacroFault('xacro.parameterUnknown', { macro: macro.name, name: attribute })
      inner.setValue(attribute, this.language.evaluate(value, place.scope))
    }
    this.passBlocks(macro, element, place, inner)
    this.fillDefaults(macro, new Set(given.map(([attribute]) => attribute)), scope, inner)
    this.expandAll(macro.body.children, { scope: inner, macros: new MacroScope(macros), out: place.out })
  }

  /** Elements inside the call, expanded where it stands, go to the block parameters in order. */
  private passBlocks(macro: XacroMacro, element: XmlElement, place: Place, inner: XacroScope): void {
    const holder = grow(element.name, element)
    this.expandAll(element.children, { ...place, out: holder })
    const blocks = childElements(holder)
    for (const parameter of macro.parameters.filter(({ name }) => name.startsWith('*'))) {
      const block = blocks.shift() ?? (parameter.forward ? place.scope.findBlock(parameter.name) : undefined)
      if (!block)
        throw new XacroFault('xacro.blocksMissing', {
          macro: macro.name,
          name: parameter.name.replace(/^\*+/, ''),
        })
      inner.setBlock(parameter.name, block)
    }
    const left = blocks[0]
    if (left) throw new XacroFault('xacro.blocksUnused', { macro: macro.name, name: left.name })
  }

  private fillDefaults(
    macro: XacroMacro,
    given: ReadonlySet<string>,
    scope: XacroScope,
    inner: XacroScope,
  ): void {
    const missing: string[] = []
    for (const { name, forward, defaultText } of macro.parameters) {
      if (given.has(name) || name.startsWith('*')) continue
      const forwarded = forward ? scope.find(name) : undefined
      if (forwarded !== undefined) inner.setValue(name, forwarded)
      else if (defaultText !== undefined) inner.setValue(name, this.language.evaluate(defaultText, scope))
      else missing.push(name)
    }
    if (missing.length > 0)
      throw new XacroFault('xacro.parameterMissing', { macro: macro.name, names: missing.join(', ') })
  }

  private parse(path: string): XmlElement {
    const known = this.parsed.get(path)
    if (known) return known
    const outcome = parseXml(this.files.read(path) ?? new Uint8Array(), path)
    if (!outcome.ok) throw new UnreadableFile(outcome.problems)
    this.parsed.set(path, outcome.value)
    return outcome.value
  }
}

function grow(name: string, { at }: XmlElement): GrowingElement {
  return { name, at, attributes: new Map(), children: [] }
}

function need(element: XmlElement, attribute: string): string {
  const value = element.attributes.get(attribute)
  if (value === undefined)
    throw new XacroFault('xacro.attributeMissing', { element: element.name, attribute })
  return value
}

/** By its whole name, else by namespaces with dots between. */
function findMacro(name: string, { scope, macros }: Place) {
  const whole = macros.find(name)
  if (whole) return { macro: whole, scope, macros }
  const parts = name.split('.')
  let inner: { scope: XacroScope; macros: MacroScope } = { scope, macros }
  for (const part of parts.slice(0, -1)) {
    const [innerScope, innerMacros] = [inner.scope.namespace(part), inner.macros.namespace(part)]
    if (!innerScope || !innerMacros) throw new XacroFault('xacro.unknownMacro', { name })
    inner = { scope: innerScope, macros: innerMacros }
  }
  const macro = parts.length > 1 ? inner.macros.find(parts.at(-1)!) : undefined
  if (!macro) throw new XacroFault('xacro.unknownMacro', { name })
  return { macro, ...inner }
}
