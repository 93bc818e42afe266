// An XML element as plain data, with the place it came from so that a fault can name file and line. Comments, processing instructions
// and document types are not kept.

export interface SourcePlace {
  readonly file: string
  /** From 1. */
  readonly line: number
}

export type XmlNode = XmlElement | string

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  readonly at: SourcePlace
}

/** Child elements, or those of one name. */
export function childElements(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

export function childElement(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** The text directly inside, without that of child elements. */
export function textOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}
