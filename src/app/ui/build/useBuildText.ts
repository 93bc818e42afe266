// The words of building in the language in use. Apart from useText, so that they load with the panels that need them.
import { BUILD_TEXT, type BuildText } from '../../text/buildText'
import { useLanguage } from '../parts/useText'

export function useBuildText(): BuildText {
  return BUILD_TEXT[useLanguage()]
}
