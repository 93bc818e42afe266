// Arc welding on one or two tables: an operator loads and unloads, the robot welds the seams of the part that lies ready.

import type { TemplateQuestion } from '../../results/TemplateQuestion'
import type { AnswerSheet } from '../answers/AnswerSheet'
import {
  kilograms,
  metres,
  millimetres,
  millimetresPerSecond,
  ROBOT_KIND,
  SHIFTS,
} from '../answers/sharedQuestions'
import type { CellDraft, Rect } from '../cell/CellDraft'
import { at, names, point, type RawRecord, record, tidy } from '../cell/makeRecord'
import { CALENDAR_ID } from '../cell/shiftCalendar'
import { processTool } from '../robots/chooseTool'
import type { RobotKind, Template } from '../Template'
import { byPerson } from './handling'

const QUESTIONS: readonly TemplateQuestion[] = [
  millimetres(
    'partLength',
    { min: 200, max: 2000, default: 600 },
    { nl: 'Hoe lang is het deel?', en: 'How long is the part?' },
    {
      nl: 'De langste zijde zoals het op de lastafel ligt.',
      en: 'The longest side as it lies on the welding table.',
    },
  ),
  millimetres(
    'partWidth',
    { min: 100, max: 800, default: 300 },
    { nl: 'Hoe breed is het deel?', en: 'How wide is the part?' },
    {
      nl: 'De andere zijde zoals het op de lastafel ligt.',
      en: 'The other side as it lies on the welding table.',
    },
  ),
  kilograms(
    'partMass',
    { min: 0.5, max: 300, default: 8 },
    { nl: 'Hoe zwaar is het deel?', en: 'How heavy is the part?' },
    { nl: 'Boven 15 kg wordt het met een takel ingelegd.', en: 'Above 15 kg it is loaded with a hoist.' },
  ),
  metres(
    'seamLength',
    { min: 0.1, max: 8, default: 1.2 },
    { nl: 'Hoeveel meter las zit er aan één deel?', en: 'How many metres of weld does one part have?' },
    { nl: 'Alle naden bij elkaar.', en: 'All seams together.' },
  ),
  millimetresPerSecond(
    'weldSpeed',
    { min: 3, max: 20, default: 8 },
    { nl: 'Hoe snel last hij?', en: 'How fast does it weld?' },
    {
      nl: 'MAG-lassen in staal gaat vaak met 6 tot 12 mm/s.',
      en: 'MAG welding in steel often goes at 6 to 12 mm/s.',
    },
  ),
  {
    kind: 'yesNo',
    id: 'twoTables',
    text: { nl: 'Twee lastafels?', en: 'Two welding tables?' },
    help: {
      nl: 'Dan legt de operator een deel in terwijl de robot het andere last.',
      en: 'Then the operator loads one part while the robot welds the other.',
    },
    default: true,
  },
  SHIFTS,
  ROBOT_KIND,
]

const TABLE_M = 0.75
const PART_HEIGHT_M = 0.08
/** The torch clears the part by this before and after each seam. */
const APPROACH_M = 0.08
/** Ignition and crater filling for each seam, s: an estimate. */
const SEAM_EXTRA_S = 1.5

export const WELDING: Template = {
  id: 'welding',
  name: names('Lassen', 'Welding'),
  summary: names(
    'Een robot last delen die een operator op een of twee tafels legt.',
    'A robot welds parts that an operator lays on one or two tables.',
  ),
  questions: QUESTIONS,
  draft: (sheet, kind) => ({ ok: true, value: draft(sheet, kind) }),
}

function draft(sheet: AnswerSheet, kind: RobotKind): CellDraft {
  const partM = [sheet.number('partLength'), sheet.number('partWidth'), PART_HEIGHT_M] as const
  const tables = sheet.isYes('twoTables') ? ['table-1', 'table-2'] : ['table-1']
  const gap = kind === 'cobot' ? 0.28 : 0.42
  const tableM: [number, number, number] = [tidy(partM[0] + 0.2), tidy(partM[1] + 0.2), TABLE_M]
  // One table lies in front of the robot; two stand left and right of it, lengthwise.
  const centres: readonly (readonly [number, number, 0 | 1])[] =
    tables.length === 1
      ? [[0, tidy(gap + tableM[1] / 2), 0]]
      : [
          [tidy(-gap - tableM[1] / 2), 0.15, 1],
          [tidy(gap + tableM[1] / 2), 0.15, 1],
        ]
  const guarded = around(tables.length === 1, tableM, gap)
  const seams = seamLines(partM, sheet.number('seamLength'))
  return {
    name: names('Lascel met robot', 'Welding cell with a robot'),
    description: names(
      `Een robot last ${seams.length} naden per deel; een operator legt delen in en neemt ze uit.`,
      `A robot welds ${seams.length} seams a part; an operator loads and unloads.`,
    ),
    records: [
      ...places(tables, centres, tableM, guarded),
      ...flow(sheet, tables, partM, seams),
      operator(tables, tableM, guarded),
    ],
    tool: processTool('weld-torch-mag'),
    load: { massKg: 0, sizeM: partM, heightM: PART_HEIGHT_M, centreM: 0 },
    freeFloor: {
      xM: tables.length === 1 ? [-0.4, 0.4] : [-gap, gap],
      yM: tables.length === 1 ? [-0.5, gap] : [-0.6, 0.6],
      baseHeightM: [0.2, 0.9],
    },
    uses: tables.map((station) => ({
      program: 'weld',
      station,
      times: 1 / tables.length,
      waitsS: seams.length * SEAM_EXTRA_S,
    })),
    machineS: tables.length === 1 ? 20 : 0,
    outputs: ['part'],
    partsPerJob: 1,
    outline: guarded,
    guarded,
    openings: [{ side: 'front', spanM: guarded.xM, for: 'people' }],
    blame: { mass: 'partMass', reach: 'partLength' },
    highlight: ['robot', ...tables],
  }
}

function around(isSingle: boolean, tableM: readonly number[], gap: number): Rect {
  if (isSingle) {
    const halfM = Math.max(0.7, tableM[0]! / 2 + 0.35)
    return { xM: [-halfM, halfM], yM: [-0.8, tidy(gap + tableM[1]! + 0.35)] }
  }
  const halfM = tidy(gap + tableM[1]! + 0.35)
  const reachM = Math.max(0.8, tableM[0]! / 2 + 0.4)
  return { xM: [-halfM, halfM], yM: [tidy(0.15 - reachM), tidy(0.15 + reachM)] }
}

type Line = readonly [readonly [number, number, number], readonly [number, number, number]]

/** Seams lie lengthwise on top of the part, evenly over its width, each as long as fits. */
function seamLines(partM: readonly [number, number, number], totalM: number): Line[] {
  const longestM = 0.9 * partM[0]
  const count = Math.ceil(totalM / longestM - 1e-9)
  const halfM = tidy(totalM / count / 2)
  return Array.from({ length: count }, (_, index): Line => {
    const y = tidy(((index + 0.5) / count - 0.5) * partM[1] * 0.9)
    return index % 2 === 0
      ? [
          [-halfM, y, partM[2]],
          [halfM, y, partM[2]],
        ]
      : [
          [halfM, y, partM[2]],
          [-halfM, y, partM[2]],
        ]
  })
}

function places(
  tables: readonly string[],
  centres: readonly (readonly [number, number, 0 | 1])[],
  tableM: [number, number, number],
  { xM, yM }: Rect,
): RawRecord[] {
  return [
    ...tables.map((id, index) => {
      const [x, y, quarters] = centres[index]!
      return record('station', id, names(`Lastafel ${index + 1}`, `Welding table ${index + 1}`), {
        placement: at(x, y, 0, quarters),
        sizeM: tableM,
        look: 'weldTable',
        queueCapacity: 0,
      })
    }),
    record('sink', 'dispatch', names('Gereed', 'Finished'), { placement: at(xM[1] - 0.4, yM[0] - 0.7) }),
  ]
}

function flow(
  sheet: AnswerSheet,
  tables: readonly string[],
  partM: readonly [number, number, number],
  seams: readonly Line[],
): RawRecord[] {
  const massKg = sheet.number('partMass')
  const weldMps = sheet.number('weldSpeed')
  return [
    record('product', 'part', names('Lasdeel', 'Part to weld'), {
      sizeM: point(partM),
      massKg,
      look: 'box',
      colour: 'steel',
      provenance: {
        ...sheet.origin('sizeM', 'partLength'),
        ...sheet.origin('massKg', 'partMass'),
      },
    }),
    record('source', 'supply', names('Aanvoer', 'Supply'), {
      placement: at(-0.8, -1.9, 0.8),
      products: ['part'],
      route: 'part-route',
      arrivals: { kind: 'saturated' },
    }),
    record('program', 'weld', names('Lassen', 'Weld'), {
      robots: [{ robot: 'robot' }],
      body: [
        ...seams.flatMap((line, index) => [
          {
            id: `seam-${index + 1}`,
            kind: 'process' as const,
            of: 'station',
            path: {
              kind: 'polyline' as const,
              points: line.map((end) => [...end] as [number, number, number]),
            },
            speedMps: weldMps,
            approachM: APPROACH_M,
          },
          {
            id: `crater-${index + 1}`,
            kind: 'wait' as const,
            time: { kind: 'constant' as const, value: SEAM_EXTRA_S, unit: 's' as const },
          },
        ]),
        { id: 'back', kind: 'move', to: { pose: 'home' } },
      ],
      provenance: sheet.origin('body.seam-1.speedMps', 'weldSpeed'),
    }),
    record('route', 'part-route', names('Weg van een deel', 'Way of a part'), {
      steps: [
        {
          id: 'weld',
          name: names('Lassen', 'Weld'),
          at: [...tables],
          mover: byPerson(massKg, 3, 12),
          do: { kind: 'program', programs: ['weld'] },
        },
        {
          id: 'dispatch',
          name: names('Afvoeren', 'Dispatch'),
          at: ['dispatch'],
          mover: byPerson(massKg, 8, 3),
        },
      ],
    }),
  ]
}

function operator(tables: readonly string[], tableM: readonly number[], { yM }: Rect): RawRecord {
  const isSingle = tables.length === 1
  // In the table's own frame: beyond its free long side when turned, else at its far side.
  const standAt: Record<string, [number, number, number]> = isSingle
    ? { 'table-1': [0, tidy(tableM[1]! / 2 + 0.5), 0] }
    : {
        'table-1': [0, tidy(tableM[1]! / 2 + 0.5), 0],
        'table-2': [0, tidy(-tableM[1]! / 2 - 0.5), 0],
      }
  return record('operator', 'operator', names('Operator', 'Operator'), {
    placement: at(0, yM[0] - 0.9),
    calendar: CALENDAR_ID,
    standAt,
  })
}
