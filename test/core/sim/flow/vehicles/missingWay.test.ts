// A fleet for which a way is missing: the run is refused before it begins, says between which stops, and runs when the way is there.
import { expect, test } from 'vitest'
import { problemIn } from '../../../../../src/core/model/problems/sceneProblem'
import type { SceneDocument } from '../../../../../src/core/model/SceneDocument'
import { Simulation } from '../../../../../src/core/sim/Simulation'
import { aDocument } from '../../../../builders/aDocument'
import {
  anAisle,
  aProduct,
  aRoute,
  aSink,
  aSource,
  aStation,
  at,
  aVehicle,
} from '../../../../builders/records'
import { seconds } from '../../../../builders/times'
import { figuresOf, runFor } from '../runScene'

type Edges = readonly { readonly from: string; readonly to: string; readonly oneWay?: boolean }[]
const byAgv = { by: 'vehicle' as const, vehicle: 'agv' }

function cell(edges: Edges, served = ['station', 'exit']): SceneDocument {
  return aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'interarrival', time: seconds(60) } }),
    aStation(),
    aSink({ id: 'exit', placement: at(0, 6) }),
    anAisle({
      nodes: [
        { id: 'supply', position: [0, 0], serves: ['source'] },
        { id: 'front', position: [6, 0], ...(served.includes('station') ? { serves: ['station'] } : {}) },
        { id: 'door', position: [6, 6], serves: ['exit'] },
      ],
      edges: [...edges],
    }),
    aVehicle({ load: seconds(4), unload: seconds(6), whenIdle: 'stay' }),
    aRoute({
      steps: [
        { id: 'work', at: ['station'], mover: byAgv, do: { kind: 'time', time: seconds(5) } },
        { id: 'leave', at: ['exit'], mover: byAgv },
      ],
    }),
  )
}

function refusal(document: SceneDocument): { code: string; nl: string; en: string } {
  const made = Simulation.create(document, { seed: 1 })
  if (made.ok) throw new Error('it runs')
  const [problem] = made.problems
  const told = (language: 'nl' | 'en') => {
    const { message, hint } = problemIn(language, problem!)
    return `${message}: ${hint}`
  }
  return { code: problem!.code, nl: told('nl'), en: told('en') }
}

const ways: Edges = [
  { from: 'supply', to: 'front' },
  { from: 'front', to: 'door' },
]

test('with all ways there it hauls', () => {
  const simulation = runFor(cell(ways), 1800)
  expect(simulation.problem).toBeUndefined()
  expect(figuresOf(simulation, 'exit').count).toBeGreaterThan(10)
})

test('a stop to which no way leads is named, with what to do', () => {
  const { code, nl, en } = refusal(cell(ways.slice(0, 1)))
  expect(code).toBe('aisle.noWay')
  expect(nl).toMatch(
    /^voertuigen van "agv" kunnen niet van "(supply|front)" naar "door" en terug: voeg wegen toe/,
  )
  expect(en).toMatch(/cannot drive from "(supply|front)" to "door" and back: add edges/)
})

test('a way there without a way back is none either', () => {
  const { code, nl } = refusal(cell([ways[0]!, { from: 'front', to: 'door', oneWay: true }]))
  expect(code).toBe('aisle.noWay')
  expect(nl).toMatch(/"door" en terug/)
})

test('a place at which no stop lies is named, with the field to fill', () => {
  const { code, nl, en } = refusal(cell(ways, ['exit']))
  expect(code).toBe('vehicle.noStop')
  expect(nl).toMatch(/kunnen niet bij "station" komen.*zet "station" in `serves` van de knoop ervoor/)
  expect(en).toMatch(/add "station" to `serves`/)
})
