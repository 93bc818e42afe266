// An assembly station: the robot lays a base part in a fixture, adds components, and takes the finished product away.

import type { TemplateQuestion } from '../../results/TemplateQuestion'
import type { AnswerSheet } from '../answers/AnswerSheet'
import {
  kilograms,
  millimetres,
  ROBOT_KIND,
  SHIFTS,
  SPACE,
  seconds,
  wholeNumber,
} from '../answers/sharedQuestions'
import type { CellDraft, ProgramUse, Rect } from '../cell/CellDraft'
import { at, estimated, names, point, type RawRecord, record, tidy, triangular } from '../cell/makeRecord'
import { CALENDAR_ID } from '../cell/shiftCalendar'
import { chooseTool } from '../robots/chooseTool'
import type { DraftVariation, RobotKind, Template } from '../Template'
import { byPerson, byProgram } from './handling'
import { roomFor } from './roomFor'

const QUESTIONS: readonly TemplateQuestion[] = [
  millimetres(
    'partSize',
    { min: 30, max: 300, default: 120 },
    { nl: 'Hoe groot is het basisdeel?', en: 'How large is the base part?' },
    {
      nl: 'De grootste maat van het deel waar de rest op komt.',
      en: 'The largest dimension of the part that carries the rest.',
    },
  ),
  kilograms(
    'partMass',
    { min: 0.05, max: 40, default: 0.8 },
    { nl: 'Hoe zwaar is het product als het af is?', en: 'How heavy is the finished product?' },
    { nl: 'Dat is het zwaarste dat de robot optilt.', en: 'That is the heaviest the robot lifts.' },
  ),
  wholeNumber(
    'components',
    { min: 1, max: 6, default: 2 },
    { nl: 'Hoeveel onderdelen komen erop?', en: 'How many components go onto it?' },
    { nl: 'De robot pakt ze één voor één uit een bak.', en: 'The robot takes them one by one from a tray.' },
  ),
  seconds(
    'joinTime',
    { min: 1, max: 300, default: 12 },
    { nl: 'Hoe lang duurt het vastzetten?', en: 'How long does joining take?' },
    {
      nl: 'Schroeven, persen of klikken van één product, zonder het aanleggen.',
      en: 'Screwing, pressing or clicking of one product, without laying the parts.',
    },
  ),
  wholeNumber(
    'batch',
    { min: 1, max: 24, default: 12 },
    { nl: 'Hoeveel producten passen er in een bak?', en: 'How many products fit into a tray?' },
    { nl: 'Zoveel basisdelen liggen er klaar.', en: 'So many base parts lie ready.' },
  ),
  SHIFTS,
  ROBOT_KIND,
  SPACE,
]

const TABLE_M = 0.8
const APPROACH_M = 0.1
const TRAY_M = 0.62
const MOST_COLUMNS = 6
const JOINING = 'typical of small assembly, general knowledge'

export const ASSEMBLY: Template = {
  id: 'assembly',
  name: names('Montagestation', 'Assembly station'),
  summary: names(
    'Een robot legt een basisdeel in een mal, voegt onderdelen toe en neemt het product weg.',
    'A robot lays a base part in a fixture, adds components and takes the product away.',
  ),
  questions: QUESTIONS,
  draft: (sheet, kind, variation) => ({ ok: true, value: draft(sheet, kind, variation) }),
}

function draft(sheet: AnswerSheet, kind: RobotKind, { moreRoomM }: DraftVariation): CellDraft {
  const size = sheet.number('partSize')
  const partM = [size, tidy(size * 0.7), tidy(size * 0.4)] as const
  const massKg = sheet.number('partMass')
  const tool = chooseTool({ by: 'jaws', massKg, widthM: partM[1] })
  const room = roomFor(kind, massKg + tool.massKg) + moreRoomM
  const sideX = tidy(room * 0.85 + 0.03)
  const fixtureY = tidy(room * 0.85)
  const guarded: Rect = { xM: [-sideX - 0.6, sideX + 0.6], yM: [-0.95, fixtureY + 0.6] }
  const waitsS = 0.9
  const uses: ProgramUse[] = [
    { program: 'lay-base', from: 'base-tray', to: 'fixture', times: 1, waitsS },
    {
      program: 'add-component',
      from: 'component-tray',
      to: 'fixture',
      times: sheet.number('components'),
      waitsS,
    },
    { program: 'take-away', from: 'fixture', to: 'finished-tray', times: 1, waitsS },
  ]
  return {
    name: names('Montagestation met robot', 'Assembly station with a robot'),
    description: names(
      `Een robot monteert: basisdeel in de mal, ${sheet.number('components')} onderdelen erop, vastzetten, weg.`,
      `A robot assembles: base part into the fixture, ${sheet.number('components')} components onto it, join, away.`,
    ),
    records: [...places(sheet, partM, sideX, fixtureY), ...flow(sheet, partM, massKg), operator()],
    tool,
    load: { massKg, sizeM: partM, heightM: partM[2], centreM: 0 },
    freeFloor: {
      xM: [-sideX + TRAY_M / 2, sideX - TRAY_M / 2],
      yM: [-0.4, fixtureY - 0.25],
      baseHeightM: [0.4, 0.9],
    },
    uses,
    machineS: sheet.number('joinTime'),
    outputs: ['base'],
    partsPerJob: 1,
    outline: guarded,
    guarded,
    openings: [{ side: 'front', spanM: guarded.xM, for: 'people' }],
    blame: { mass: 'partMass', reach: 'partSize' },
    highlight: ['robot', 'fixture'],
  }
}

type Size = readonly [number, number, number]

function places(sheet: AnswerSheet, partM: Size, sideX: number, fixtureY: number): RawRecord[] {
  return [
    record('station', 'fixture', names('Montagemal', 'Assembly fixture'), {
      placement: at(0, fixtureY),
      sizeM: [0.6, 0.5, TABLE_M],
      look: 'table',
      queueCapacity: 0,
    }),
    tray('base-tray', names('Bak basisdelen', 'Tray of base parts'), sheet, partM, -sideX, 0.35),
    tray(
      'component-tray',
      names('Bak onderdelen', 'Tray of components'),
      sheet,
      componentSize(partM),
      sideX,
      0.35,
    ),
    tray('finished-tray', names('Bak gereed', 'Finished tray'), sheet, partM, -sideX, -0.35),
    record('sink', 'dispatch', names('Afvoer', 'Dispatch'), { placement: at(-sideX, -1.3) }),
  ]
}

function tray(
  id: string,
  name: ReturnType<typeof names>,
  sheet: AnswerSheet,
  partM: Size,
  x: number,
  y: number,
): RawRecord {
  const pitch = (side: 0 | 1) => tidy(Math.max(0.06, partM[side] * 1.1 + 0.03))
  const batch = sheet.number('batch')
  const columns = Math.max(1, Math.min(Math.floor(TRAY_M / 1.1 / pitch(0)), MOST_COLUMNS, batch))
  const rows = Math.max(1, Math.min(Math.floor(TRAY_M / 1.1 / pitch(1)), Math.ceil(batch / columns)))
  return record('buffer', id, name, {
    placement: at(x, y),
    sizeM: [TRAY_M, TRAY_M, TABLE_M],
    look: 'table',
    capacity: columns * rows,
    slots: { kind: 'grid', columns, rows, pitchM: [pitch(0), pitch(1), 0.1] },
  })
}

function componentSize(partM: Size): Size {
  return [tidy(partM[0] * 0.4), tidy(partM[1] * 0.4), tidy(partM[2] * 0.5)]
}

function flow(sheet: AnswerSheet, partM: Size, massKg: number): RawRecord[] {
  const count = sheet.number('components')
  const componentM = componentSize(partM)
  const componentKg = tidy(Math.max(0.01, (massKg * 0.4) / count))
  const joinS = sheet.number('joinTime')
  const origin = { ...sheet.origin('sizeM', 'partSize'), ...sheet.origin('massKg', 'partMass') }
  return [
    record('product', 'base', names('Product', 'Product'), {
      sizeM: point(partM),
      massKg,
      look: 'box',
      colour: 'aluminium',
      provenance: origin,
    }),
    record('product', 'component', names('Onderdeel', 'Component'), {
      sizeM: point(componentM),
      massKg: componentKg,
      look: 'box',
      colour: 'plastic',
      provenance: {
        massKg: estimated('share of the finished product', componentKg / 2, componentKg, componentKg * 2),
      },
    }),
    supply('base-supply', names('Aanvoer basisdelen', 'Supply of base parts'), 'base', 'base-route', -1.1),
    supply(
      'component-supply',
      names('Aanvoer onderdelen', 'Supply of components'),
      'component',
      'component-route',
      1.1,
    ),
    program('lay-base', names('Basisdeel inleggen', 'Lay the base part'), partM[2] / 2, partM[2] / 2),
    program(
      'add-component',
      names('Onderdeel toevoegen', 'Add a component'),
      componentM[2] / 2,
      partM[2] + componentM[2] / 2,
    ),
    program('take-away', names('Product wegnemen', 'Take the product away'), partM[2] / 2, partM[2] / 2),
    // Components come a tray at a time: nobody carries them one by one.
    record('route', 'component-route', names('Weg van een onderdeel', 'Way of a component'), {
      steps: [
        {
          id: 'wait',
          name: names('In de bak', 'In the tray'),
          at: ['component-tray'],
          take: true,
        },
      ],
    }),
    record('route', 'base-route', names('Weg van een product', 'Way of a product'), {
      steps: [
        { id: 'supply', name: names('In de bak', 'In the tray'), at: ['base-tray'], mover: byPerson(massKg) },
        {
          id: 'assemble',
          name: names('Monteren', 'Assemble'),
          at: ['fixture'],
          mover: byProgram('lay-base'),
          do: {
            kind: 'assemble',
            components: [
              { sequence: ['component'], count, from: ['component-tray'], mover: byProgram('add-component') },
            ],
            time: triangular(joinS * 0.85, joinS, joinS * 1.3),
          },
        },
        {
          id: 'finished',
          name: names('Gereed', 'Finished'),
          at: ['finished-tray'],
          mover: byProgram('take-away'),
        },
        { id: 'dispatch', name: names('Afvoeren', 'Dispatch'), at: ['dispatch'], mover: byPerson(massKg) },
      ],
      provenance: { 'steps.assemble.do.time': estimated(JOINING, joinS * 0.5, joinS, joinS * 2) },
    }),
  ]
}

function supply(
  id: string,
  name: ReturnType<typeof names>,
  product: string,
  route: string,
  x: number,
): RawRecord {
  return record('source', id, name, {
    placement: at(x, -1.5, 0.8),
    products: [product],
    route,
    arrivals: { kind: 'saturated' },
  })
}

function program(id: string, name: ReturnType<typeof names>, pickZ: number, placeZ: number): RawRecord {
  return record('program', id, name, {
    robots: [{ robot: 'robot' }],
    body: [
      {
        id: 'take',
        kind: 'pick',
        at: { of: 'task.from', position: [0, 0, tidy(pickZ)] },
        approachM: APPROACH_M,
      },
      {
        id: 'lay',
        kind: 'place',
        at: { of: 'task.to', position: [0, 0, tidy(placeZ)] },
        approachM: APPROACH_M,
      },
      { id: 'back', kind: 'move', to: { pose: 'home' } },
    ],
  })
}

function operator(): RawRecord {
  return record('operator', 'operator', names('Operator', 'Operator'), {
    placement: at(0, -1.4),
    calendar: CALENDAR_ID,
    standAt: {
      'base-tray': [-0.9, 0, 0],
      'component-tray': [0.9, 0, 0],
      'finished-tray': [-0.9, 0, 0],
      fixture: [0, 1, 0],
    },
  })
}
