// Every shipped scene can be drawn: bodies for what it names, within the budget of triangles, all numbers finite; and robots
// are as tall and as far-reaching as their kinematics say.
import { readdirSync, readFileSync } from 'node:fs'
import { type BufferGeometry, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { viewTheme } from '../../../src/app/view/materials'
import { drawCobot } from '../../../src/app/view/robots/drawCobot'
import { drawIndustrialArm } from '../../../src/app/view/robots/drawIndustrialArm'
import { rigOf } from '../../../src/app/view/robots/RobotRig'
import { robotLivery } from '../../../src/app/view/robots/robotLivery'
import { CellPlan } from '../../../src/app/view/stage/CellPlan'
import { DrawingShelf } from '../../../src/app/view/stage/DrawingShelf'
import { hasBody, planRecord } from '../../../src/app/view/stage/planRecord'
import { findRobotModel, ROBOT_MODELS } from '../../../src/core/model/catalog/robots/findRobotModel'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../../../src/core/model/SceneDocument'
import { makeChain } from '../../../src/core/robotics/chain/KinematicChain'

const folder = new URL('../../../scenes/', import.meta.url)
const scenes = readdirSync(folder).filter((name) => name.endsWith('.scene.json'))

function read(name: string): SceneDocument {
  const parsed = parseSceneText(readFileSync(new URL(name, folder), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]))
  return parsed.value
}

function planOf(document: SceneDocument): CellPlan {
  const plan = new CellPlan()
  const scope = { document, robotModels: ROBOT_MODELS, theme: viewTheme('light'), shelf: new DrawingShelf() }
  for (const record of Object.values(document.records))
    if (hasBody(record)) plan.draw(record.id, (figure) => planRecord(figure, record, scope))
  plan.settle()
  return plan
}

function geometries(plan: CellPlan): BufferGeometry[] {
  return plan.owners.map((_, body) => plan.bodies.geometryOf(body)!)
}

describe.each(scenes)('%s', (name) => {
  const document = read(name)
  const plan = planOf(document)

  it('has a body for every station, robot and conveyor', () => {
    for (const type of ['station', 'robot', 'conveyor'] as const) {
      for (const { id } of recordsOfType(document, type))
        expect(plan.bodiesOf(id).length, id).toBeGreaterThan(0)
    }
  })

  it('shows the state of every station and robot', () => {
    const marked = new Set(plan.marks.map(({ id }) => id))
    for (const type of ['station', 'robot'] as const) {
      for (const { id } of recordsOfType(document, type)) expect(marked.has(id), id).toBe(true)
    }
  })

  it('stays within the budget: 150 000 triangles with the shadow pass, so half of it for bodies', () => {
    const triangles = geometries(plan).reduce((sum, geometry) => sum + geometry.getIndex()!.count / 3, 0)
    expect(triangles).toBeLessThan(75_000)
  })

  it('has finite points and unit normals', () => {
    for (const geometry of new Set(geometries(plan))) {
      const positions = geometry.getAttribute('position')
      const normals = geometry.getAttribute('normal')
      for (let i = 0; i < positions.count; i++) {
        expect(Number.isFinite(positions.getX(i) + positions.getY(i) + positions.getZ(i))).toBe(true)
        const l = Math.hypot(normals.getX(i), normals.getY(i), normals.getZ(i))
        expect(Math.abs(l - 1)).toBeLessThan(1e-4)
      }
    }
  })
})

describe('robots', () => {
  const drawn = (id: string) => {
    const model = findRobotModel(id)!
    const shape = {
      chain: makeChain(model.joints),
      maker: model.manufacturer,
      cobot: model.kind === 'cobot',
      payloadKg: model.datasheet.payloadKg,
    }
    const rig = rigOf(shape)
    const draw = shape.cobot || shape.chain.dof !== 6 ? drawCobot : drawIndustrialArm
    return { rig, links: draw(rig, robotLivery(shape)).map((solid) => solid.build()) }
  }
  const boxOf = (geometry: BufferGeometry) => {
    geometry.computeBoundingBox()
    return geometry.boundingBox!.clone()
  }

  it.each(ROBOT_MODELS.map(({ id }) => id))('%s stands on the floor and ends at its flange', (id) => {
    const { rig, links } = drawn(id)
    const foot = boxOf(links[0]!).applyMatrix4(rig.linkFromBase[0]!.clone().invert())
    expect(foot.min.z).toBeCloseTo(0, 3)
    const last = boxOf(links[links.length - 1]!).expandByScalar(0.005)
    expect(
      last.containsPoint(new Vector3(...rig.flange).applyMatrix4(rig.linkFromBase[links.length - 1]!)),
    ).toBe(true)
  })

  it('tells a KR 210, a UR10e and a CRX-10iA apart by size', () => {
    const radius = (id: string) => drawn(id).rig.radius
    expect(radius('kr210_r3100_2')).toBeGreaterThan(radius('ur10e') * 1.5)
    expect(robotLivery({ maker: 'FANUC', cobot: true })).not.toEqual(
      robotLivery({ maker: 'Universal Robots', cobot: true }),
    )
  })
})
