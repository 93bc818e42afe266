// A draft and its robot as a complete cell: hall, robot, safeguards, shifts, people who repair, costs, cameras and a story. Chooses nothing.
import type { SceneDocument } from '../../model/SceneDocument'
import type { InTwoLanguages } from '../../results/TemplateQuestion'
import type { AnswerSheet } from '../answers/AnswerSheet'
import type { ChosenRobot } from '../robots/chooseRobot'
import { FACING_QUARTERS } from '../robots/placeRobot'
import type { TemplateId } from '../Template'
import type { Rect } from './CellDraft'
import { cellCosts } from './cellCosts'
import { documentOf } from './documentOf'
import { at, estimated, exponential, lognormal, names, type RawRecord, record, tidy } from './makeRecord'
import { safeguards } from './safeguards'
import { shiftCalendar } from './shiftCalendar'
import { shiftRecords } from './shiftRecords'

/** Hall around the outline: room for a fence and a walk on three sides, an aisle in front. */
const BESIDE_M = 2
const FRONT_M = 3.2
const AISLE_Y_M = 0.9
const HALL_HEIGHT_M = 5
const HOUR_S = 3600
const FAILURES = 'typical of cells with robots, general knowledge'

export function finishCell(
  id: TemplateId,
  sheet: AnswerSheet,
  robot: ChosenRobot,
  reason: InTwoLanguages,
): SceneDocument {
  const { draft } = robot
  const { xM, yM } = draft.outline
  const local = [
    ...draft.records,
    draft.tool.record,
    robotRecord(robot),
    ...safeguards(draft, robot.model.kind),
    robotFailure(),
    ...views(draft.outline, robot, draft.highlight),
  ]
  const shifts = Number(sheet.choice('shifts'))
  return documentOf([
    scene(id, sheet, robot, shifts, reason),
    hall(draft.outline),
    ...shiftRecords(local, BESIDE_M - xM[0], FRONT_M - yM[0]),
    shiftCalendar(shifts),
    ...cellCosts(draft, robot.model),
  ])
}

function scene(
  id: TemplateId,
  sheet: AnswerSheet,
  { draft }: ChosenRobot,
  shifts: number,
  reason: InTwoLanguages,
): RawRecord {
  return record('scene', 'scene', draft.name, {
    description: { ...draft.description },
    notes: { ...reason },
    startAt: '2026-11-23T06:00:00',
    seed: 1,
    warmupS: HOUR_S,
    horizonS: 8 * HOUR_S * shifts,
    openAt: { timeS: 1.5 * HOUR_S, speed: 1 },
    outputs: [...draft.outputs],
    template: { id, answers: { ...sheet.answers } },
  })
}

function hall({ xM, yM }: Rect): RawRecord {
  const lengthM = Math.ceil(2 * (xM[1] - xM[0] + 2 * BESIDE_M)) / 2
  const widthM = Math.ceil(2 * (yM[1] - yM[0] + FRONT_M + BESIDE_M)) / 2
  return record('hall', 'hall', names('Werkplaats', 'Workshop'), {
    sizeM: [lengthM, widthM, HALL_HEIGHT_M],
    aisles: [
      {
        lineM: [
          [0.4, AISLE_Y_M],
          [lengthM - 0.4, AISLE_Y_M],
        ],
        widthM: 1,
      },
    ],
  })
}

function robotRecord({ model, positionM, proof }: ChosenRobot): RawRecord {
  const [x, y, heightM] = positionM
  const isSlowed = proof.timeToFullSpeedS > model.timeToFullSpeedS.likely || proof.speedScale < 1
  const slowed = isSlowed
    ? {
        timeToFullSpeedS: proof.timeToFullSpeedS,
        ...(proof.speedScale < 1 ? { speedScale: proof.speedScale } : {}),
        provenance: {
          timeToFullSpeedS: estimated(
            'the template starts the robot gently enough for the gripper to hold the part',
            model.timeToFullSpeedS.likely,
            proof.timeToFullSpeedS,
            2 * proof.timeToFullSpeedS,
          ),
        },
      }
    : {}
  const makeAndName = `${model.manufacturer} ${model.name}`
  return record('robot', 'robot', names(makeAndName, makeAndName), {
    model: model.id,
    placement: at(x, y, 0, FACING_QUARTERS),
    pedestalM: tidy(heightM),
    tool: 'gripper',
    poses: { home: Array.from(proof.home, (value) => Math.round(value * 1e5) / 1e5 + 0) },
    ...slowed,
  })
}

function robotFailure(): RawRecord {
  return record('failure', 'robot-failure', names('Robotstoring', 'Robot failure'), {
    of: ['robot'],
    timeToFailure: exponential(1500),
    repair: lognormal(25, 15),
    repairBy: 'operator',
    provenance: {
      timeToFailure: estimated(FAILURES, 500, 1500, 4000),
      repair: estimated(FAILURES, 10, 25, 45),
    },
  })
}

function views({ xM, yM }: Rect, robot: ChosenRobot, highlight: readonly string[]): RawRecord[] {
  const middle: [number, number, number] = [tidy((xM[0] + xM[1]) / 2), tidy((yM[0] + yM[1]) / 2), 0.8]
  const size = Math.max(xM[1] - xM[0], yM[1] - yM[0])
  const [x, y] = robot.positionM
  const overview = {
    position: [
      tidy(middle[0] + 0.75 * size + 1),
      tidy(yM[0] - 0.55 * size - 1.5),
      tidy(1.8 + 0.55 * size),
    ] as [number, number, number],
    target: middle,
  }
  const close = {
    position: [tidy(x - 1.6), tidy(y - 2.4), 2.4] as [number, number, number],
    target: [tidy(x), tidy(y + 0.4), 1] as [number, number, number],
  }
  const stop = (
    id: string,
    camera: typeof overview,
    caption: InTwoLanguages,
    records: readonly string[],
  ) => ({
    id,
    camera,
    caption: { ...caption },
    highlight: [...records],
  })
  const { name } = robot.model
  return [
    record('view', 'view-overview', names('Overzicht', 'Overview'), overview),
    record('view', 'view-robot', names('Robot', 'Robot'), close),
    record('story', 'tour', names('Rondleiding', 'Tour'), {
      stops: [
        stop('cell', overview, robot.draft.description, highlight),
        stop(
          'robot',
          close,
          names(
            `De ${name} komt bij elke plek die hij nodig heeft; de tijd van elke beweging is berekend.`,
            `The ${name} reaches every place it needs; the time of every motion is computed.`,
          ),
          ['robot'],
        ),
      ],
    }),
  ]
}
