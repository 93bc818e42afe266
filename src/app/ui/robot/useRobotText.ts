// The words of teaching and reach in the language in use.
import { ROBOT_TEXT, type RobotText } from '../../text/robotText'
import { useLanguage } from '../parts/useText'

export function useRobotText(): RobotText {
  return ROBOT_TEXT[useLanguage()]
}
