// A number that tells documents apart, so that a saved run is not resumed with another scene. Not a security measure.
import type { SceneDocument } from '../../model/SceneDocument'

const known = new WeakMap<SceneDocument, number>()
const TWO_21 = 2097152

/** Up to 53 bits over the records as they are written. */
export function documentFingerprint(document: SceneDocument): number {
  const before = known.get(document)
  if (before !== undefined) return before
  const text = JSON.stringify(document.records)
  let a = 0x2545f491
  let b = 0x6c078965
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    // multipliers of MurmurHash3 (Austin Appleby, public domain)
    a = Math.imul(a ^ unit, 0xcc9e2d51)
    b = Math.imul(b + unit, 0x85ebca6b) ^ (a >>> 15)
  }
  const fingerprint = (a >>> 0) * TWO_21 + ((b >>> 0) % TWO_21)
  known.set(document, fingerprint)
  return fingerprint
}
