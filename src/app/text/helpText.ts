// Words of the sheet of keys beyond those of the start card; loaded with the sheet. Both languages side by side.
import { bilingual } from './bilingual'

export const helpText = bilingual(
  {
    groups: { tools: 'Tools while building', dialogs: 'Questions and fields' },
    keys: {
      palette: 'Any command by its name',
      moveTool: 'Only move; again: move and turn',
      turnTool: 'Only turn; again: tilt',
      measure: 'Measure',
      typeSizes: 'Type where the selection goes',
      menu: 'Menu of the selection',
      nextField: 'Next question or field',
      options: 'Another answer of a choice',
      makeIt: 'Make the cell, take the value',
      leave: 'Close without making anything',
    },
    touch: 'Touch',
    touchText:
      'One finger turns, two fingers move and zoom, a tap selects; while building a finger that stays gives the menu.',
  },
  {
    groups: { tools: 'Gereedschap bij het bouwen', dialogs: 'Vragen en velden' },
    keys: {
      palette: 'Elke opdracht op naam',
      moveTool: 'Alleen schuiven; nog eens: schuiven en draaien',
      turnTool: 'Alleen draaien; nog eens: kantelen',
      measure: 'Meten',
      typeSizes: 'Typ waar de selectie heen gaat',
      menu: 'Menu van de selectie',
      nextField: 'Volgende vraag of veld',
      options: 'Ander antwoord van een keuze',
      makeIt: 'Maak de cel, neem de waarde',
      leave: 'Sluiten zonder iets te maken',
    },
    touch: 'Aanraken',
    touchText:
      'Eén vinger draait, twee vingers verschuiven en zoomen, tikken selecteert; bij het bouwen geeft vasthouden het menu.',
  },
)
