// The surroundings of the library: walls, pillars, cabinets, screens, a text and dimension lines on the floor.
import { addThing, lineAt, placeAt, type RecordFields } from './addThing'
import type { BothNames, LibraryItem } from './LibraryItem'

type Fields = RecordFields<'equipment'>

export const BUILDING_ITEMS: readonly LibraryItem[] = [
  {
    id: 'building-wall',
    category: 'building',
    name: { nl: 'Wand, 4 m', en: 'Wall, 4 m' },
    keywords: ['muur', 'wand', 'wall', 'hal', 'hall'],
    make: (edit, at) => [
      addThing(
        edit,
        'equipment',
        'wall',
        { nl: 'Wand', en: 'Wall' },
        {
          look: 'wall',
          heightM: 2.5,
          lineM: lineAt(at, [
            [-2, 0],
            [2, 0],
          ]),
        },
      ),
    ],
  },
  {
    id: 'building-dimension',
    category: 'building',
    name: { nl: 'Maatlijn, 2 m', en: 'Dimension line, 2 m' },
    keywords: ['maat', 'afmeting', 'measure', 'dimension', 'lengte', 'length'],
    make: (edit, at) => [
      addThing(
        edit,
        'equipment',
        'dimension',
        { nl: 'Maatlijn', en: 'Dimension line' },
        {
          look: 'dimension',
          lineM: lineAt(at, [
            [-1, 0],
            [1, 0],
          ]),
        },
      ),
    ],
  },
  standing('pillar', { nl: 'Kolom', en: 'Pillar' }, ['pilaar', 'column', 'hal', 'hall'], {
    look: 'pillar',
    sizeM: [0.35, 0.35, 4],
  }),
  standing(
    'cabinet',
    { nl: 'Kast of besturing', en: 'Cabinet or controller' },
    ['schakelkast', 'controller'],
    {
      look: 'cabinet',
      sizeM: [0.8, 0.5, 1.9],
    },
  ),
  standing('pedestal', { nl: 'Sokkel', en: 'Pedestal' }, ['voet', 'stand', 'base'], {
    look: 'pedestal',
    sizeM: [0.4, 0.4, 0.6],
  }),
  standing('desk', { nl: 'Bureau', en: 'Desk' }, ['kantoor', 'office'], {
    look: 'desk',
    sizeM: [1.4, 0.7, 0.74],
  }),
  standing('screen', { nl: 'Scherm', en: 'Screen' }, ['beeldscherm', 'monitor', 'display', 'bediening'], {
    look: 'screen',
    sizeM: [1.2, 0.08, 1.9],
  }),
  standing('bin', { nl: 'Afvalbak', en: 'Waste bin' }, ['afval', 'waste', 'schroot', 'scrap'], {
    look: 'bin',
    sizeM: [0.8, 0.6, 0.6],
  }),
  standing(
    'text',
    { nl: 'Tekst op de vloer', en: 'Text on the floor' },
    ['label', 'opschrift', 'naam', 'name'],
    {
      look: 'text',
      sizeM: [2, 0.4, 0.01],
      text: { nl: 'Tekst', en: 'Text' },
    },
  ),
]

function standing(id: string, name: BothNames, words: readonly string[], fields: Fields): LibraryItem {
  return {
    id: `building-${id}`,
    category: 'building',
    name,
    keywords: words,
    make: (edit, at) => [addThing(edit, 'equipment', id, name, { placement: placeAt(at), ...fields })],
  }
}
