// Writes a DXF file of lines and words by layer, in millimetres, as every drawing program since AutoCAD R12 reads it. Knows no cells.

type Point = readonly [xM: number, yM: number]

/** By AutoCAD's colour index. */
export interface PageLayer {
  readonly name: string
  readonly colour: number
}

export class DxfPage {
  private readonly layers: readonly PageLayer[]
  private readonly entities: (string | number)[] = []

  constructor(layers: readonly PageLayer[]) {
    this.layers = layers
  }

  line(layer: string, [ax, ay]: Point, [bx, by]: Point): void {
    this.entities.push(0, 'LINE', 8, layer, 10, mm(ax), 20, mm(ay), 11, mm(bx), 21, mm(by))
  }

  outline(layer: string, corners: readonly Point[]): void {
    corners.forEach((corner, index) => {
      this.line(layer, corner, corners[(index + 1) % corners.length]!)
    })
  }

  /** `turnRad`: counter-clockwise; the point is the middle of the words. */
  words(layer: string, text: string, [x, y]: Point, heightM: number, turnRad = 0): void {
    const at = [10, mm(x), 20, mm(y), 11, mm(x), 21, mm(y)]
    const turn = [50, ((turnRad * 180) / Math.PI).toFixed(3)]
    this.entities.push(0, 'TEXT', 8, layer, ...at, 40, mm(heightM), 1, escaped(text), ...turn, 72, 1, 73, 2)
  }

  text(): string {
    const table = this.layers.flatMap(({ name, colour }) => [
      0,
      'LAYER',
      2,
      name,
      70,
      0,
      62,
      colour,
      6,
      'CONTINUOUS',
    ])
    const groups = [
      ...section('HEADER', [9, '$ACADVER', 1, 'AC1009', 9, '$INSUNITS', 70, 4, 9, '$MEASUREMENT', 70, 1]),
      ...section('TABLES', [0, 'TABLE', 2, 'LAYER', 70, this.layers.length, ...table, 0, 'ENDTAB']),
      ...section('ENTITIES', this.entities),
      0,
      'EOF',
    ]
    return `${groups.join('\r\n')}\r\n`
  }
}

function section(name: string, content: readonly (string | number)[]): (string | number)[] {
  return [0, 'SECTION', 2, name, ...content, 0, 'ENDSEC']
}

function mm(metres: number): string {
  return (metres * 1000).toFixed(1)
}

/** R12 knows plain letters only; others are written by number. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[^ -~]/g, (letter) => {
    const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return `\\U+${code}`
  })
}
