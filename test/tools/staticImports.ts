// Lists what a JavaScript or HTML file of the built page loads before it runs, by parsing it; lazy imports are left out.
import { parseSync } from 'oxc-parser'

/** Specifiers of `import … from` and `export … from`. `import()` is lazy, and so is not among them. */
export function staticImportsOfScript(path: string, text: string): string[] {
  const { module } = parseSync(path, text)
  const imported = module.staticImports.map((one) => one.moduleRequest.value)
  const passedOn = module.staticExports.flatMap((one) =>
    one.entries.map((entry) => entry.moduleRequest?.value),
  )
  return [...imported, ...passedOn.filter((specifier) => specifier !== undefined)]
}

/** The module scripts of a page and what it preloads for them. */
export function scriptsOfPage(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  return tags.flatMap((tag) => {
    const isScript = tag.startsWith('<script') || /rel="?modulepreload/.test(tag)
    const address = /(?:src|href)="?([^"\s>]+\.js)/.exec(tag)?.[1]
    return isScript && address !== undefined ? [address] : []
  })
}
