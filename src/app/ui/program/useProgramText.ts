// The words of the program editor in the language in use.
import { PROGRAM_TEXT, type ProgramText } from '../../text/programText'
import { useLanguage } from '../parts/useText'

export function useProgramText(): ProgramText {
  return PROGRAM_TEXT[useLanguage()]
}
