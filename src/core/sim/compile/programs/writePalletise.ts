// A pallet pattern as instructions: product by product between one place and the cells of a pattern, with slip sheets. The parts of the
// flow are not counted here: a program chooses no destinations (engine decision 9); this is the work and its time.
import type { Vec3 } from '../../../math/frames'
import { frameFromPose, multiplyFrames, type Quat } from '../../../math/frames'
import type { ProgramLeaf, Target } from '../../../model/records/program'
import { APPROACH_SPEED_MPS, toolStopOf, writeGripAt, writeReleaseAt } from './writeGrips'
import { type ProgramScope, toolPlace } from './writeTargets'

type PalletNode = Extract<ProgramLeaf, { kind: 'palletise' }>

/** Every cell is planned by itself: a larger pattern would take longer to plan than anyone waits. */
const MOST_CELLS = 240
const QUARTER: Quat = [0, 0, Math.SQRT1_2, Math.SQRT1_2]
const STRAIGHT: Quat = [0, 0, 0, 1]

interface Cell {
  readonly position: Vec3
  readonly quaternion: Quat
}

export function writePalletise(scope: ProgramScope, node: PalletNode): void {
  const cells = node.rows * node.columns * node.layers
  if (cells > MOST_CELLS) {
    const message = `The pattern has ${cells} cells; a program may have ${MOST_CELLS}.`
    const hint =
      'Let a route bring the products and use a buffer with slots, or divide the pallet over programs.'
    scope.faults.error(scope.writer.node, 'program.largePattern', message, hint, { cells, most: MOST_CELLS })
    return
  }
  const layers = Array.from({ length: node.layers }, (_, layer) => cellsOfLayer(node, layer))
  const order = node.unload ? layers.reverse() : layers
  order.forEach((layer, done) => {
    for (const cell of layer) carry(scope, node, cell)
    const isLast = done === order.length - 1
    if (node.sheet !== undefined && !isLast && (done + 1) % node.sheet.every === 0) {
      carrySheet(scope, node, node.sheet.from, sheetHeight(node, done))
    }
  })
}

/** Columns along x, rows along y, about the middle. */
function cellsOfLayer(node: PalletNode, layer: number): Cell[] {
  const isOdd = layer % 2 === 1
  const turned = node.pattern === 'turned' && isOdd
  const [rows, columns] = turned ? [node.columns, node.rows] : [node.rows, node.columns]
  const pitchX = node.pitchM[turned ? 1 : 0]!
  const pitchY = node.pitchM[turned ? 0 : 1]!
  const shift = node.pattern === 'brick' && isOdd ? pitchX / 2 : 0
  const cells: Cell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = (column - (columns - 1) / 2) * pitchX + shift
      const y = (row - (rows - 1) / 2) * pitchY
      cells.push({ position: [x, y, layer * node.pitchM[2]!], quaternion: turned ? QUARTER : STRAIGHT })
    }
  }
  return cells
}

function sheetHeight(node: PalletNode, done: number): number {
  return (node.unload ? node.layers - 1 - done : done + 1) * node.pitchM[2]!
}

function carry(scope: ProgramScope, node: PalletNode, cell: Cell): void {
  if (node.unload) move(scope, node, stopInPattern(scope, node, cell), toolStopOf(scope, node.from))
  else move(scope, node, toolStopOf(scope, node.from), stopInPattern(scope, node, cell))
}

function carrySheet(scope: ProgramScope, node: PalletNode, stack: Target, heightM: number): void {
  const onPallet = stopInPattern(scope, node, { position: [0, 0, heightM], quaternion: STRAIGHT })
  if (node.unload) move(scope, node, onPallet, toolStopOf(scope, stack))
  else move(scope, node, toolStopOf(scope, stack), onPallet)
}

function move(scope: ProgramScope, node: PalletNode, from: number | undefined, to: number | undefined): void {
  if (from === undefined || to === undefined) return
  const { approachM, blendM } = node
  const way = { approachM, retractM: approachM, speedMps: node.speedMps ?? APPROACH_SPEED_MPS, blendM }
  writeGripAt(scope, { ...way, at: from }, false)
  writeReleaseAt(scope, { ...way, at: to }, false)
}

function stopInPattern(scope: ProgramScope, node: PalletNode, cell: Cell): number | undefined {
  const place = toolPlace(scope, node.at)
  if (place === undefined) return undefined
  return scope.writer.toolStop({ ...place, offset: multiplyFrames(place.offset, frameFromPose(cell)) })
}
