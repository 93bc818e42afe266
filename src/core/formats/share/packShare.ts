// A cell as the text of a link and back: compact JSON, packed with a primer of our own scenes, in the letters an address may hold.
// A primer never changes once links were made with it; a better one gets the next number.
import type { Outcome, Problem } from '../../results/problem'
import type { SharedCell, ShareReceipt } from '../../results/SharedCell'
import primer1 from './data/primer1.json'
import { packBytes, unpackBytes } from './packBytes'
import { fromUrlText, toUrlText } from './urlText'
import { fromUtf8, toUtf8 } from './utf8'

/** Number of the primer, first letter of every link text. */
const CURRENT = '1'
const PRIMERS: Readonly<Record<string, string>> = { [CURRENT]: primer1.text }
/** A document larger than a file may be is refused before it is made. */
const MOST_BYTES = 50_000_000

export function packShare({ documentText, receipt }: SharedCell): string {
  const document: unknown = JSON.parse(documentText)
  const plain = toUtf8(JSON.stringify(receipt === undefined ? { document } : { document, receipt }))
  return CURRENT + toUrlText(packBytes(plain, primerBytes(CURRENT)!))
}

export function unpackShare(text: string): Outcome<SharedCell> {
  const primer = primerBytes(text.charAt(0))
  if (primer === undefined)
    return failure('link.newer', 'This link was made by a newer Proefcel.', 'Reload the page and try again.')
  const packed = fromUrlText(text.slice(1))
  const plain = packed && unpackBytes(packed, primer, MOST_BYTES)
  const value = plain && readJson(plain)
  if (value === undefined)
    return failure(
      'link.broken',
      'This link is damaged or not complete.',
      'Ask for the link again, or for the scene file. Some programs cut long links off.',
    )
  const { document, receipt } = value
  return {
    ok: true,
    value: {
      documentText: JSON.stringify(document),
      ...(isReceipt(receipt) ? { receipt } : {}),
    },
  }
}

function primerBytes(number: string): Uint8Array | undefined {
  const text = Object.hasOwn(PRIMERS, number) ? PRIMERS[number] : undefined
  return text === undefined ? undefined : toUtf8(text)
}

function readJson(plain: Uint8Array): { document: unknown; receipt?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(fromUtf8(plain))
    const holds = typeof value === 'object' && value !== null && 'document' in value
    return holds ? (value as { document: unknown; receipt?: unknown }) : undefined
  } catch {
    return undefined
  }
}

function isReceipt(value: unknown): value is ShareReceipt {
  if (typeof value !== 'object' || value === null) return false
  const { seed, untilS, hash, version } = value as Record<string, unknown>
  return (
    Number.isSafeInteger(seed) &&
    typeof untilS === 'number' &&
    untilS >= 0 &&
    typeof hash === 'string' &&
    typeof version === 'string'
  )
}

function failure(code: string, message: string, hint: string): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ code, severity: 'error', message, where: { path: '' }, hint }] }
}
