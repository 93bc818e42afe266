// Fixes of problems with programs, routes and their steps.

import { findRecord } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { removeRecords } from '../commands/removeRecords'
import { valueAt } from '../fieldPath'
import { dropSteps } from '../records/dropSteps'
import { change, setTo, takeOut } from './changeRecord'
import type { Fix, FixQuestion, FixTable } from './Fix'

const DOOR_S = { kind: 'triangular', min: 2, mode: 3, max: 4, unit: 's' }

export const FLOW_FIXES: FixTable = {
  'program.duplicateNode': newId,
  'route.stepIdTaken': newId,
  'program.robotTwice': ({ record, path }) => [
    { name: 'removeThis', command: takeOut(record, path.slice(0, -1)) },
  ],
  'program.unknownPose': ({ record, path }) => [{ name: 'goHome', command: setTo(record, path, 'home') }],
  'program.poseNotAllowed': ({ document, record, path }) => {
    const node = valueAt(findRecord(document, record), path.slice(0, -1)) as { kind?: string } | undefined
    const of = node?.kind === 'pick' ? 'task.from' : 'task.to'
    return [{ name: 'useInstead', values: { id: of }, command: setTo(record, path, { of }) }]
  },
  'program.unknownSlot': ({ record, path }) => [{ name: 'leaveOut', command: takeOut(record, path) }],
  'program.noDoor': ({ record, path, text }) => [
    { name: 'addDoor', command: setTo(text('station'), 'door', { open: DOOR_S, close: DOOR_S }) },
    { name: 'removeThis', command: takeOut(record, path.slice(0, -1)) },
  ],
  'program.signalNeverSet': ({ record, path, text, number }) => [
    {
      name: 'setTo',
      values: { value: number('value'), unit: '' },
      command: setTo(text('signal'), 'initial', number('value')),
    },
    { name: 'removeThis', command: takeOut(record, path) },
  ],
  'route.unknownStep': ({ document, record, path, text }) => {
    const route = findRecord(document, record)
    const known = route?.type === 'route' && route.steps.some(({ id }) => id === text('suggestion'))
    const instead = known ? [text('suggestion')] : []
    return [
      ...instead.map((id): Fix => ({ name: 'useInstead', values: { id }, command: setTo(record, path, id) })),
      { name: 'leadOut', command: setTo(record, path, 'out') },
    ]
  },
  'route.unreachable': ({ record, text }) => [
    { name: 'removeThis', command: removeStep(record, text('step')) },
  ],
  'route.neverEnds': ({ record, path }) => [
    { name: 'leadOut', command: setTo(record, [...path, 'next'], [{ to: 'out' }]) },
  ],
  'route.idleRule': leaveOut,
  'route.takeGoesOn': leaveOut,
  'route.moverGoesNowhere': leaveOut,
  'route.notAComponent': leaveOut,
  'route.sharesAboveOne': ({ record, path, number }) => [
    {
      name: 'fitShares',
      command: (edit) => {
        const rules = valueAt(edit.get(record), path)
        if (!Array.isArray(rules)) return
        const scaled = rules.map((rule: { share?: number }) =>
          rule.share === undefined ? rule : { ...rule, share: rule.share / number('sum') },
        )
        setTo(record, path, scaled)(edit)
      },
    },
  ],
  'route.neverTaken': leaveOut,
  'program.carriesNothing': ({ text }) => [{ name: 'removeThis', command: removeRecords([text('program')]) }],
}

function leaveOut({ record, path }: FixQuestion): readonly Fix[] {
  return [{ name: 'leaveOut', command: takeOut(record, path) }]
}

/** The later of two equal ids gets a number. */
function newId({ record, path }: FixQuestion): readonly Fix[] {
  return [
    {
      name: 'newId',
      command: (edit) => {
        const holder = edit.get(record)
        const old = String(valueAt(holder, path))
        const text = JSON.stringify(holder)
        let number = 2
        while (text.includes(`"id":"${old}-${number}"`)) number++
        setTo(record, path, `${old}-${number}`)(edit)
      },
    },
  ]
}

function removeStep(record: string, step: string) {
  return change<RecordOf<'route'>>(record, 'route', (route) => {
    // A step nobody comes to: told to be at a place that is no more, it goes as any other such step.
    const marked = {
      ...route,
      steps: route.steps.map((one) => (one.id === step ? { ...one, at: [GONE] } : one)),
    }
    const left = dropSteps(marked, (id) => id === GONE)
    return left ?? route
  })
}

const GONE = '\u0000'
