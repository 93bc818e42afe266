// A station by its look. The list of looks is the document's; each has its drawing.
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { Drawn } from './Drawn'
import { drawAutoclave } from './drawAutoclave'
import { drawPallet } from './drawBuffer'
import { drawGenericMachine, drawLathe, drawMill, drawOven, drawPress } from './drawMachineTools'
import {
  drawBench,
  drawCutter,
  drawInspection,
  drawJig,
  drawMould,
  drawPlainTable,
  drawWeldTable,
} from './drawWorkplaces'

export function drawStation({ look, sizeM }: Pick<RecordOf<'station'>, 'look' | 'sizeM'>): Drawn {
  const size: readonly [number, number, number] = [sizeM[0], sizeM[1], sizeM[2]]
  switch (look) {
    case 'generic':
      return drawGenericMachine(size)
    case 'table':
      return drawPlainTable(size)
    case 'pallet':
      return drawPallet(size)
    case 'mould':
      return drawMould(size)
    case 'cutter':
      return drawCutter(size)
    case 'lathe':
      return drawLathe(size)
    case 'mill':
      return drawMill(size)
    case 'autoclave':
      return drawAutoclave(size)
    case 'oven':
      return drawOven(size)
    case 'press':
      return drawPress(size)
    case 'inspection':
      return drawInspection(size)
    case 'weldTable':
      return drawWeldTable(size)
    case 'jig':
      return drawJig(size)
    case 'bench':
      return drawBench(size)
  }
}
