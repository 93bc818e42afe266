// Texts of problems with what a document carries along: packed meshes.
import type { ProblemText } from './ProblemText'

export const ASSET_PROBLEMS = {
  'mesh.unreadable': {
    severity: 'warning',
    what: {
      en: 'the shape in the field data cannot be read',
      nl: 'de vorm in het veld data is niet te lezen',
    },
    mend: {
      en: 'import the file again; until then it is drawn as a plain shape',
      nl: 'importeer het bestand opnieuw; tot dan staat er een eenvoudige vorm',
    },
  },
} as const satisfies Record<string, ProblemText>
