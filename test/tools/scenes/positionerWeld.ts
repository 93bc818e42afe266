// A small welding cell for reference: a UR10e with a torch beside a positioner that tilts and turns. A frame in a jig on the plate gets four seams: on top, on
// a side (turned flat first), and round a pipe (the plate turning along). Its times can be worked out by hand: test/core/sim/programs/positionerWeld.test.ts.

import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import { aDocument } from '../../builders/aDocument'
import {
  aHall,
  aPositioner,
  aProduct,
  aProgram,
  aRobot,
  aRoute,
  aScene,
  aSource,
  aStation,
  aTool,
  at,
} from '../../builders/records'
import { seconds } from '../../builders/times'

const HALF_TURN = 3.141593
/** About x, so that the tool works on the side that faces −y. */
const ON_THE_SIDE: [number, number, number, number] = [0.707107, 0, 0, 0.707107]
const PIPE_RADIUS_M = 0.1

/** Corners of a circle, close enough together to count as one: chords 0.02 mm off at 0.1 m. */
const RING = Array.from({ length: 37 }, (_, step): [number, number, number] => {
  const angle = (step / 36) * 2 * Math.PI
  return [round(PIPE_RADIUS_M * Math.cos(angle)), round(PIPE_RADIUS_M * Math.sin(angle)), 0.1]
})

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

export function positionerWeld(): SceneDocument {
  return aDocument(
    aScene({ name: 'positioner-weld', seed: 1, warmupS: 0, horizonS: 3600 }),
    aHall({ sizeM: [8, 6, 4] }),
    aProduct({ id: 'frame', sizeM: [0.4, 0.3, 0.1], massKg: 12 }),
    aSource({ products: ['frame'], placement: at(1, 1), arrivals: { kind: 'saturated' } }),
    aPositioner({
      id: 'turner',
      kind: 'tiltTurn',
      model: 'tilt-turn-250',
      placement: at(3, 3),
      plateM: 0.8,
      turnSpeedRadPs: 2,
      turnAccelerationRadPs2: 2,
      timeToFullAccelerationS: 0.1,
    }),
    aStation({
      id: 'jig',
      queueCapacity: 1,
      look: 'jig',
      placement: { parent: 'turner', frame: 'plate', position: [0, 0, 0] },
      sizeM: [0.5, 0.4, 0.05],
    }),
    aTool({ id: 'torch', kind: undefined, model: 'weld-torch-mag' }),
    aRobot({
      model: 'ur10e',
      placement: { ...at(3, 2.2), quaternion: [0, 0, 0.707107, 0.707107] },
      pedestalM: 0.6,
      tool: 'torch',
      settle: seconds(0.1),
      // above the fixture with room to turn it
      poses: { home: [0, -2.2, 1.9, -1.27, -1.57, 0] },
    }),
    aProgram({
      id: 'weld',
      body: [
        { id: 'swap', kind: 'turn', positioner: 'turner', toRad: [0, HALF_TURN] },
        {
          id: 'top',
          kind: 'process',
          of: 'station',
          path: {
            kind: 'weld',
            points: [
              [-0.1, -0.12, 0.1],
              [0.1, -0.12, 0.1],
            ],
            start: seconds(0.5),
            end: seconds(0.5),
          },
          speedMps: 0.01,
        },
        {
          id: 'side',
          kind: 'process',
          of: 'station',
          attitude: 'flat',
          quaternion: ON_THE_SIDE,
          path: {
            kind: 'weld',
            points: [
              [-0.1, -0.15, 0.05],
              [0.1, -0.15, 0.05],
            ],
          },
          speedMps: 0.01,
        },
        { id: 'level', kind: 'turn', positioner: 'turner', toRad: [0, 0] },
        {
          id: 'ring',
          kind: 'process',
          of: 'station',
          attitude: 'flat',
          plate: 'turns',
          path: { kind: 'weld', points: RING, blendM: 0.002 },
          speedMps: 0.01,
        },
      ],
    }),
    aRoute({ steps: [{ id: 'weld', at: ['jig'], do: { kind: 'program', programs: ['weld'] } }] }),
  )
}

/** From test/reference/scenes. */
export const SCHEMA = '../../../public/schema/proefcel-scene-1.schema.json'

export function positionerWeldText(): string {
  return serialiseScene({ ...positionerWeld(), $schema: SCHEMA })
}
