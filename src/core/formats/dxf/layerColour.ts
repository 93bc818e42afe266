// Colours of layers as AutoCAD numbers them (its "colour index"), or as the file spells them out.

/** Undefined for number 7, which is black on white paper and white on a black screen: whoever draws chooses. */
export function layerColour(index: number, trueColour: string | undefined): string | undefined {
  if (trueColour !== undefined) return hex(Number(trueColour) & 0xffffff)
  if (index === 7 || index < 1 || index > 255) return undefined
  return index < 10 ? hex(NAMED[index - 1]!) : hex(index < 250 ? wheel(index) : grey(index))
}

/** Red, yellow, green, cyan, blue, magenta, (7), two greys. */
const NAMED = [0xff0000, 0xffff00, 0x00ff00, 0x00ffff, 0x0000ff, 0xff00ff, 0, 0x808080, 0xc0c0c0]
/** Brightness of the five pairs of each hue. */
const VALUES = [1, 0.65, 0.5, 0.3, 0.15]

/** 24 hues of ten: even ones full, odd ones half as strong. */
function wheel(index: number): number {
  const hue = Math.floor((index - 10) / 10) / 4
  const value = VALUES[Math.floor((index % 10) / 2)]!
  const strength = index % 2 === 0 ? 1 : 0.5
  return [5, 3, 1].reduce((sum, offset) => {
    const along = (offset + hue) % 6
    const part = value * (1 - strength * Math.max(0, Math.min(along, 4 - along, 1)))
    return sum * 256 + Math.round(part * 255)
  }, 0)
}

function grey(index: number): number {
  const level = Math.round(51 + (index - 250) * 40.8)
  return level * 0x10101
}

function hex(rgb: number): string {
  return `#${rgb.toString(16).padStart(6, '0')}`
}
