// Every text a visitor can see or hear on the page now, and the words of our dictionaries that belong to one language only.
import type { Page } from 'playwright-core'
import { MESSAGES } from '../../../src/app/text/messages'

type Language = 'nl' | 'en'

declare global {
  interface Window {
    proefcelWords?: () => string[]
  }
}

/** Text nodes in sight, labels, tooltips and descriptions. */
export async function visibleWords(page: Page): Promise<string[]> {
  await page.evaluate(installCollector)
  return page.evaluate(() => window.proefcelWords!())
}

/** The same after pressing these elements, two with each icon, in one go because there are many. */
export async function wordsAfterEach(
  page: Page,
  selector: string,
): Promise<[pressed: string, words: string[]][]> {
  await page.evaluate(installCollector)
  return page.evaluate(async (pressed) => {
    const found: [string, string[]][] = []
    const seen = new Map<string, number>()
    for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
      const icon = element.querySelector('svg:not([width="12"])')?.getAttribute('class') ?? ''
      seen.set(icon, (seen.get(icon) ?? 0) + 1)
      if (seen.get(icon)! > 2) continue
      element.click()
      // One frame to draw what was pressed, one to be sure that it has been drawn.
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      found.push([element.textContent ?? '', window.proefcelWords!()])
    }
    return found
  }, selector)
}

/** Runs in the page. */
function installCollector(): void {
  const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']
  window.proefcelWords = () => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      // Names of languages stand in their own language, and ids in none.
      if (parent?.closest('script, style, code, [lang]:not(html)') || !parent?.checkVisibility()) continue
      found.push(node.textContent?.trim() ?? '')
    }
    for (const name of spoken) {
      for (const element of document.querySelectorAll(`[${name}]`))
        found.push(element.getAttribute(name) ?? '')
    }
    return [...new Set(found)].filter((text) => text !== '')
  }
}

/** Whole texts of the other language, and sentences with its little words. */
export function strangersTo(language: Language, texts: readonly string[]): string[] {
  const other = language === 'nl' ? 'en' : 'nl'
  const own = new Set(leaves(MESSAGES[language]))
  const strange = new Set(leaves(MESSAGES[other]).filter((text) => !own.has(text)))
  return texts.filter((text) => strange.has(text) || littleWords[other].test(text))
}

/** Words that no sentence of a language goes without, and that the other language does not have. */
const littleWords: Readonly<Record<Language, RegExp>> = {
  nl: /\b(het|een|niet|van|voor|naar|dienst|dag|uur|wordt|zijn|met)\b/i,
  en: /\b(the|with|and|for|not|from|by|this|are|hour|day)\b/i,
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}
