// A plate that has turned in the run has turned in the picture: its pieces, the jig on it, the signs of the jig, and the part that is clamped there.
import { Matrix4, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { viewTheme } from '../../../src/app/view/materials'
import { CellPlan } from '../../../src/app/view/stage/CellPlan'
import { DrawingShelf } from '../../../src/app/view/stage/DrawingShelf'
import { FrameReader } from '../../../src/app/view/stage/FrameReader'
import { turnWithPlate } from '../../../src/app/view/stage/planPositioner'
import { planRecord } from '../../../src/app/view/stage/planRecord'
import { FrameFiller } from '../../../src/core/host/FrameFiller'
import { LooseParts } from '../../../src/core/host/LooseParts'
import { ROBOT_MODELS } from '../../../src/core/model/catalog/robots/findRobotModel'
import { frameByteLength, PART, viewFrame } from '../../../src/core/results/frameLayout'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../src/core/sim/Simulation'
import { positionerWeld } from '../../tools/scenes/positionerWeld'

const document = positionerWeld()
const TURN = Math.PI

function shownAt(seconds: number) {
  const made = Simulation.create(document, { seed: 1 })
  if (!made.ok) throw new Error(made.problems[0]!.message)
  made.value.advanceTo(secondsToTicks(seconds))
  const filler = new FrameFiller(
    made.value.model.parts,
    new LooseParts(made.value, () => Promise.reject(new Error('no physics'))),
  )
  const topology = filler.topology(1)
  const views = viewFrame(new ArrayBuffer(frameByteLength(topology)), topology)
  filler.fill(views)
  const plan = new CellPlan()
  const scope = { document, robotModels: ROBOT_MODELS, theme: viewTheme('light'), shelf: new DrawingShelf() }
  for (const id of ['turner', 'jig'])
    plan.draw(id, (figure) => {
      planRecord(figure, document.records[id]!, scope)
      turnWithPlate(figure, document)
    })
  plan.settle()
  const reader = new FrameReader()
  const matrixOf = (body: number) => plan.bodies.matrixOf(body, new Matrix4())
  const update = () => {
    for (const mover of plan.movers) mover.update(reader, plan.bodies, { nowS: 0, stepS: 0 })
  }
  update()
  const [jig] = plan.bodiesOf('jig')
  const rest = matrixOf(jig!)
  for (const mover of plan.movers) mover.bind(topology)
  reader.take({ latest: views, alpha: 1 }, topology)
  update()
  // drawing the same frame again turns nothing twice
  update()
  return { plan, views, rest, jig: matrixOf(jig!), matrixOf }
}

/** The middle of the plate is at 3, 3, 0.9. */
const turnedAbout = (angle: number) =>
  new Matrix4()
    .makeTranslation(3, 3, 0.9)
    .multiply(new Matrix4().makeRotationZ(angle))
    .multiply(new Matrix4().makeTranslation(-3, -3, -0.9))

function same(a: Matrix4, b: Matrix4): void {
  a.elements.forEach((value, at) => {
    expect(value).toBeCloseTo(b.elements[at]!, 4)
  })
}

describe('a plate that has turned', () => {
  // the half turn takes 2.67 s; at 12 s the seam on top is being welded
  const { plan, views, rest, jig, matrixOf } = shownAt(12)

  it('carries what stands on it', () => {
    same(jig, turnedAbout(TURN).multiply(rest))
  })

  it('turns its own last piece, not its base', () => {
    const bodies = plan.bodiesOf('turner')
    const at = (body: number) => matrixOf(body).elements
    expect(at(bodies[0]!)[0]).toBeCloseTo(1, 6)
    expect(at(bodies.at(-1)!)[0]).toBeCloseTo(-1, 4)
    expect(at(bodies.at(-1)!)[14]).toBeCloseTo(0.9, 5)
  })

  it('carries the part in the jig, and the sign over it', () => {
    const { parts } = views
    expect(parts[PART.generation]).toBeGreaterThan(0)
    expect(Math.abs(parts[PART.qz]!)).toBeCloseTo(1, 5)
    expect(parts[PART.pz]).toBeCloseTo(0.95, 5)
    const sign = plan.marks.find(({ id }) => id === 'jig')!.icon
    expect(sign.distanceTo(new Vector3(3, 3, sign.z))).toBeLessThan(1e-4)
  })
})

it('while nothing has turned everything stands as the document has it', () => {
  const { rest, jig } = shownAt(0)
  same(jig, rest)
})
