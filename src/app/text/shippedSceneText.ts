// Names and one sentence for each shipped cell, so that the start card needs no scene file to be read.
import type { Language } from './Language'

interface SceneWords {
  readonly name: string
  readonly sentence: string
}

export const SHIPPED_SCENE_TEXT: Readonly<Record<string, Readonly<Record<Language, SceneWords>>>> = {
  'samxl-composite-line': {
    nl: {
      name: 'SAM|XL compositelijn',
      sentence: 'Twee robots op één rail, een cameracobot en een portaal bouwen vleugelpanelen van 24 lagen.',
    },
    en: {
      name: 'SAM|XL composite line',
      sentence: 'Two robots on one rail, a camera cobot and a gantry build wing panels of 24 plies.',
    },
  },
  'cnc-machine-tending': {
    nl: {
      name: 'CNC-belading',
      sentence: 'Een cobot belaadt een draaibank met deur: pallet in, pallet uit.',
    },
    en: {
      name: 'CNC machine tending',
      sentence: 'A cobot loads a lathe with a door: pallet in, pallet out.',
    },
  },
  'cnc-machine-tending-operator': {
    nl: { name: 'CNC-belading met de hand', sentence: 'Dezelfde draaibank, nu beladen door een operator.' },
    en: { name: 'CNC tending by hand', sentence: 'The same lathe, loaded by an operator.' },
  },
  'conveyor-pick-and-place': {
    nl: {
      name: 'Van de band pakken',
      sentence: 'Een robot pakt producten van een lopende band en legt ze weg.',
    },
    en: {
      name: 'Conveyor pick and place',
      sentence: 'A robot takes parts off a moving belt and puts them away.',
    },
  },
  'chute-into-bin': {
    nl: {
      name: 'Glijgoot',
      sentence: 'Producten glijden in een bak; de natuurkunde beslist waar ze eindigen.',
    },
    en: { name: 'Chute into a bin', sentence: 'Parts slide into a bin; physics decides where they end.' },
  },
}

/** Words for a shipped cell; one that nobody described shows its id, readable. */
export function shippedSceneWords(id: string, language: Language): SceneWords {
  return SHIPPED_SCENE_TEXT[id]?.[language] ?? { name: id.replaceAll('-', ' '), sentence: '' }
}
