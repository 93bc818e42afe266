// Paint and fields of the document: aisles lie on the floor as paint, zones and sensor fields as translucent areas with a crisp
// edge. Two draw calls in all; nothing here moves.
import { Box3, DoubleSide, Matrix4, Mesh, MeshBasicMaterial, Vector3 } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import { equipmentSize } from '../equipment/drawSurroundings'
import type { ViewTheme } from '../materials'
import { matrixOfFrame } from './matrixOfFrame'
import { OverlayShapes } from './overlayGeometry'

/** Heights above the floor that keep layers apart at any zoom, m. */
const AISLE_Z = 0.004
const EDGE_Z = 0.006
const ZONE_Z = 0.01
const EDGE_WIDTH_M = 0.08
const ZONE_EDGE_M = 0.035
/** Guide line of vehicles, half a stop, and what lies between two lanes, m. */
const WAY_WIDTH_M = 0.06
const STOP_HALF_M = 0.12
const LANE_M = 0.9

/** Whether the record leaves paint or a field on the floor. */
export function hasOverlay(record: SceneRecordUnion): boolean {
  if (record.type === 'equipment') return record.look === 'scanner' || record.look === 'lightCurtain'
  return record.type === 'hall' || record.type === 'zone' || record.type === 'aisle'
}

export function makeOverlays(document: SceneDocument, theme: ViewTheme): Mesh[] {
  return [paint(document, theme), fields(document, theme)].flatMap((shapes, layer) => {
    if (shapes.isEmpty) return []
    const material = new MeshBasicMaterial({
      vertexColors: true,
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
      toneMapped: false,
    })
    const mesh = new Mesh(shapes.build(), material)
    mesh.renderOrder = layer === 0 ? -9 : 3
    return [mesh]
  })
}

function paint(document: SceneDocument, theme: ViewTheme): OverlayShapes {
  const shapes = new OverlayShapes()
  for (const hall of recordsOfType(document, 'hall')) {
    for (const { lineM, widthM } of hall.aisles) {
      shapes.band(lineM, widthM, AISLE_Z, theme.aisle, 0.5)
      const aside = (widthM - EDGE_WIDTH_M) / 2
      shapes.band(lineM, EDGE_WIDTH_M, EDGE_Z, theme.aisleEdge, 0.85, aside)
      shapes.band(lineM, EDGE_WIDTH_M, EDGE_Z, theme.aisleEdge, 0.85, -aside)
    }
  }
  for (const aisle of recordsOfType(document, 'aisle')) if (!aisle.hidden) addWays(shapes, aisle, theme)
  return shapes
}

/** The guide lines of vehicles, and a square where they stop. */
function addWays(shapes: OverlayShapes, { nodes, edges }: RecordOf<'aisle'>, theme: ViewTheme): void {
  const at = new Map(nodes.map(({ id, position }) => [id, position]))
  for (const { from, to, lanes } of edges) {
    const line = [at.get(from), at.get(to)].filter((point) => point !== undefined)
    if (line.length < 2) continue
    const asides = lanes === 2 ? [-LANE_M / 2, LANE_M / 2] : [0]
    for (const aside of asides) shapes.band(line, WAY_WIDTH_M, EDGE_Z, theme.accent, 0.6, aside)
  }
  for (const { position } of nodes)
    shapes.rect(position[0], position[1], EDGE_Z + 0.001, STOP_HALF_M, STOP_HALF_M, theme.accent, 0.8)
}

function fields(document: SceneDocument, theme: ViewTheme): OverlayShapes {
  const shapes = new OverlayShapes()
  for (const zone of recordsOfType(document, 'zone')) {
    // A zone in which physics only shows changes nothing: not worth a line on the floor.
    if (!zone.hidden && (zone.kind !== 'physics' || zone.mode === 'decides'))
      addZone(shapes, document, zone, theme)
  }
  for (const record of recordsOfType(document, 'equipment')) {
    if (!record.hidden) addField(shapes, document, record, theme)
  }
  return shapes
}

function addZone(
  shapes: OverlayShapes,
  document: SceneDocument,
  zone: RecordOf<'zone'>,
  theme: ViewTheme,
): void {
  const world = worldFromRecord(document, zone.id)
  if (!world) return
  const matrix = matrixOfFrame(world, 0, new Matrix4())
  const colour = zoneColour(zone.kind, theme)
  const [x, y] = zone.sizeM
  shapes.rect(0, 0, ZONE_Z, x / 2, y / 2, colour, 0.07, matrix)
  shapes.frame(x / 2, y / 2, ZONE_Z + 0.001, ZONE_EDGE_M, colour, 0.65, matrix)
}

/** Box of a zone in the world; empty when it is no zone or stands nowhere. */
export function zoneBox(document: SceneDocument, id: string): Box3 {
  const record = findRecordOfType(document, 'zone', id)
  const world = worldFromRecord(document, id)
  if (!record || !world) return new Box3()
  const [x, y, z] = record.sizeM
  const local = new Box3(new Vector3(-x / 2, -y / 2, 0), new Vector3(x / 2, y / 2, z))
  return local.applyMatrix4(matrixOfFrame(world, 0, new Matrix4()))
}

function zoneColour(kind: RecordOf<'zone'>['kind'], theme: ViewTheme): string {
  switch (kind) {
    case 'person':
      return theme.zonePerson
    case 'exclusive':
      return theme.zoneExclusive
    case 'physics':
      return theme.zonePhysics
  }
}

/** Radius of a scanner's drawn field when the record gives no size, m. */
const SCAN_RADIUS_M = 3
const SCAN_HALF_ANGLE = (135 / 180) * Math.PI

function addField(
  shapes: OverlayShapes,
  document: SceneDocument,
  record: RecordOf<'equipment'>,
  theme: ViewTheme,
): void {
  if (record.look === 'scanner') addScanFan(shapes, document, record, theme)
  if (record.look !== 'lightCurtain') return
  const line = record.lineM ?? []
  const h = equipmentSize(record)[2]
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    shapes.polygon(
      [
        [a[0], a[1], 0.15],
        [b[0], b[1], 0.15],
        [b[0], b[1], h],
        [a[0], a[1], h],
      ],
      theme.zoneExclusive,
      0.16,
    )
  }
}

function addScanFan(
  shapes: OverlayShapes,
  document: SceneDocument,
  record: RecordOf<'equipment'>,
  theme: ViewTheme,
): void {
  const world = worldFromRecord(document, record.id)
  if (!world) return
  // Wherever the scanner hangs, its field is what it covers on the floor.
  const matrix = matrixOfFrame(world, 0, new Matrix4())
  matrix.elements[14] = 0
  const radius = record.sizeM && record.sizeM[0] > 0.5 ? record.sizeM[0] : SCAN_RADIUS_M
  const steps = 24
  const at = (i: number, r: number) => {
    const angle = (i / steps - 0.5) * 2 * SCAN_HALF_ANGLE
    return [Math.cos(angle) * r, Math.sin(angle) * r, ZONE_Z + 0.004] as const
  }
  for (let i = 0; i < steps; i++) {
    shapes.polygon([[0, 0, ZONE_Z + 0.004], at(i, radius), at(i + 1, radius)], theme.zonePerson, 0.06, matrix)
    const edge = [
      at(i, radius - ZONE_EDGE_M),
      at(i, radius),
      at(i + 1, radius),
      at(i + 1, radius - ZONE_EDGE_M),
    ]
    shapes.polygon(edge, theme.zonePerson, 0.45, matrix)
  }
}
