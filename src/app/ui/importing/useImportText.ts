// The words of importing in the language in use, loaded with its panel.
import { type ImportText, importText } from '../../text/importText'
import { useLanguage } from '../parts/useText'

export function useImportText(): ImportText {
  return importText[useLanguage()]
}
