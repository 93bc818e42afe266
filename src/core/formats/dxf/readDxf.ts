// A DXF floor plan as a drawing: lines by layer with their colours, the unit the file states, what was left out. Lengths stay in the
// file's unit; which that is where it does not say is for a person to confirm.
import type { Drawing } from '../../model/assets/Drawing'
import { drawingBox } from '../../model/assets/packDrawing'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Outcome } from '../../results/problem'
import { type DxfLayer, readDxfFile } from './DxfFile'
import { DxfGroups } from './DxfGroups'
import { DxfPen } from './DxfPen'
import { EntityDrawer } from './drawEntities'

export interface ReadDrawing {
  readonly drawing: Drawing
  readonly layers: readonly DxfLayer[]
  /** Metres in a unit, where the file says so. */
  readonly unitM?: number
  /** Width and height in units of the file. */
  readonly size: readonly [number, number]
  readonly lineCount: number
  /** Kinds of things that are no lines, with how many. */
  readonly skipped: ReadonlyMap<string, number>
  /** Not everything fitted. */
  readonly cut: boolean
}

/** By the values of $INSUNITS (AutoCAD DXF reference). */
const UNITS_M: Readonly<Record<number, number>> = {
  1: 0.0254,
  2: 0.3048,
  3: 1609.344,
  4: 0.001,
  5: 0.01,
  6: 1,
  7: 1000,
  8: 2.54e-8,
  9: 2.54e-5,
  10: 0.9144,
  11: 1e-10,
  12: 1e-9,
  13: 1e-6,
  14: 0.1,
  15: 10,
  16: 100,
}

export function readDxf(bytes: Uint8Array, file: string): Outcome<ReadDrawing> {
  const head = String.fromCharCode(...bytes.subarray(0, 22))
  if (head.startsWith('AutoCAD Binary DXF')) return refuse('dxf.binary', file)
  if (/^AC10\d\d/.test(head)) return refuse('import.dwg', file)
  const dxf = readDxfFile(new DxfGroups(bytes))
  const pen = new DxfPen()
  const drawer = new EntityDrawer(pen, dxf.blocks)
  drawer.drawAll(dxf.entities)
  if (pen.lineCount === 0) return refuse(dxf.entities.length === 0 ? 'dxf.broken' : 'dxf.empty', file)
  const drawing = pen.drawing()
  const [lowX, lowY, highX, highY] = drawingBox(drawing.points)
  const unitM = UNITS_M[dxf.unitCode]
  return {
    ok: true,
    value: {
      drawing,
      layers: pen.layerNames.map((name) => dxf.layers.get(name) ?? { name, visible: true }),
      ...(unitM !== undefined && { unitM }),
      size: [highX - lowX, highY - lowY],
      lineCount: pen.lineCount,
      skipped: drawer.skipped,
      cut: pen.full,
    },
  }
}

function refuse(
  code: 'dxf.binary' | 'dxf.broken' | 'dxf.empty' | 'import.dwg',
  file: string,
): Outcome<never> {
  return { ok: false, problems: [sceneProblem(code, { path: file }, { file })] }
}
