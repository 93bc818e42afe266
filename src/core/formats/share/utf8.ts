// Text as UTF-8 and back, without the browser's or Node's encoders, which core may not name.

export function toUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return Uint8Array.from(bytes)
}

/** Throws a URIError when the bytes are no UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  let text = ''
  let escaped = ''
  for (const byte of bytes) {
    if (byte >= 0x80) {
      escaped += `%${byte.toString(16)}`
      continue
    }
    if (escaped !== '') text += decodeURIComponent(escaped)
    escaped = ''
    text += String.fromCharCode(byte)
  }
  return text + (escaped === '' ? '' : decodeURIComponent(escaped))
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f)
}
