// The words of the wizard in the language in use. Apart from useText, so that they load with it.
import { WIZARD_TEXT } from '../../text/wizardText'
import { useLanguage } from '../parts/useText'

export type WizardText = (typeof WIZARD_TEXT)['en']

export function useWizardText(): WizardText {
  return WIZARD_TEXT[useLanguage()]
}
