// DXF files for tests, written from groups of code and value.

export type Group = readonly [code: number, value: string | number]

interface DxfParts {
  readonly unit?: number
  readonly layers?: readonly (readonly Group[])[]
  /** By name: base point and content. */
  readonly blocks?: Readonly<
    Record<string, { readonly base: readonly [number, number]; readonly content: readonly Group[] }>
  >
  readonly entities: readonly Group[]
}

export function aDxf({ unit, layers = [], blocks = {}, entities }: DxfParts): Uint8Array {
  const groups: Group[] = [
    ...section('HEADER', [
      [9, '$ACADVER'],
      [1, 'AC1027'],
      ...(unit === undefined
        ? []
        : ([
            [9, '$INSUNITS'],
            [70, unit],
          ] as Group[])),
    ]),
    ...section(
      'TABLES',
      layers.flatMap((layer): Group[] => [[0, 'LAYER'], ...layer]),
    ),
    ...section(
      'BLOCKS',
      Object.entries(blocks).flatMap(([name, { base, content }]): Group[] => [
        [0, 'BLOCK'],
        [2, name],
        [10, base[0]],
        [20, base[1]],
        ...content,
        [0, 'ENDBLK'],
      ]),
    ),
    ...section('ENTITIES', entities),
    [0, 'EOF'],
  ]
  return new TextEncoder().encode(groups.map(([code, value]) => `${code}\n${value}\n`).join(''))
}

function section(name: string, content: readonly Group[]): Group[] {
  return [[0, 'SECTION'], [2, name], ...content, [0, 'ENDSEC']]
}

export function aLine(x1: number, y1: number, x2: number, y2: number, layer = '0'): Group[] {
  return [
    [0, 'LINE'],
    [8, layer],
    [10, x1],
    [20, y1],
    [11, x2],
    [21, y2],
  ]
}

export function anInsert(
  name: string,
  x: number,
  y: number,
  more: readonly Group[] = [],
  layer = '0',
): Group[] {
  return [[0, 'INSERT'], [8, layer], [2, name], [10, x], [20, y], ...more]
}
