// The pairs of code and value that a DXF file consists of, and one entity's stretch of them. Knows no meaning of any code.
import { strFromU8 } from 'fflate'

export class DxfGroups {
  readonly codes: Int16Array
  readonly values: readonly string[]

  constructor(bytes: Uint8Array) {
    const lines = decode(bytes).split(/\r\n|\n|\r/)
    const count = Math.floor(lines.length / 2)
    const codes = new Int16Array(count)
    const values: string[] = []
    for (let at = 0; at < count; at++) {
      codes[at] = Number.parseInt(lines[2 * at]!, 10)
      values.push(lines[2 * at + 1]!.trim())
    }
    this.codes = codes
    this.values = values
  }

  get length(): number {
    return this.values.length
  }
}

/** Since AutoCAD 2007 (AC1021) the text is UTF-8; before it was one of many pages of 256 letters, mostly this one. */
function decode(bytes: Uint8Array): string {
  const head = strFromU8(bytes.subarray(0, 4000), true)
  const version = /AC10(\d\d)/.exec(head)?.[1]
  return strFromU8(bytes, version === undefined || Number(version) < 21)
}

/** One thing of the file: its kind, and its groups. */
export class DxfEntity {
  readonly type: string
  private readonly groups: DxfGroups
  private readonly from: number
  private readonly to: number

  /** `from`: the group that names its kind; `to`: the next thing. */
  constructor(groups: DxfGroups, from: number, to: number) {
    this.type = groups.values[from]!.toUpperCase()
    this.groups = groups
    this.from = from + 1
    this.to = to
  }

  text(code: number): string | undefined {
    const { codes, values } = this.groups
    for (let at = this.from; at < this.to; at++) if (codes[at] === code) return values[at]!
    return undefined
  }

  number(code: number, otherwise = 0): number {
    const value = Number.parseFloat(this.text(code) ?? '')
    return Number.isFinite(value) ? value : otherwise
  }

  /** All values of a code, in order. */
  numbers(code: number): number[] {
    const found: number[] = []
    this.each((key, value) => {
      if (key === code) found.push(Number.parseFloat(value))
    })
    return found
  }

  each(use: (code: number, value: string) => void): void {
    const { codes, values } = this.groups
    for (let at = this.from; at < this.to; at++) use(codes[at]!, values[at]!)
  }
}
