// Products from a belt into boxes: the robot fills each box, a full one leaves on the outfeed belt.

import type { TemplateQuestion } from '../../results/TemplateQuestion'
import type { AnswerSheet } from '../answers/AnswerSheet'
import {
  kilograms,
  millimetres,
  perMinute,
  ROBOT_KIND,
  SHIFTS,
  SPACE,
  wholeNumber,
} from '../answers/sharedQuestions'
import type { CellDraft, Rect } from '../cell/CellDraft'
import {
  at,
  estimated,
  exponential,
  names,
  point,
  type RawRecord,
  record,
  tidy,
  triangular,
} from '../cell/makeRecord'
import { CALENDAR_ID } from '../cell/shiftCalendar'
import { chooseTool } from '../robots/chooseTool'
import type { RobotKind, Template } from '../Template'
import { byProgram } from './handling'

const QUESTIONS: readonly TemplateQuestion[] = [
  millimetres(
    'productSize',
    { min: 20, max: 250, default: 90 },
    { nl: 'Hoe groot is het product?', en: 'How large is the product?' },
    {
      nl: 'De grootste maat van wat in de doos gaat.',
      en: 'The largest dimension of what goes into the box.',
    },
  ),
  kilograms(
    'productMass',
    { min: 0.01, max: 10, default: 0.3 },
    { nl: 'Hoe zwaar is het product?', en: 'How heavy is the product?' },
    { nl: 'Eén stuk.', en: 'One piece.' },
  ),
  perMinute(
    'productRate',
    { min: 1, max: 60, default: 8 },
    { nl: 'Hoeveel producten komen er per minuut?', en: 'How many products arrive a minute?' },
    { nl: 'Gemiddeld; ze komen onregelmatig.', en: 'On average; they arrive irregularly.' },
  ),
  wholeNumber(
    'batch',
    { min: 1, max: 24, default: 6 },
    { nl: 'Hoeveel producten gaan er in een doos?', en: 'How many products go into a box?' },
    { nl: 'Daarna komt er een nieuwe doos.', en: 'After that a new box comes.' },
  ),
  {
    kind: 'yesNo',
    id: 'flatTop',
    text: { nl: 'Is de bovenkant vlak en dicht?', en: 'Is the top flat and closed?' },
    help: {
      nl: 'Dan kan een zuignap het vasthouden; anders pakt een grijper met twee vingers.',
      en: 'Then a suction cup can hold it; otherwise a two-finger gripper takes it.',
    },
    default: true,
  },
  SHIFTS,
  ROBOT_KIND,
  SPACE,
]

const BELT_M = 0.8
const BELT_LENGTH_M = 1.6
const APPROACH_M = 0.08
/** Straight down and up: small products allow more than the usual 0.25 m/s. */
const GRIP_MPS = { cobot: 0.4, industrial: 0.6 } as const
const BOXING = 'own estimate: box erector and pusher'

export const PICK_AND_PACK: Template = {
  id: 'pick-and-pack',
  name: names('Inpakken', 'Pick and pack'),
  summary: names(
    'Een robot pakt producten van een band in dozen.',
    'A robot packs products from a belt into boxes.',
  ),
  questions: QUESTIONS,
  draft: (sheet, kind) => ({ ok: true, value: draft(sheet, kind) }),
}

function draft(sheet: AnswerSheet, kind: RobotKind): CellDraft {
  const size = sheet.number('productSize')
  const productM = [size, tidy(size * 0.7), tidy(size * 0.5)] as const
  const massKg = sheet.number('productMass')
  const flat = sheet.isYes('flatTop')
  const tool = flat
    ? chooseTool({ by: 'suction', massKg, faceM: productM[1] })
    : chooseTool({ by: 'jaws', massKg, widthM: productM[1] })
  const lineY = kind === 'cobot' ? 0.5 : 0.62
  const boxM = boxSize(productM, sheet.number('batch'))
  const packX = tidy(0.15 + boxM[0] / 2)
  const beltWidth = Math.max(0.25, boxM[1] + 0.1)
  const guarded: Rect = {
    xM: [-1, tidy(Math.max(1, packX + boxM[0] / 2 + 0.3))],
    yM: [-0.8, tidy(lineY + beltWidth / 2 + 0.4)],
  }
  const outfeedX = tidy(packX + boxM[0] / 2 + 0.35)
  return {
    name: names('Inpakcel met robot', 'Packing cell with a robot'),
    description: names(
      `Een robot pakt producten van de band en legt er ${sheet.number('batch')} in elke doos.`,
      `A robot takes products from the belt and lays ${sheet.number('batch')} into each box.`,
    ),
    records: [
      ...places(productM, boxM, lineY, packX, outfeedX),
      ...flow(sheet, kind, productM, boxM, flat),
      record('operator', 'operator', names('Operator', 'Operator'), {
        placement: at(-0.8, -1.6),
        calendar: CALENDAR_ID,
      }),
    ],
    tool,
    load: { massKg, sizeM: productM, heightM: productM[2], centreM: flat ? productM[2] / 2 : 0 },
    freeFloor: { xM: [-0.4, 0.4], yM: [-0.5, lineY - beltWidth / 2], baseHeightM: [0.3, 0.9] },
    uses: [
      {
        program: 'pack-product',
        from: 'pick-place',
        to: 'pack-place',
        times: sheet.number('batch'),
        waitsS: 0.6,
      },
    ],
    jobsPerHour: (sheet.number('productRate') * 3600) / sheet.number('batch'),
    machineS: 4,
    outputs: ['box'],
    partsPerJob: 1,
    outline: { xM: [-BELT_LENGTH_M - 0.5, tidy(outfeedX + BELT_LENGTH_M + 0.3)], yM: guarded.yM },
    guarded,
    openings: [
      { side: 'left', spanM: [lineY - beltWidth / 2 - 0.1, lineY + beltWidth / 2 + 0.1], for: 'belt' },
      { side: 'right', spanM: [lineY - beltWidth / 2 - 0.1, lineY + beltWidth / 2 + 0.1], for: 'belt' },
      { side: 'front', spanM: [guarded.xM[0] + 0.3, guarded.xM[1] - 0.3], for: 'people' },
    ],
    blame: {
      mass: 'productMass',
      reach: 'productSize',
      rate: { question: 'productRate', perJob: sheet.number('batch'), per: 'minute' },
    },
    highlight: ['robot', 'infeed', 'pack-place'],
  }
}

type Size = readonly [number, number, number]

/** Two high at most, as square as it goes. */
function boxSize(productM: Size, count: number): Size {
  const perLayer = count > 4 ? Math.ceil(count / 2) : count
  const columns = Math.ceil(Math.sqrt(perLayer))
  const rows = Math.ceil(perLayer / columns)
  const layers = count > 4 ? 2 : 1
  return [
    tidy(columns * productM[0] * 1.1 + 0.02),
    tidy(rows * productM[1] * 1.1 + 0.02),
    tidy(layers * productM[2] + 0.03),
  ]
}

function places(productM: Size, boxM: Size, lineY: number, packX: number, outfeedX: number): RawRecord[] {
  const belt = { heightM: BELT_M, speedMps: 0.4 }
  const infeedWidth = tidy(Math.max(0.2, productM[1] + 0.1))
  return [
    record('conveyor', 'infeed', names('Aanvoerband', 'Infeed belt'), {
      placement: at(tidy(-BELT_LENGTH_M - 0.15 - productM[0] / 2), lineY),
      lengthM: BELT_LENGTH_M,
      widthM: infeedWidth,
      pitchM: tidy(productM[0] + 0.03),
      ...belt,
    }),
    // The end of the belt, as long as the product that lies still there until the robot takes it.
    record('buffer', 'pick-place', names('Pakplaats', 'Picking place'), {
      placement: at(-0.15, lineY),
      sizeM: [productM[0], infeedWidth, BELT_M],
      look: 'none',
      capacity: 1,
    }),
    record('station', 'pack-place', names('Vulplaats', 'Filling place'), {
      placement: at(packX, lineY),
      sizeM: [tidy(boxM[0] + 0.06), tidy(boxM[1] + 0.06), BELT_M],
      look: 'table',
      queueCapacity: 0,
    }),
    record('conveyor', 'outfeed', names('Afvoerband', 'Outfeed belt'), {
      placement: at(outfeedX, lineY),
      lengthM: BELT_LENGTH_M,
      widthM: tidy(Math.max(0.25, boxM[1] + 0.1)),
      pitchM: tidy(boxM[0] + 0.05),
      ...belt,
    }),
    record('sink', 'dispatch', names('Verzending', 'Dispatch'), {
      placement: at(outfeedX + BELT_LENGTH_M + 0.3, lineY),
    }),
  ]
}

function flow(sheet: AnswerSheet, kind: RobotKind, productM: Size, boxM: Size, flat: boolean): RawRecord[] {
  const speedMps = GRIP_MPS[kind]
  const massKg = sheet.number('productMass')
  const count = sheet.number('batch')
  const gripZ = flat ? productM[2] : tidy(productM[2] / 2)
  return [
    record('product', 'item', names('Product', 'Product'), {
      sizeM: point(productM),
      massKg,
      look: 'box',
      colour: 'plastic',
      provenance: { ...sheet.origin('sizeM', 'productSize'), ...sheet.origin('massKg', 'productMass') },
    }),
    record('product', 'box', names('Doos', 'Box'), {
      sizeM: point(boxM),
      massKg: 0.3,
      look: 'tray',
      colour: 'carton',
    }),
    record('source', 'products', names('Producten', 'Products'), {
      placement: at(-BELT_LENGTH_M - 0.5, 0.5, 0.8),
      products: ['item'],
      route: 'item-route',
      arrivals: { kind: 'interarrival', time: exponential(tidy(1 / sheet.number('productRate')), 's') },
      calendar: CALENDAR_ID,
      provenance: sheet.origin('arrivals', 'productRate'),
    }),
    record('source', 'boxes', names('Lege dozen', 'Empty boxes'), {
      placement: at(0.4, 1.6, 0.8),
      products: ['box'],
      route: 'box-route',
      arrivals: { kind: 'saturated' },
    }),
    record('program', 'pack-product', names('Product inpakken', 'Pack a product'), {
      robots: [{ robot: 'robot' }],
      body: [
        {
          id: 'take',
          kind: 'pick',
          at: { of: 'task.from', position: [0, 0, gripZ] },
          approachM: APPROACH_M,
          speedMps,
        },
        {
          id: 'lay',
          kind: 'place',
          at: { of: 'task.to', position: [0, 0, tidy(gripZ + 0.02)] },
          approachM: tidy(APPROACH_M + boxM[2]),
          speedMps,
        },
        { id: 'back', kind: 'move', to: { pose: 'home' } },
      ],
    }),
    ...routes(count),
  ]
}

function routes(count: number): RawRecord[] {
  return [
    record('route', 'item-route', names('Weg van een product', 'Way of a product'), {
      steps: [
        { id: 'arrive', name: names('Op de band', 'On the belt'), at: ['infeed'] },
        {
          id: 'ready',
          name: names('Klaar om te pakken', 'Ready to be taken'),
          at: ['pick-place'],
          take: true,
        },
      ],
    }),
    record('route', 'box-route', names('Weg van een doos', 'Way of a box'), {
      steps: [
        {
          id: 'fill',
          name: names('Vullen', 'Fill'),
          at: ['pack-place'],
          mover: { by: 'time', time: triangular(1.5, 2, 3) },
          do: {
            kind: 'assemble',
            components: [
              { sequence: ['item'], count, from: ['pick-place'], mover: byProgram('pack-product') },
            ],
          },
        },
        {
          id: 'leave',
          name: names('Afvoeren', 'Leave'),
          at: ['outfeed'],
          mover: { by: 'time', time: triangular(1, 1.5, 2.5) },
        },
        { id: 'dispatch', name: names('Verzenden', 'Dispatch'), at: ['dispatch'] },
      ],
      provenance: {
        'steps.fill.mover.time': estimated(BOXING, 1, 2, 4),
        'steps.leave.mover.time': estimated(BOXING, 1, 1.5, 3),
      },
    }),
  ]
}
