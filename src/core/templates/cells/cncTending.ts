// A lathe or mill that a robot loads from one pallet and unloads onto another; an operator supplies, takes away and sets up.
import type { AnswerSheet } from '../answers/AnswerSheet'
import type { CellDraft, Rect } from '../cell/CellDraft'
import {
  ABOUT_Y,
  at,
  estimated,
  exponential,
  lognormal,
  names,
  point,
  type RawRecord,
  record,
  tidy,
  triangular,
} from '../cell/makeRecord'
import { CALENDAR_ID } from '../cell/shiftCalendar'
import { chooseTool } from '../robots/chooseTool'
import type { DraftVariation, RobotKind, Template } from '../Template'
import { CNC_QUESTIONS } from './cncQuestions'
import { byPerson, byProgram } from './handling'
import { roomFor } from './roomFor'

const MACHINE_M = { lathe: [2.6, 1.6, 1.05], mill: [2.4, 1.5, 0.95] } as const
/** Where a part lies in the machine, from its middle: in the chuck with the spindle along x, or on the table. */
const IN_MACHINE = {
  lathe: { position: [-0.45, -0.4, 1.05], quaternion: ABOUT_Y },
  mill: { position: [0, -0.35, 0.95], quaternion: [0, 0, 0, 1] },
} as const
/** In front of the door, in the frame of the part in the machine: clear of chuck and vice. */
const BEFORE_DOOR = { lathe: [0, -0.7, 0.14], mill: [0, -0.7, 0.25] } as const
const PALLET_M = [0.8, 0.6, 0.75] as const
const MOST_SLOTS = [4, 3] as const
const APPROACH_M = 0.12
/** Part for which only robots are strong enough whose shoulder is high already, kg. */
const LARGE_ROBOT_KG = 47
const TENDING = 'typical of CNC tending, general knowledge'

export const CNC_TENDING: Template = {
  id: 'cnc-tending',
  name: names('Machine beladen', 'CNC machine tending'),
  summary: names(
    'Een robot belaadt een draaibank of freesbank van pallet naar pallet.',
    'A robot loads a lathe or mill from one pallet and unloads onto another.',
  ),
  questions: CNC_QUESTIONS,
  draft: (sheet, kind, variation) => ({ ok: true, value: draft(sheet, kind, variation) }),
}

interface Sizes {
  readonly machine: 'lathe' | 'mill'
  readonly partM: readonly [number, number, number]
  readonly massKg: number
  /** Middle of the machine; its front is on −y. */
  readonly machineY: number
  readonly palletX: number
  readonly palletY: number
}

function sizesOf(sheet: AnswerSheet, kind: RobotKind, moreRoomM: number): Sizes {
  const machine = sheet.choice('machine') === 'mill' ? 'mill' : 'lathe'
  const size = sheet.number('partSize')
  const massKg = sheet.number('partMass')
  const frontY = roomFor(kind, massKg * 1.2 + 1) + moreRoomM
  return {
    machine,
    partM: machine === 'lathe' ? [size, size, tidy(size / 2)] : [size, tidy(size * 0.8), tidy(size / 2)],
    massKg,
    machineY: tidy(frontY + MACHINE_M[machine][1] / 2),
    palletX: tidy(0.35 + frontY / 2),
    palletY: tidy(0.05 - frontY),
  }
}

function draft(sheet: AnswerSheet, kind: RobotKind, { moreRoomM, fenceRoomM }: DraftVariation): CellDraft {
  const sizes = sizesOf(sheet, kind, moreRoomM)
  const { machine, massKg, partM, machineY, palletX, palletY } = sizes
  const tool = chooseTool({ by: 'jaws', massKg, widthM: partM[1] })
  const halfM = Math.max(MACHINE_M[machine][0] / 2, palletX + PALLET_M[0] / 2 + 0.2 * palletX)
  const outline: Rect = {
    xM: [-halfM - 0.2, halfM + 0.2],
    yM: [palletY - PALLET_M[1] / 2 - fenceRoomM, machineY + MACHINE_M[machine][1] / 2],
  }
  const clampS = 1
  const doorS = 6
  const use = { times: 1, waitsS: clampS + doorS }
  return {
    name: names(...title(machine)),
    description: names(
      `Een robot haalt delen van de pallet, belaadt de ${machine === 'lathe' ? 'draaibank' : 'freesbank'} en legt ze af; een operator stelt om en voert aan.`,
      `A robot takes parts from the pallet, loads the ${machine} and lays them down; an operator sets up and supplies.`,
    ),
    records: [...places(sheet, sizes), ...work(sheet, sizes), ...people(sizes)],
    tool,
    load: { massKg, sizeM: partM, heightM: partM[2], centreM: 0 },
    freeFloor: {
      xM: [-palletX / 2, palletX / 2],
      yM: [palletY + PALLET_M[1] / 2, machineY - MACHINE_M[machine][1] / 2],
      baseHeightM: massKg > LARGE_ROBOT_KG ? [0, 0.3] : [0.3, 0.9],
    },
    uses: [
      { program: 'load-machine', from: 'raw-pallet', to: 'machine', ...use },
      { program: 'unload-machine', from: 'machine', to: 'finished-pallet', ...use },
    ],
    machineS: sheet.number('machineTime'),
    outputs: ['part-a', 'part-b'],
    partsPerJob: 1,
    outline,
    guarded: { xM: outline.xM, yM: [outline.yM[0], machineY] },
    openings: [
      { side: 'front', spanM: [-palletX - 0.5, palletX + 0.5], for: 'people' },
      { side: 'back', spanM: outline.xM, for: 'machine' },
    ],
    blame: { mass: 'partMass', reach: 'partSize' },
    highlight: ['robot', 'machine'],
  }
}

function title(machine: Sizes['machine']): [string, string] {
  return machine === 'lathe'
    ? ['Draaibank met robot', 'Lathe tended by a robot']
    : ['Freesbank met robot', 'Mill tended by a robot']
}

function places(sheet: AnswerSheet, sizes: Sizes): RawRecord[] {
  const { machine, machineY, palletX, palletY } = sizes
  const { position, quaternion } = IN_MACHINE[machine]
  return [
    record(
      'station',
      'machine',
      machine === 'lathe' ? names('Draaibank', 'Lathe') : names('Freesbank', 'Mill'),
      {
        placement: at(0, machineY),
        sizeM: point(MACHINE_M[machine]),
        look: machine,
        slots: { kind: 'list', poses: [{ position: point(position), quaternion: [...quaternion] }] },
        queueCapacity: 0,
        door: { open: triangular(2, 3, 4), close: triangular(2, 3, 4) },
        calendar: CALENDAR_ID,
        provenance: { door: estimated(TENDING, 2, 3, 5) },
      },
    ),
    pallet('raw-pallet', names('Pallet ruwe delen', 'Raw pallet'), sheet, sizes, -palletX, palletY),
    pallet('finished-pallet', names('Pallet gereed', 'Finished pallet'), sheet, sizes, palletX, palletY),
    record('sink', 'dispatch', names('Afvoer', 'Dispatch'), { placement: at(palletX + 0.9, palletY - 0.3) }),
  ]
}

function pallet(
  id: string,
  name: ReturnType<typeof names>,
  sheet: AnswerSheet,
  { partM }: Sizes,
  x: number,
  y: number,
): RawRecord {
  const pitch = (side: 0 | 1) => tidy(Math.max(0.06, partM[side] * 1.15 + 0.04))
  const fits = (axis: 0 | 1) =>
    Math.max(1, Math.min(MOST_SLOTS[axis], Math.floor(PALLET_M[axis] / pitch(axis))))
  const columns = Math.min(fits(0), sheet.number('batch'))
  const rows = Math.min(fits(1), Math.ceil(sheet.number('batch') / columns))
  return record('buffer', id, name, {
    placement: at(x, y),
    sizeM: point(PALLET_M),
    look: 'pallet',
    capacity: columns * rows,
    slots: { kind: 'grid', columns, rows, pitchM: [pitch(0), pitch(1), 0.1] },
  })
}

function work(sheet: AnswerSheet, sizes: Sizes): RawRecord[] {
  const { machine, partM, massKg } = sizes
  const middle: [number, number, number] = [0, 0, tidy(partM[2] / 2)]
  const before: [number, number, number] = [...BEFORE_DOOR[machine]]
  const pick = (id: string, of: string) => ({
    id,
    kind: 'pick' as const,
    at: { of, position: middle },
    approachM: APPROACH_M,
  })
  const place = (id: string, of: string) => ({
    id,
    kind: 'place' as const,
    at: { of, position: middle },
    approachM: APPROACH_M,
  })
  const door = (id: string, open: boolean) => ({ id, kind: 'door' as const, station: 'machine', open })
  const clamp = { id: 'clamp', kind: 'wait' as const, time: triangular(0.5, 1, 1.5), cause: 'grip' as const }
  const go = (id: string, of: string, motion: 'joint' | 'linear') => ({
    id,
    kind: 'move' as const,
    to: { of, position: before },
    motion,
  })
  // out of the machine the straight way home may lead through its housing: it may go round
  const home = { id: 'back', kind: 'move' as const, to: { pose: 'home' }, plan: true }
  const clampOrigin = {
    'body.clamp.time': estimated('typical chuck or vice, general knowledge', 0.5, 1, 1.5),
  }
  return [
    ...products(sheet, sizes),
    record('program', 'load-machine', names('Machine laden', 'Load the machine'), {
      robots: [{ robot: 'robot' }],
      body: [
        pick('take', 'task.from'),
        door('open', true),
        go('before', 'task.to', 'joint'),
        place('load', 'task.to'),
        clamp,
        go('out', 'task.to', 'linear'),
        door('close', false),
        home,
      ],
      provenance: clampOrigin,
    }),
    record('program', 'unload-machine', names('Machine lossen', 'Unload the machine'), {
      robots: [{ robot: 'robot' }],
      body: [
        door('open', true),
        go('before', 'task.from', 'joint'),
        clamp,
        pick('take', 'task.from'),
        go('out', 'task.from', 'linear'),
        place('lay', 'task.to'),
        home,
      ],
      provenance: clampOrigin,
    }),
    route(sheet, massKg),
  ]
}

function products(sheet: AnswerSheet, { machine, partM, massKg }: Sizes): RawRecord[] {
  const kinds = [
    record('product', 'part-a', names('Deel A', 'Part A'), { ...partFields(), colour: 'steel' }),
    record('product', 'part-b', names('Deel B', 'Part B'), { ...partFields(), colour: 'aluminium' }),
  ]
  function partFields() {
    return {
      sizeM: point(partM),
      massKg,
      look: machine === 'lathe' ? ('cylinder' as const) : ('box' as const),
      provenance: { ...sheet.origin('sizeM', 'partSize'), ...sheet.origin('massKg', 'partMass') },
    }
  }
  const batch = sheet.number('batch')
  return [
    ...kinds,
    record('source', 'blanks', names('Ruwe delen', 'Blanks'), {
      placement: at(-2.2, -1.1, 0.9),
      products: [...Array<string>(batch).fill('part-a'), ...Array<string>(batch).fill('part-b')],
      route: 'part-route',
      arrivals: { kind: 'saturated' },
      provenance: sheet.origin('products', 'batch'),
    }),
  ]
}

function route(sheet: AnswerSheet, massKg: number): RawRecord {
  const machineS = sheet.number('machineTime')
  return record('route', 'part-route', names('Weg van een deel', 'Way of a part'), {
    steps: [
      {
        id: 'raw',
        name: names('Op de pallet', 'On the pallet'),
        at: ['raw-pallet'],
        mover: byPerson(massKg),
      },
      {
        id: 'machine',
        name: names('Bewerken', 'Machine'),
        at: ['machine'],
        mover: byProgram('load-machine'),
        do: {
          kind: 'time',
          time: { kind: 'constant', value: machineS, unit: 's' },
          setup: { time: triangular(10, 15, 25, 'min'), when: 'productChange' },
          needs: [{ operator: 'operator', during: 'setup' }],
        },
      },
      {
        id: 'finished',
        name: names('Gereed', 'Finished'),
        at: ['finished-pallet'],
        mover: byProgram('unload-machine'),
      },
      { id: 'dispatch', name: names('Afvoeren', 'Dispatch'), at: ['dispatch'], mover: byPerson(massKg) },
    ],
    provenance: {
      ...sheet.origin('steps.machine.do.time', 'machineTime'),
      'steps.machine.do.setup.time': estimated('own estimate: jaws, tools, first part', 10, 15, 25),
    },
  })
}

function people({ palletX, palletY }: Sizes): RawRecord[] {
  return [
    record('operator', 'operator', names('Operator', 'Operator'), {
      placement: at(0, palletY - 1.3),
      walkSpeedMps: 1.2,
      calendar: CALENDAR_ID,
      skills: ['setup'],
      standAt: {
        'raw-pallet': [0, -0.7, 0],
        'finished-pallet': [0, -0.7, 0],
        machine: [tidy(palletX + 1.1), -1.1, 0],
        blanks: [0.4, -0.2, 0],
        dispatch: [-0.4, -0.3, 0],
      },
    }),
    record('failure', 'machine-failure', names('Machinestoring', 'Machine failure'), {
      of: ['machine'],
      timeToFailure: exponential(80),
      repair: lognormal(30, 20),
      repairBy: 'operator',
      provenance: {
        timeToFailure: estimated('typical of machine tools, general knowledge', 40, 80, 200),
        repair: estimated('typical of machine tools, general knowledge', 10, 30, 60),
      },
    }),
  ]
}
