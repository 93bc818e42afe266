// What a robot that is taught says of where its tool is asked to be, in words with numbers. Pure.
import type { RobotStance } from '../../session/motionStore'
import { formatNumber } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { ROBOT_TEXT } from '../../text/robotText'

export interface TeachAnswer {
  readonly verdict: 'good' | 'near' | 'bad'
  readonly words: string
}

const NEAR_LIMIT_RAD = 0.05
const NEAR_SINGULAR = 0.05

export function teachAnswer(stance: RobotStance, language: Language): TeachAnswer {
  const text = ROBOT_TEXT[language]
  const { unreached, marginRad, limitJoint, independence } = stance
  const degrees = (rad: number) => `${formatNumber((rad * 180) / Math.PI, language, 0)}°`
  const mm = (metres: number) => `${formatNumber(metres * 1000, language, 0)} mm`
  if (unreached) return { verdict: 'bad', words: whyNot() }
  if (marginRad < NEAR_LIMIT_RAD)
    return { verdict: 'near', words: text.near(limitJoint + 1, degrees(Math.max(0, marginRad))) }
  if (independence < NEAR_SINGULAR) return { verdict: 'near', words: text.singular }
  return { verdict: 'good', words: text.reached }

  function whyNot(): string {
    switch (unreached!.code) {
      case 'tooFar':
        return text.tooFar(mm(unreached!.missM))
      case 'tooNear':
        return text.tooNear(mm(unreached!.missM))
      case 'jointLimit':
        return text.jointLimit(unreached!.joint + 1, degrees(unreached!.excess))
      case 'notFound':
        return text.notFound
    }
  }
}
