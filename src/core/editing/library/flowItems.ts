// What comes in and what goes out: parts, a supply that has a part and a route to give it, an exit that counts. The route made here
// goes to one place and out; it is the start of a real one.
import type { EditTransaction } from '../EditTransaction'
import { addThing, placeAt, type RecordFields } from './addThing'
import type { BothNames, LibraryItem, Spot } from './LibraryItem'

type Fields = RecordFields<'product'>

/** Beside the supply, when the cell has nowhere to bring a part yet. */
const EXIT_BESIDE_M = 3
const EVERY_MIN = 2

export const FLOW_ITEMS: readonly LibraryItem[] = [
  {
    id: 'flow-source',
    category: 'flow',
    name: { nl: 'Aanvoer', en: 'Supply' },
    shapeless: true,
    keywords: ['bron', 'source', 'aankomst', 'arrivals', 'invoer'],
    make: addSource,
  },
  {
    id: 'flow-sink',
    category: 'flow',
    name: { nl: 'Afvoer', en: 'Exit' },
    shapeless: true,
    keywords: ['uitgang', 'sink', 'gereed', 'finished', 'expeditie', 'dispatch'],
    make: (edit, at) => [addExit(edit, at)],
  },
  part('carton', { nl: 'Doos', en: 'Carton' }, ['verpakking', 'packaging'], {
    sizeM: [0.38, 0.28, 0.25],
    massKg: 8,
    look: 'carton',
    colour: 'carton',
  }),
  part('billet', { nl: 'Staf', en: 'Billet' }, ['ruw deel', 'blank'], {
    sizeM: [0.08, 0.08, 0.12],
    massKg: 4.7,
    look: 'billet',
    colour: 'steel',
  }),
  part('flange', { nl: 'Flens', en: 'Flange' }, ['draaideel', 'turned'], {
    sizeM: [0.08, 0.08, 0.04],
    massKg: 1.57,
    look: 'cylinder',
    colour: 'steel',
  }),
  part('shaft', { nl: 'As', en: 'Shaft' }, ['draaideel', 'turned'], {
    sizeM: [0.3, 0.05, 0.05],
    massKg: 4.6,
    look: 'shaft',
    colour: 'steel',
  }),
  part('bracket', { nl: 'Beugel', en: 'Bracket' }, ['lasdeel', 'welded'], {
    sizeM: [0.3, 0.2, 0.1],
    massKg: 3,
    look: 'bracket',
    colour: 'steel',
  }),
  part('panel', { nl: 'Paneel', en: 'Panel' }, ['plaat', 'sheet', 'composiet', 'composite'], {
    sizeM: [1.2, 0.6, 0.02],
    massKg: 6,
    look: 'panel',
    colour: 'carbon',
  }),
  part('tray', { nl: 'Tray met delen', en: 'Tray of parts' }, ['krat', 'bak'], {
    sizeM: [0.4, 0.3, 0.12],
    massKg: 5,
    look: 'tray',
    colour: 'plastic',
  }),
]

function part(id: string, name: BothNames, words: readonly string[], fields: Fields): LibraryItem {
  return {
    id: `product-${id}`,
    category: 'flow',
    name,
    facts: [{ of: 'mass', value: fields.massKg }],
    shapeless: true,
    keywords: ['product', 'part', 'onderdeel', ...words],
    make: (edit) => [addThing(edit, 'product', id, name, fields)],
  }
}

function addExit(edit: EditTransaction, at: Spot): string {
  return addThing(edit, 'sink', 'exit', { nl: 'Afvoer', en: 'Exit' }, { placement: placeAt(at) })
}

/** Takes the part and the route that are there; makes what is missing, so that it stands for something at once. */
function addSource(edit: EditTransaction, at: Spot): string[] {
  const made: string[] = []
  const keep = (id: string) => {
    made.push(id)
    return id
  }
  const product = edit.ofType('product')[0]?.id ?? keep(addPart(edit))
  const place = () => edit.ofType('sink')[0]?.id ?? keep(addExit(edit, beside(at)))
  const route = edit.ofType('route')[0]?.id ?? keep(addRoute(edit, place()))
  const source = addThing(
    edit,
    'source',
    'supply',
    { nl: 'Aanvoer', en: 'Supply' },
    {
      placement: placeAt(at),
      products: [product],
      route,
      arrivals: { kind: 'interarrival', time: { kind: 'constant', value: EVERY_MIN, unit: 'min' } },
    },
  )
  return [source, ...made]
}

function addPart(edit: EditTransaction): string {
  return addThing(
    edit,
    'product',
    'part',
    { nl: 'Product', en: 'Part' },
    {
      sizeM: [0.2, 0.2, 0.1],
      massKg: 1,
    },
  )
}

function addRoute(edit: EditTransaction, to: string): string {
  return addThing(
    edit,
    'route',
    'route',
    { nl: 'Route', en: 'Route' },
    {
      steps: [{ id: 'leave', name: { nl: 'Afvoeren', en: 'Leave' }, at: [to] }],
    },
  )
}

function beside(at: Spot): Spot {
  return { ...at, position: placeAt(at, [EXIT_BESIDE_M, 0, 0]).position }
}
