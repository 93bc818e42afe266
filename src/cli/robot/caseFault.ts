// What is wrong with one case of a robot question: a code and the values of its sentence.

export type FaultCode =
  | 'unknownModel'
  | 'missing'
  | 'notNumbers'
  | 'wrongCount'
  | 'badPose'
  | 'badLimits'
  | 'badValue'
  | 'impossibleState'
  | 'notObject'

export interface CaseFault {
  readonly fault: FaultCode
  /** The field, or the model that was asked for. */
  readonly subject: string
  readonly detail: string
}

export function caseFault(fault: FaultCode, subject: string, detail = ''): CaseFault {
  return { fault, subject, detail }
}

export function isFault(value: object): value is CaseFault {
  return 'fault' in value
}
