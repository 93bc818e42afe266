// Bytes in letters that an address may hold as they are (RFC 4648 §5, without padding).

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function toUrlText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const rest = bytes.length - at
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (let letter = 0; letter < Math.min(4, rest + 1); letter++)
      text += LETTERS[(word >> (18 - 6 * letter)) & 63]
  }
  return text
}

/** Undefined when a character is none of the letters. */
export function fromUrlText(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let word = 0
  let bits = 0
  let at = 0
  for (const character of text) {
    const value = LETTERS.indexOf(character)
    if (value < 0) return undefined
    word = ((word << 6) | value) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = (word >> bits) & 255
  }
  return bytes
}
