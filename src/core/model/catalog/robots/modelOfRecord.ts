// An imported robot, as its record keeps it, in the shape of a catalog model. Knows no catalog, so that the page can use it.
import type { RecordOf } from '../../sceneRecord'
import { isDriven } from './isDriven'
import type { RobotModel } from './RobotModel'
import { estimateRadiiM } from './robotEstimates'

export function modelOfRecord(record: RecordOf<'robotModel'>): RobotModel {
  const links = record.joints.filter(({ type }) => type !== 'fixed').length
  const { likely } = record.timeToFullSpeedS
  const [baseRadiusM = 0, ...linkRadiiM] = estimateRadiiM(record.payloadKg, record.kind, links)
  const source = record.file === '' ? 'imported' : `imported from ${record.file}`
  return {
    id: record.id,
    manufacturer: record.manufacturer,
    name: nameOf(record),
    kind: record.kind,
    dof: record.joints.filter(isDriven).length,
    family: record.family,
    baseFrameName: record.baseFrame,
    flangeFrameName: record.flangeFrame,
    joints: record.joints.map(({ velocity, ...joint }) => ({
      ...joint,
      // what follows nothing that moves stands still; checking the document says so
      ...(joint.follows !== undefined && !leads(record, joint.follows.joint) && HELD),
      ...(velocity !== undefined && { velocity, acceleration: velocity / likely }),
    })),
    angleTruncationRad: record.angleTruncationRad,
    datasheet: {
      payloadKg: record.payloadKg,
      reachM: record.reachM,
      massKg: record.massKg ?? 0,
      repeatabilityM: record.repeatabilityM ?? 0,
      source: record.provenance?.payloadKg?.source ?? source,
      certainty: record.provenance?.payloadKg?.certainty === 'published' ? 'published' : 'estimate',
    },
    reachMeaning: { definition: 'largest distance of the flange from the first axis', differenceM: 0 },
    timeToFullSpeedS: {
      ...record.timeToFullSpeedS,
      source: record.provenance?.timeToFullSpeedS?.source ?? source,
      certainty: 'estimate',
    },
    // The colours of an unpainted casting: a person's robot has none of a maker.
    drawing: {
      bodyColour: '#d8dadc',
      jointColour: '#5b6168',
      accentColour: '#8a9097',
      baseRadiusM,
      linkRadiiM,
    },
    source: { repository: '', commit: '', file: record.file, licence: '' },
    ...(record.links.length > 0 && { linkShapes: record.links }),
  }
}

const HELD = { type: 'fixed', follows: undefined } as const

function leads(record: RecordOf<'robotModel'>, name: string): boolean {
  return record.joints.some((joint) => joint.name === name && isDriven(joint))
}

function nameOf({ id, name }: RecordOf<'robotModel'>): string {
  if (name === undefined) return id
  return typeof name === 'string' ? name : name.en
}
