// A STEP file (AP214) as large as asked, for benches: blocks and pins in rows, each a solid of its own with all its faces, edges and
// points, as a machine with many parts has them. The same text for the same size, so it is made and never kept.

type Point = readonly [number, number, number]

/** mm, between two solids of a row. */
const PITCH_MM = 60
const PER_ROW = 40

/** At least so many bytes; every third solid is a round pin. */
export function largeStep(bytes: number): string {
  const step = new StepText()
  const origin = step.placement([0, 0, 0])
  const solids: number[] = []
  for (let index = 0; step.length < bytes; index++) {
    const at: Point = [
      (index % PER_ROW) * PITCH_MM,
      (Math.floor(index / PER_ROW) % PER_ROW) * PITCH_MM,
      Math.floor(index / (PER_ROW * PER_ROW)) * PITCH_MM,
    ]
    const size = 20 + (index % 7) * 4
    solids.push(index % 3 === 2 ? step.pin(at, size / 2, size * 1.2) : step.block(at, size))
  }
  return step.file(origin, solids)
}

/** Writes entities and answers their numbers. */
class StepText {
  length = 0
  private readonly lines: string[] = []

  add(entity: string): number {
    const line = `#${this.lines.length + 1}=${entity};\n`
    this.lines.push(line)
    this.length += line.length
    return this.lines.length
  }

  point([x, y, z]: Point): number {
    return this.add(`CARTESIAN_POINT('',(${real(x)},${real(y)},${real(z)}))`)
  }

  direction([x, y, z]: Point): number {
    return this.add(`DIRECTION('',(${real(x)},${real(y)},${real(z)}))`)
  }

  vertex(at: Point): number {
    return this.add(`VERTEX_POINT('',#${this.point(at)})`)
  }

  placement(at: Point, axis: Point = [0, 0, 1], first: Point = [1, 0, 0]): number {
    const [point, z, x] = [this.point(at), this.direction(axis), this.direction(first)]
    return this.add(`AXIS2_PLACEMENT_3D('',#${point},#${z},#${x})`)
  }

  /** A straight edge between two vertices. */
  edge(from: number, to: number, a: Point, b: Point): number {
    const along = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const
    const long = Math.sqrt(along[0] ** 2 + along[1] ** 2 + along[2] ** 2)
    const direction = this.direction([along[0] / long, along[1] / long, along[2] / long])
    const vector = this.add(`VECTOR('',#${direction},1.)`)
    const line = this.add(`LINE('',#${this.point(a)},#${vector})`)
    return this.add(`EDGE_CURVE('',#${from},#${to},#${line},.T.)`)
  }

  /** Edges with whether they are gone along as drawn, in order. */
  face(edges: readonly (readonly [number, boolean])[], surface: number): number {
    const oriented = edges.map(([edge, along]) =>
      this.add(`ORIENTED_EDGE('',*,*,#${edge},${along ? '.T.' : '.F.'})`),
    )
    const loop = this.add(`EDGE_LOOP('',(${oriented.map((id) => `#${id}`).join(',')}))`)
    const bound = this.add(`FACE_OUTER_BOUND('',#${loop},.T.)`)
    return this.add(`ADVANCED_FACE('',(#${bound}),#${surface},.T.)`)
  }

  solid(faces: readonly number[]): number {
    const shell = this.add(`CLOSED_SHELL('',(${faces.map((id) => `#${id}`).join(',')}))`)
    return this.add(`MANIFOLD_SOLID_BREP('',#${shell})`)
  }

  block([x, y, z]: Point, size: number): number {
    // Corner 0…7: bit 0 is x, bit 1 is y, bit 2 is z.
    const corners = Array.from(
      { length: 8 },
      (_, corner): Point => [
        x + (corner & 1) * size,
        y + ((corner >> 1) & 1) * size,
        z + ((corner >> 2) & 1) * size,
      ],
    )
    const vertices = corners.map((corner) => this.vertex(corner))
    const edges = new Map<string, number>()
    for (let a = 0; a < 8; a++)
      for (const b of [a | 1, a | 2, a | 4])
        if (b !== a) edges.set(`${a} ${b}`, this.edge(vertices[a]!, vertices[b]!, corners[a]!, corners[b]!))
    const faces = BLOCK_FACES.map(({ around, outward, first }) => {
      const plane = this.add(`PLANE('',#${this.placement(corners[around[0]!]!, outward, first)})`)
      const loop = around.map((a, at): readonly [number, boolean] => {
        const b = around[(at + 1) % 4]!
        return [edges.get(`${Math.min(a, b)} ${Math.max(a, b)}`)!, a < b]
      })
      return this.face(loop, plane)
    })
    return this.solid(faces)
  }

  pin([x, y, z]: Point, radius: number, height: number): number {
    const [low, high]: [Point, Point] = [
      [x + radius, y, z],
      [x + radius, y, z + height],
    ]
    const [foot, head] = [this.vertex(low), this.vertex(high)]
    const circle = (vertex: number, at: Point) => {
      const curve = this.add(`CIRCLE('',#${this.placement(at)},${real(radius)})`)
      return this.add(`EDGE_CURVE('',#${vertex},#${vertex},#${curve},.T.)`)
    }
    const [bottom, top] = [circle(foot, [x, y, z]), circle(head, [x, y, z + height])]
    const seam = this.edge(foot, head, low, high)
    const around = this.add(`CYLINDRICAL_SURFACE('',#${this.placement([x, y, z])},${real(radius)})`)
    const under = this.add(`PLANE('',#${this.placement([x, y, z], [0, 0, -1])})`)
    const above = this.add(`PLANE('',#${this.placement([x, y, z + height])})`)
    return this.solid([
      this.face(
        [
          [bottom, true],
          [seam, true],
          [top, false],
          [seam, false],
        ],
        around,
      ),
      this.face([[bottom, false]], under),
      this.face([[top, true]], above),
    ])
  }

  file(origin: number, solids: readonly number[]): string {
    const millimetre = this.add('(LENGTH_UNIT() NAMED_UNIT(*) SI_UNIT(.MILLI.,.METRE.))')
    const radian = this.add('(NAMED_UNIT(*) PLANE_ANGLE_UNIT() SI_UNIT($,.RADIAN.))')
    const steradian = this.add('(NAMED_UNIT(*) SI_UNIT($,.STERADIAN.) SOLID_ANGLE_UNIT())')
    const exact = this.add(
      `UNCERTAINTY_MEASURE_WITH_UNIT(LENGTH_MEASURE(1.E-5),#${millimetre},'distance_accuracy_value','')`,
    )
    const context = this.add(
      `(GEOMETRIC_REPRESENTATION_CONTEXT(3) GLOBAL_UNCERTAINTY_ASSIGNED_CONTEXT((#${exact})) ` +
        `GLOBAL_UNIT_ASSIGNED_CONTEXT((#${millimetre},#${radian},#${steradian})) REPRESENTATION_CONTEXT('',''))`,
    )
    const items = [origin, ...solids].map((id) => `#${id}`).join(',')
    const shape = this.add(`ADVANCED_BREP_SHAPE_REPRESENTATION('',(${items}),#${context})`)
    const application = this.add("APPLICATION_CONTEXT('automotive design')")
    const mechanical = this.add(`PRODUCT_CONTEXT('',#${application},'mechanical')`)
    const product = this.add(`PRODUCT('machine','machine','',(#${mechanical}))`)
    const formation = this.add(`PRODUCT_DEFINITION_FORMATION('','',#${product})`)
    const design = this.add(`PRODUCT_DEFINITION_CONTEXT('part definition',#${application},'design')`)
    const definition = this.add(`PRODUCT_DEFINITION('design','',#${formation},#${design})`)
    const defined = this.add(`PRODUCT_DEFINITION_SHAPE('','',#${definition})`)
    this.add(`SHAPE_DEFINITION_REPRESENTATION(#${defined},#${shape})`)
    return `${HEADER}${this.lines.join('')}ENDSEC;\nEND-ISO-10303-21;\n`
  }
}

const HEADER = `ISO-10303-21;
HEADER;
FILE_DESCRIPTION(('many solids'),'2;1');
FILE_NAME('machine.step','2026-01-01T00:00:00',(''),(''),'','','');
FILE_SCHEMA(('AUTOMOTIVE_DESIGN { 1 0 10303 214 1 1 1 1 }'));
ENDSEC;
DATA;
`

/** Corners of each side, against the clock as seen from outside. */
const BLOCK_FACES: readonly { around: readonly number[]; outward: Point; first: Point }[] = [
  { around: [0, 2, 3, 1], outward: [0, 0, -1], first: [1, 0, 0] },
  { around: [4, 5, 7, 6], outward: [0, 0, 1], first: [1, 0, 0] },
  { around: [0, 1, 5, 4], outward: [0, -1, 0], first: [1, 0, 0] },
  { around: [2, 6, 7, 3], outward: [0, 1, 0], first: [1, 0, 0] },
  { around: [0, 4, 6, 2], outward: [-1, 0, 0], first: [0, 1, 0] },
  { around: [1, 3, 7, 5], outward: [1, 0, 0], first: [0, 1, 0] },
]

/** STEP wants a point in every real number. */
function real(value: number): string {
  const text = String(Math.round(value * 1e6) / 1e6)
  return /[.e]/i.test(text) ? text : `${text}.`
}
