// Writes what makes a robot serve a machine: a program that loads, one that unloads, the part, the route through the cell, supply and exit where
// they are missing. One change of the document; every value in it can be edited afterwards. Moves nothing that stands.

import { worldFromRecord } from '../../model/resolvePlacement'
import { findRecordOfType } from '../../model/SceneDocument'
import type { RecordInput, RecordOf } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import type { EditTransaction } from '../EditTransaction'
import { addThing, guess } from '../library/addThing'
import { makeRecord } from '../records/makeRecord'
import type { Tending } from './findTending'
import { loadBody, unloadBody } from './tendingBody'

const BESIDE_M = 1.2
const MACHINE_S = 120
const CLAMP_ORIGIN = {
  'body.clamp.time': guess('typical chuck or vice, general knowledge', 0.5, 1, 1.5),
}

export function addTending(tending: Tending): EditCommand {
  return (edit) => {
    const station = findRecordOfType(edit.document, 'station', tending.station)!
    const product = edit.ofType('product')[0] ?? addFlange(edit)
    const place = { station, gripM: product.sizeM[2] / 2 }
    const named = wordsOf(station)
    const robots = [{ robot: tending.robot }]
    const load = addThing(
      edit,
      'program',
      'load',
      { nl: `${named.nl} laden`, en: `Load ${named.en}` },
      {
        robots,
        body: loadBody(place),
        provenance: CLAMP_ORIGIN,
      },
    )
    const unload = addThing(
      edit,
      'program',
      'unload',
      { nl: `${named.nl} lossen`, en: `Unload ${named.en}` },
      {
        robots,
        body: unloadBody(place),
        provenance: CLAMP_ORIGIN,
      },
    )
    const exit = edit.ofType('sink')[0]?.id ?? addExit(edit, tending.to)
    const route = writeRoute(edit, stepsOf(tending, load, unload, exit))
    addSupply(edit, tending.from, product.id, route)
  }
}

type Steps = RecordInput<'route'>['steps']

function stepsOf({ from, station, to }: Tending, load: string, unload: string, exit: string): Steps {
  return [
    { id: 'raw', name: { nl: 'Klaar om te bewerken', en: 'Ready to be machined' }, at: [from] },
    {
      id: 'machine',
      name: { nl: 'Bewerken', en: 'Machine' },
      at: [station],
      mover: { by: 'program', programs: [load] },
      do: { kind: 'time', time: { kind: 'constant', value: MACHINE_S, unit: 's' } },
    },
    {
      id: 'finished',
      name: { nl: 'Gereed', en: 'Finished' },
      at: [to],
      mover: { by: 'program', programs: [unload] },
    },
    {
      id: 'leave',
      name: { nl: 'Afvoeren', en: 'Leave' },
      at: [exit],
    },
  ]
}

/** A supply of the library comes with a route straight to the exit: that one becomes the way through the machine. */
function writeRoute(edit: EditTransaction, steps: Steps): string {
  const provenance = { 'steps.machine.do.time': guess('own estimate; fill in your own', 30, MACHINE_S, 600) }
  const bare = edit.ofType('route').find((route) => route.steps.length === 1 && !route.steps[0]!.mover)
  if (bare === undefined)
    return addThing(
      edit,
      'route',
      'part-route',
      { nl: 'Weg van een deel', en: 'Way of a part' },
      {
        steps,
        provenance,
      },
    )
  const { id, name } = bare
  makeRecord(edit, { id, type: 'route', ...(name === undefined ? {} : { name }), steps, provenance })
  return id
}

function addSupply(edit: EditTransaction, from: string, product: string, route: string): void {
  if (edit.ofType('source').some((source) => source.route === route)) return
  addThing(
    edit,
    'source',
    'supply',
    { nl: 'Aanvoer', en: 'Supply' },
    {
      placement: beside(edit, from, -BESIDE_M),
      products: [product],
      route,
      arrivals: { kind: 'saturated' },
    },
  )
}

function addExit(edit: EditTransaction, to: string): string {
  return addThing(
    edit,
    'sink',
    'exit',
    { nl: 'Afvoer', en: 'Exit' },
    { placement: beside(edit, to, BESIDE_M) },
  )
}

function addFlange(edit: EditTransaction): RecordOf<'product'> {
  const id = addThing(
    edit,
    'product',
    'flange',
    { nl: 'Flens', en: 'Flange' },
    {
      sizeM: [0.08, 0.08, 0.04],
      massKg: 1.57,
      look: 'cylinder',
      colour: 'steel',
    },
  )
  return findRecordOfType(edit.document, 'product', id)!
}

/** On the floor beside a place, to its left or right as it stands. */
function beside(edit: EditTransaction, id: string, alongM: number) {
  const world = worldFromRecord(edit.document, id)
  const [x, y] =
    world === undefined ? [0, 0] : [world[3]! + alongM * world[0]!, world[7]! + alongM * world[4]!]
  const tidy = (value: number) => Math.round(value * 1000) / 1000
  return { position: [tidy(x), tidy(y), 0] as [number, number, number] }
}

function wordsOf({ id, name }: RecordOf<'station'>): { nl: string; en: string } {
  if (name === undefined) return { nl: id, en: id }
  return typeof name === 'string' ? { nl: name, en: name } : { nl: String(name.nl), en: String(name.en) }
}
