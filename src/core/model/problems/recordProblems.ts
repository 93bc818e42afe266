// Texts of problems with records as such: ids, references, placements, times.
import type { ProblemText } from './ProblemText'

export const RECORD_PROBLEMS = {
  'record.idDiffers': {
    severity: 'error',
    what: {
      en: 'the record under "{key}" calls itself "{id}"',
      nl: 'het onderdeel onder "{key}" noemt zichzelf "{id}"',
    },
    mend: { en: 'write "id": "{key}"', nl: 'schrijf "id": "{key}"' },
  },
} as const satisfies Record<string, ProblemText>
