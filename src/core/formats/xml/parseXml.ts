// XML bytes to plain elements, on saxes: strict, in one pass, no recursion. Entities beyond the five of XML are refused, so that no
// text can blow up; nothing outside the text is ever fetched.
import { strFromU8 } from 'fflate'
import { SaxesParser } from 'saxes'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Outcome, Problem } from '../../results/problem'
import type { XmlElement, XmlNode } from './XmlElement'

/** Enough for the largest robot and for meshes as text; reading more would take a browser tab its memory. */
const MOST_MEGABYTES = 60
/** Deeper than any robot or mesh; what walks elements by recursion stays far from the end of the stack. */
const MOST_DEPTH = 200
/** Bytes given to the parser at once. */
const CHUNK = 1 << 16

class XmlFault extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/** The root element. */
export function parseXml(bytes: Uint8Array, file: string): Outcome<XmlElement> {
  const megabytes = bytes.length / 1e6
  if (megabytes > MOST_MEGABYTES)
    return refuse(
      sceneProblem(
        'xml.tooLarge',
        { path: file },
        { file, megabytes: Math.ceil(megabytes), most: MOST_MEGABYTES },
      ),
    )
  const text = decode(bytes)
  try {
    return { ok: true, value: new Reader(file).read(text) }
  } catch (error) {
    if (error instanceof XmlFault) return refuse(error.problem)
    throw error
  }
}

function refuse(problem: Problem): Outcome<never> {
  return { ok: false, problems: [problem] }
}

/** UTF-8 unless the declaration names a one-byte encoding. */
function decode(bytes: Uint8Array): string {
  const head = strFromU8(bytes.subarray(0, 100), true)
  const oneByte = /^<\?xml[^>]*encoding=["'](iso-8859-1|latin-?1|windows-1252|us-ascii)["']/i.test(head)
  const text = strFromU8(bytes, oneByte)
  // Files that editors and generators left an empty first line in are common, and harmless.
  return text.replace(/^\uFEFF?\s*(?=<)/, '')
}

class Reader {
  private readonly file: string
  private readonly parser: SaxesParser
  private readonly open: { element: XmlElement; children: XmlNode[] }[] = []
  private root: XmlElement | undefined
  /** Zero bytes and remains of an older file behind the last tag are found in published meshes; nothing reads them. */
  private hasEnded = false

  constructor(file: string) {
    this.file = file
    this.parser = new SaxesParser({ xmlns: false, position: true })
    this.parser.on('error', (error) => this.failAt(error.message))
    this.parser.on('opentag', ({ name, attributes }) => this.openTag(name, attributes))
    this.parser.on('closetag', () => this.closeTag())
    this.parser.on('text', (text) => this.open.at(-1)?.children.push(text))
    this.parser.on('cdata', (text) => this.open.at(-1)?.children.push(text))
  }

  read(text: string): XmlElement {
    for (let at = 0; at < text.length && !this.hasEnded; at += CHUNK)
      this.parser.write(text.slice(at, at + CHUNK))
    if (!this.hasEnded) this.parser.close()
    if (!this.root) this.failAt('document must contain a root element')
    return this.root!
  }

  private openTag(name: string, attributes: Readonly<Record<string, string>>): void {
    const { file, open } = this
    if (this.hasEnded) return
    const at = { file, line: this.parser.line }
    if (open.length >= MOST_DEPTH) this.fail('xml.tooDeep', { most: MOST_DEPTH })
    const children: XmlNode[] = []
    const element = { name, attributes: new Map(Object.entries(attributes)), children, at }
    open.at(-1)?.children.push(element)
    this.root ??= element
    open.push({ element, children })
  }

  private closeTag(): void {
    this.open.pop()
    this.hasEnded ||= this.open.length === 0
  }

  /** The parser's own words start with its line and column. */
  private failAt(message: string): void {
    if (this.hasEnded) return
    const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    this.fail(reason.startsWith('undefined entity') ? 'xml.entity' : 'xml.notWellFormed', { reason })
  }

  private fail(
    code: 'xml.entity' | 'xml.notWellFormed' | 'xml.tooDeep',
    values: Record<string, string | number>,
  ): never {
    const { line, column } = this.parser
    const { file } = this
    throw new XmlFault(sceneProblem(code, { path: `${file}:${line}` }, { file, line, column, ...values }))
  }
}
