// What each field of a record means, in one sentence for whoever fills it in. Names are in fieldText.
import { FIELD_HELP_A_TO_M } from './fieldHelpAToM'
import { FIELD_HELP_N_TO_Z } from './fieldHelpNToZ'
import type { Language } from './Language'

const HELP = { ...FIELD_HELP_A_TO_M, ...FIELD_HELP_N_TO_Z }

/** Undefined for a field without help; the tests ask for every field of every record. */
export function fieldHelp(key: string, language: Language): string | undefined {
  return HELP[key]?.[language === 'en' ? 0 : 1]
}
