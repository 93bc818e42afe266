// Buffers and sinks by look: table, rack, pallet, trolley, bin. Their parts are drawn elsewhere.
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBar, addBox } from '../geometry/addBox'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { type Drawn, footprintOf } from './Drawn'
import { drawCastor, drawTable } from './drawFrame'

/** Undefined for a buffer that is not to be seen. */
export function drawBuffer({ look, sizeM }: Pick<RecordOf<'buffer'>, 'look' | 'sizeM'>): Drawn | undefined {
  const size: Triple = [sizeM[0], sizeM[1], sizeM[2]]
  const fixed = new SolidBuilder()
  switch (look) {
    case 'none':
      return undefined
    case 'table':
      drawTable(fixed, size, { top: 'greyLight', frame: 'greyDark' })
      break
    case 'rack':
      drawRack(fixed, size)
      break
    case 'pallet':
      drawPalletBoards(fixed, size)
      break
    case 'trolley':
      drawTrolley(fixed, size)
      break
    case 'bin':
      drawBin(fixed, size)
      break
  }
  return { fixed: fixed.shadeFoot(0.2), footprint: footprintOf(size), heightM: sizeM[2] }
}

/** A pallet on which something is done to the whole load. */
export function drawPallet(size: Triple): Drawn {
  const fixed = new SolidBuilder()
  drawPalletBoards(fixed, size)
  return { fixed: fixed.shadeFoot(0.2), footprint: footprintOf(size), heightM: size[2] }
}

function drawRack(solid: SolidBuilder, [x, y, z]: Triple): void {
  solid.paint('signalBlue')
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1])
      addBox(solid, [sx * (x / 2 - 0.04), sy * (y / 2 - 0.04), z / 2], [0.07, 0.07, z], 0.005)
  }
  solid.paint('greyLight')
  const shelves = Math.max(2, Math.round(z / 0.5))
  for (let i = 0; i < shelves; i++) {
    addBox(solid, [0, 0, 0.12 + ((z - 0.14) * i) / (shelves - 1)], [x - 0.06, y - 0.04, 0.04], 0.004)
  }
}

/** Height 0.144 m as a EUR pallet when the working height allows; else the pallet stands on a plinth. */
function drawPalletBoards(solid: SolidBuilder, [x, y, z]: Triple): void {
  const h = Math.min(0.144, z)
  const foot = z - h
  if (foot > 0.02) {
    solid.paint('greyMid')
    addBox(solid, [0, 0, foot / 2], [x * 0.96, y * 0.94, foot], 0.01)
  }
  solid.paint('wood')
  const boards = 7
  for (let i = 0; i < boards; i++) {
    addBox(
      solid,
      [0, (i / (boards - 1) - 0.5) * (y - 0.12), z - 0.011],
      [x, (y / boards) * 0.78, 0.022],
      0.003,
    )
  }
  for (const sx of [-1, 0, 1]) {
    addBox(solid, [sx * (x / 2 - 0.07), 0, z - 0.033], [0.12, y, 0.022], 0.003)
    for (const sy of [-1, 0, 1]) {
      addBox(solid, [sx * (x / 2 - 0.07), sy * (y / 2 - 0.06), foot + h * 0.42], [0.12, 0.11, h * 0.6], 0.003)
    }
  }
}

function drawTrolley(solid: SolidBuilder, [x, y, z]: Triple): void {
  solid.paint('signalBlue')
  addBox(solid, [0, 0, 0.22], [x, y, 0.08], 0.01)
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1]) {
      addBox(solid, [sx * (x / 2 - 0.06), sy * (y / 2 - 0.06), (z + 0.2) / 2], [0.07, 0.07, z - 0.2], 0.006)
      drawCastor(solid, sx * (x / 2 - 0.12), sy * (y / 2 - 0.12))
    }
  }
  solid.paint('greyLight')
  addBox(solid, [0, 0, z - 0.03], [x, y, 0.06], 0.01)
  solid.paint('steel')
  addBar(solid, [x / 2 + 0.05, -y / 2 + 0.1, z + 0.15], [x / 2 + 0.05, y / 2 - 0.1, z + 0.15], 0.035, 0.035)
}

/** Crate whose floor is at the working height; its walls rise above. */
function drawBin(solid: SolidBuilder, [x, y, floor]: Triple): void {
  const wall = 0.03
  const z = floor + 0.26
  solid.paint('signalBlue')
  addBox(solid, [0, 0, floor - 0.03], [x, y, 0.06], 0.01)
  if (floor > 0.25) {
    solid.paint('greyDark')
    for (const sx of [-1, 1]) {
      for (const sy of [-1, 1])
        addBox(solid, [sx * (x / 2 - 0.06), sy * (y / 2 - 0.06), floor / 2], [0.06, 0.06, floor], 0.005)
    }
    solid.paint('signalBlue')
  }
  for (const s of [-1, 1]) {
    addBox(solid, [s * (x / 2 - wall / 2), 0, (z + floor) / 2 - 0.03], [wall, y, z - floor + 0.06], 0.006)
    addBox(
      solid,
      [0, s * (y / 2 - wall / 2), (z + floor) / 2 - 0.03],
      [x - wall * 2, wall, z - floor + 0.06],
      0.006,
    )
  }
}
