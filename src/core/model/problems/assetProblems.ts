// Texts of problems with what a document carries along: packed meshes, drawings and pictures.
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
  'drawing.unreadable': {
    severity: 'warning',
    what: {
      en: 'the drawing in the field data cannot be read',
      nl: 'de tekening in het veld data is niet te lezen',
    },
    mend: {
      en: 'import the file again; until then it is not drawn',
      nl: 'importeer het bestand opnieuw; tot dan wordt hij niet getekend',
    },
  },
  'asset.tooLarge': {
    severity: 'error',
    what: {
      en: 'packed, {file} takes {megabytes} MB of the scene; up to {most} MB fits',
      nl: '{file} neemt ingepakt {megabytes} MB van de scène in; tot {most} MB past',
    },
    mend: {
      en: 'leave out layers or parts you do not need, or export it with less detail',
      nl: 'laat lagen of onderdelen weg die je niet nodig hebt, of exporteer hem met minder detail',
    },
  },
  'mesh.tooLarge': {
    severity: 'warning',
    what: {
      en: '{file} is {megabytes} MB; shapes up to {most} MB are read',
      nl: '{file} is {megabytes} MB; vormen tot {most} MB worden gelezen',
    },
    mend: { en: 'export it with fewer triangles', nl: 'exporteer hem met minder driehoeken' },
  },
  'mesh.unknownKind': {
    severity: 'warning',
    what: {
      en: '{file} is of a kind that is not read',
      nl: '{file} is van een soort die niet gelezen wordt',
    },
    mend: { en: 'STL, DAE, OBJ, glTF and GLB are', nl: 'STL, DAE, OBJ, glTF en GLB wel' },
  },
  'mesh.broken': {
    severity: 'warning',
    what: {
      en: '{file} does not hold the shape its name promises',
      nl: '{file} bevat niet de vorm die de naam belooft',
    },
    mend: {
      en: 'get the file again or export it anew',
      nl: 'haal het bestand opnieuw op of exporteer het opnieuw',
    },
  },
  'mesh.compressed': {
    severity: 'warning',
    what: {
      en: '{file} is compressed with Draco or meshopt, which is not read',
      nl: '{file} is gecomprimeerd met Draco of meshopt; dat wordt niet gelezen',
    },
    mend: { en: 'export it without compression', nl: 'exporteer hem zonder compressie' },
  },
  'mesh.empty': {
    severity: 'warning',
    what: { en: '{file} holds no triangles', nl: '{file} bevat geen driehoeken' },
    mend: { en: 'export it as a surface mesh', nl: 'exporteer hem als oppervlakken' },
  },
} as const satisfies Record<string, ProblemText>
