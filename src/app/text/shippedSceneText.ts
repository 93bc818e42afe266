// Names and one sentence for each shipped cell, so that the start card needs no scene file to be read.
import type { Language } from './Language'

interface SceneWords {
  readonly name: string
  readonly sentence: string
}

export const SHIPPED_SCENE_TEXT: Readonly<Record<string, Readonly<Record<Language, SceneWords>>>> = {
  'samxl-composite-line': {
    nl: {
      name: 'Composietlijn SAM|XL',
      sentence: 'Twee robots op één rail, een cameracobot en een portaal bouwen vleugelpanelen van 24 lagen.',
    },
    en: {
      name: 'SAM|XL composite line',
      sentence: 'Two robots on one rail, a camera cobot and a gantry build wing panels of 24 plies.',
    },
  },
  'cnc-machine-tending': {
    nl: {
      name: 'Draaibank met cobot',
      sentence: 'Een cobot belaadt een draaibank met deur: pallet in, pallet uit.',
    },
    en: {
      name: 'CNC machine tending',
      sentence: 'A cobot loads a lathe with a door: pallet in, pallet out.',
    },
  },
  'cnc-machine-tending-operator': {
    nl: {
      name: 'Draaibank met de hand beladen',
      sentence: 'Dezelfde draaibank met een operator, om mee te vergelijken.',
    },
    en: {
      name: 'CNC machine tending by hand',
      sentence: 'The same lathe with an operator, to compare with.',
    },
  },
  'conveyor-pick-and-place': {
    nl: {
      name: 'Van band naar band',
      sentence: 'Een cobot pakt dozen van een lopende band en zet ze op de volgende.',
    },
    en: {
      name: 'Conveyor pick and place',
      sentence: 'A cobot takes cartons off a moving belt and sets them on the next.',
    },
  },
  'chute-into-bin': {
    nl: {
      name: 'Glijgoot naar bak',
      sentence: 'Producten glijden in een bak; de natuurkunde beslist waar ze eindigen.',
    },
    en: { name: 'Chute into bin', sentence: 'Parts slide into a bin; physics decides where they end.' },
  },
}

/** Words for a shipped cell; one that nobody described shows its id, readable. */
export function shippedSceneWords(id: string, language: Language): SceneWords {
  return SHIPPED_SCENE_TEXT[id]?.[language] ?? { name: id.replaceAll('-', ' '), sentence: '' }
}
