// Bytes as base64 text and back, as core has neither Buffer nor atob. Standard alphabet with padding; no line breaks.
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter.charCodeAt(0), value]))
const PADDING = '='.charCodeAt(0)
/** Pieces of text joined at once; a longer argument list may overflow the stack. */
const CHUNK = 8192

export function bytesToBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  let piece = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    piece += ALPHABET[word >> 18]! + ALPHABET[(word >> 12) & 63]!
    piece += left > 1 ? ALPHABET[(word >> 6) & 63]! : '='
    piece += left > 2 ? ALPHABET[word & 63]! : '='
    if (piece.length < CHUNK) continue
    pieces.push(piece)
    piece = ''
  }
  return pieces.join('') + piece
}

/** Undefined when the text is not base64. */
export function base64ToBytes(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  let padding = 0
  while (padding < 2 && text.charCodeAt(text.length - 1 - padding) === PADDING) padding++
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let word = 0
  let out = 0
  for (let at = 0; at < text.length; at++) {
    const value = at < text.length - padding ? VALUES.get(text.charCodeAt(at)) : 0
    if (value === undefined) return undefined
    word = (word << 6) | value
    if (at % 4 !== 3) continue
    // Writing past the end (the padding) is dropped by the array itself.
    bytes[out++] = (word >> 16) & 255
    bytes[out++] = (word >> 8) & 255
    bytes[out++] = word & 255
    word = 0
  }
  return bytes
}
