// Boxes from a belt onto two pallets by turns: while one is exchanged the robot fills the other.
import type { Outcome } from '../../results/problem'
import type { AnswerSheet } from '../answers/AnswerSheet'
import { unmet } from '../answers/templateProblem'
import { writeNumber } from '../answers/writeNumber'
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
import type { DraftVariation, RobotKind, Template } from '../Template'
import { byProgram } from './handling'
import { PALLETISING_QUESTIONS } from './palletisingQuestions'
import { type Pattern, palletPattern } from './palletPattern'
import { roomFor } from './roomFor'

const PALLET_M = [1.2, 0.8, 0.144] as const
/** Higher loads tip and do not fit into a lorry twice. */
const HIGHEST_LOAD_M = 2
const BELT_M = 0.8
const BELT_LENGTH_M = 3
const APPROACH_M = 0.1
/** Straight down onto a box and up again: cartons allow more than the usual 0.25 m/s. */
const GRIP_MPS = { cobot: 0.4, industrial: 0.6 } as const
const EXCHANGE = 'own estimate: forklift takes the full pallet and brings an empty one'

export const PALLETISING: Template = {
  id: 'palletising',
  name: names('Palletiseren', 'Palletising'),
  summary: names(
    'Een robot stapelt dozen van een band op twee pallets om en om.',
    'A robot stacks boxes from a belt onto two pallets by turns.',
  ),
  questions: PALLETISING_QUESTIONS,
  draft: (sheet, kind, variation) => {
    const pattern = patternOf(sheet)
    return pattern.ok ? { ok: true, value: draft(sheet, kind, pattern.value, variation) } : pattern
  },
}

/** How the boxes lie; a load that would be too high says how many fit, or is made that high when nobody said how many. */
function patternOf(sheet: AnswerSheet): Outcome<Pattern> {
  const boxM = [sheet.number('boxLength'), sheet.number('boxWidth'), sheet.number('boxHeight')] as const
  const pattern = palletPattern(PALLET_M, boxM, sheet.number('batch'))
  const heightM = PALLET_M[2] + pattern.layers * boxM[2]
  if (heightM <= HIGHEST_LOAD_M + 1e-9) return { ok: true, value: pattern }
  const most = pattern.columns * pattern.rows * Math.floor((HIGHEST_LOAD_M - PALLET_M[2]) / boxM[2])
  if (sheet.answers.batch === undefined) return { ok: true, value: palletPattern(PALLET_M, boxM, most) }
  const problem = unmet(
    PALLETISING_QUESTIONS,
    'batch',
    {
      nl: `${sheet.number('batch')} dozen maken een stapel van ${writeNumber(heightM, 'nl')} m; hoger dan ${HIGHEST_LOAD_M} m is niet veilig`,
      en: `${sheet.number('batch')} boxes make a load of ${writeNumber(heightM, 'en')} m; higher than ${HIGHEST_LOAD_M} m is not safe`,
    },
    {
      nl: `hoogstens ${most} dozen van deze maat op een pallet, of lagere dozen`,
      en: `at most ${most} boxes of this size on a pallet, or lower boxes`,
    },
  )
  return { ok: false, problems: [problem] }
}

function draft(
  sheet: AnswerSheet,
  kind: RobotKind,
  pattern: Pattern,
  { moreRoomM }: DraftVariation,
): CellDraft {
  const massKg = sheet.number('boxMass')
  const { boxM } = pattern
  const tool = chooseTool({ by: 'suction', massKg, faceM: Math.min(boxM[0], boxM[1]) })
  const room = roomFor(kind, massKg + tool.massKg) + moreRoomM
  const palletX = tidy(Math.max(0.65, room))
  const beltY = tidy(Math.max(0.9, room * 1.1))
  const insideX = palletX + PALLET_M[1] / 2
  const use = { program: 'stack-box', from: 'infeed', waitsS: 0.8 }
  const guarded: Rect = { xM: [-insideX - 0.3, insideX + 0.3], yM: [-PALLET_M[0] / 2 - 0.3, beltY + 0.6] }
  return {
    name: names('Palletiseren met robot', 'Palletising by a robot'),
    description: names(
      `Een robot stapelt dozen op twee pallets om en om; ${pattern.count} dozen per pallet in ${pattern.layers} lagen.`,
      `A robot stacks boxes onto two pallets by turns; ${pattern.count} boxes a pallet in ${pattern.layers} layers.`,
    ),
    records: [...flow(sheet, kind, pattern), ...places(pattern, palletX, beltY), operator()],
    tool,
    load: { massKg, sizeM: boxM, heightM: boxM[2], centreM: boxM[2] / 2 },
    freeFloor: {
      xM: [-(palletX - PALLET_M[1] / 2), palletX - PALLET_M[1] / 2],
      yM: [-room / 2, room / 2],
      baseHeightM: [0.2, 1.1],
    },
    uses: [
      { ...use, to: 'pallet-1', times: 0.5 },
      { ...use, to: 'pallet-2', times: 0.5 },
    ],
    jobsPerHour: sheet.number('boxRate') * 3600,
    machineS: 0,
    outputs: ['box'],
    partsPerJob: 1,
    outline: { xM: [-BELT_LENGTH_M - 0.4, guarded.xM[1]], yM: guarded.yM },
    guarded,
    openings: [
      { side: 'left', spanM: [beltY - 0.35, beltY + 0.35], for: 'belt' },
      { side: 'front', spanM: guarded.xM, for: 'people' },
    ],
    blame: { mass: 'boxMass', reach: 'batch', rate: { question: 'boxRate', perJob: 1, per: 'hour' } },
    highlight: ['robot', 'pallet-1', 'pallet-2'],
  }
}

function places(
  { boxM, columns, rows, layers, count, pitchM }: Pattern,
  palletX: number,
  beltY: number,
): RawRecord[] {
  const pallet = (id: string, name: ReturnType<typeof names>, x: number) =>
    record('station', id, name, {
      placement: at(x, 0, 0, 1),
      sizeM: point(PALLET_M),
      look: 'pallet',
      capacity: count,
      slots: { kind: 'grid', columns, rows, layers, pitchM: [tidy(pitchM[0]), tidy(pitchM[1]), boxM[2]] },
      batch: { min: count, max: count },
      queueCapacity: 0,
    })
  return [
    record('conveyor', 'infeed', names('Aanvoerband', 'Infeed belt'), {
      placement: at(-BELT_LENGTH_M, beltY),
      lengthM: BELT_LENGTH_M,
      widthM: tidy(Math.max(0.3, boxM[1] + 0.1)),
      heightM: BELT_M,
      speedMps: 0.4,
      pitchM: tidy(boxM[0] + 0.05),
    }),
    pallet('pallet-1', names('Pallet links', 'Left pallet'), -palletX),
    pallet('pallet-2', names('Pallet rechts', 'Right pallet'), palletX),
    record('sink', 'dispatch', names('Afvoer', 'Dispatch'), { placement: at(0, -1.9) }),
  ]
}

function flow(sheet: AnswerSheet, kind: RobotKind, { boxM, turned }: Pattern): RawRecord[] {
  const speedMps = GRIP_MPS[kind]
  const top: [number, number, number] = [0, 0, boxM[2]]
  const grip = { position: top }
  // On the belt a box lies lengthwise; on the pallet it may lie across.
  const laid = turned ? { position: top, quaternion: at(0, 0, 0, 1).quaternion! } : grip
  return [
    record('product', 'box', names('Doos', 'Box'), {
      sizeM: point(boxM),
      massKg: sheet.number('boxMass'),
      look: 'carton',
      colour: 'carton',
      friction: 0.5,
      provenance: { ...sheet.origin('sizeM', 'boxLength'), ...sheet.origin('massKg', 'boxMass') },
    }),
    record('source', 'packing', names('Inpakmachine', 'Packing machine'), {
      placement: at(-BELT_LENGTH_M - 0.4, 1),
      products: ['box'],
      route: 'box-route',
      arrivals: { kind: 'interarrival', time: exponential(tidy(1 / sheet.number('boxRate')), 's') },
      calendar: CALENDAR_ID,
      provenance: sheet.origin('arrivals', 'boxRate'),
    }),
    record('program', 'stack-box', names('Doos stapelen', 'Stack a box'), {
      robots: [{ robot: 'robot' }],
      body: [
        { id: 'take', kind: 'pick', at: { of: 'task.from', ...grip }, approachM: APPROACH_M, speedMps },
        { id: 'lay', kind: 'place', at: { of: 'task.to', ...laid }, approachM: APPROACH_M, speedMps },
        { id: 'back', kind: 'move', to: { pose: 'home' } },
      ],
    }),
    record('route', 'box-route', names('Weg van een doos', 'Way of a box'), {
      steps: [
        { id: 'arrive', name: names('Aanvoer', 'Arrive'), at: ['infeed'] },
        {
          id: 'stack',
          name: names('Stapelen', 'Stack'),
          at: ['pallet-1', 'pallet-2'],
          mover: byProgram('stack-box'),
          do: {
            kind: 'time',
            time: triangular(2, 3, 5, 'min'),
            needs: [{ operator: 'operator', during: 'work' }],
          },
        },
        { id: 'dispatch', name: names('Afvoeren', 'Dispatch'), at: ['dispatch'] },
      ],
      provenance: { 'steps.stack.do.time': estimated(EXCHANGE, 2, 3, 5) },
    }),
  ]
}

function operator(): RawRecord {
  return record('operator', 'operator', names('Operator', 'Operator'), {
    placement: at(-0.6, -1.9),
    calendar: CALENDAR_ID,
    standAt: { 'pallet-1': [-1.3, 0, 0], 'pallet-2': [-1.3, 0, 0] },
  })
}
