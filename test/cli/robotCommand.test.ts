// `proefcel robot`: the reference cases through --file, single questions, and what it says to mistakes.
import { describe, expect, it } from 'vitest'
import { runRobotCommand } from '../../src/cli/robotCommand'
import { wrapAngle } from '../../src/core/math/rotations'
import vectors from '../reference/robotics.json'
import { fakeIo } from './fakeIo'

async function ask(
  argv: readonly string[],
  files: Record<string, string> = {},
  language: 'nl' | 'en' = 'en',
) {
  const io = fakeIo(language, files)
  const code = await runRobotCommand([...argv], io)
  const json = () => JSON.parse(io.printed.join('\n'))
  return { code, json, printed: io.printed, errors: io.errors }
}

const random = vectors.kinematics.filter((one) => one.q)

describe('cases from a file', () => {
  it('fk answers the poses of the reference vectors', async () => {
    const cases = random.map((one) => ({ model: one.robot, joints: one.q }))
    const { code, json } = await ask(['fk', '--file', 'cases.json', '--json'], {
      'cases.json': JSON.stringify(cases),
    })
    expect(code).toBe(0)
    const answers = json() as { pose: number[][] }[]
    answers.forEach(({ pose }, index) => {
      random[index]!.pose.flat().forEach((value, at) => {
        expect(Math.abs(pose[Math.floor(at / 4)]![at % 4]! - value)).toBeLessThan(1e-9)
      })
      expect(pose[3]).toEqual([0, 0, 0, 1])
    })
  })

  it('ik answers the listed solutions, and a reason when there is none', async () => {
    const cases = vectors.kinematics.map((one) => ({ model: one.robot, pose: one.pose }))
    const { json } = await ask(['ik', '--file', 'cases.json'], { 'cases.json': JSON.stringify(cases) })
    const answers = json() as { solutions: { joints: number[]; withinLimits: boolean }[]; reason: unknown }[]
    answers.forEach(({ solutions, reason }, index) => {
      const reference = vectors.kinematics[index]!
      if (reference.kind === 'unreachable') {
        expect(solutions).toEqual([])
        expect(reason).toMatchObject({ code: 'tooFar' })
        return
      }
      expect(reason).toBeNull()
      for (const listed of reference.solutions ?? []) {
        const distances = solutions.map(({ joints }) =>
          Math.max(...joints.map((value, joint) => Math.abs(wrapAngle(value - listed[joint]!)))),
        )
        expect(Math.min(...distances)).toBeLessThan(1e-5)
      }
    })
  })

  it('move answers the durations of the reference trajectories', async () => {
    const files = { 'cases.json': JSON.stringify(vectors.trajectories) }
    const { json } = await ask(['move', '--file', 'cases.json', '--json'], files)
    const answers = json() as { durationS: number }[]
    answers.forEach(({ durationS }, index) => {
      expect(durationS).toBeCloseTo(vectors.trajectories[index]!.duration_s, 9)
    })
  })

  it('puts an error in the place of a wrong case and exits with 1', async () => {
    const cases = [{ model: 'ur5e', joints: [0, 0, 0, 0, 0, 0] }, { model: 'ur5e', joints: [0, null] }, 7]
    const { code, json } = await ask(['fk', '--file', 'c.json'], { 'c.json': JSON.stringify(cases) })
    expect(code).toBe(1)
    expect(json()).toMatchObject([
      { withinLimits: true },
      { error: { code: 'notNumbers' } },
      { error: { code: 'notObject' } },
    ])
  })
})

describe('single questions', () => {
  it("fk and ik are each other's inverse, whatever the form of the pose", async () => {
    const joints = '0.3,-1.2,1.4,-0.5,0.8,-2'
    const forward = (await ask(['fk', '--model', 'ur10e', '--joints', joints, '--json'])).json()
    const rows = JSON.stringify(forward.pose)
    const pose = [...forward.positionM, ...forward.quaternion].join(',')
    for (const form of [rows, pose]) {
      const { solutions } = (await ask(['ik', '--model', 'ur10e', '--pose', form, '--json'])).json()
      const found = solutions.some((one: { joints: number[] }) =>
        joints.split(',').every((value, joint) => Math.abs(one.joints[joint]! - Number(value)) < 1e-6),
      )
      expect(found).toBe(true)
    }
  })

  it('takes a first joint below zero', async () => {
    const { code } = await ask(['fk', '--model', 'ur10e', '--joints', '-1,0,0,0,0,0'])
    expect(code).toBe(0)
  })

  it('move takes limits from the model or from options', async () => {
    const own = (
      await ask(['move', '--model', 'ur10e', '--from', '0,0,0,0,0,0', '--to', '1,0,0,0,0,0', '--json'])
    ).json()
    const given = ['move', '--from', '0', '--to', '1', '--velocity', '1', '--acceleration', '2', '--json']
    expect((await ask(given)).json().durationS).toBeCloseTo(1.5, 12)
    expect(own.durationS).toBeGreaterThan(0.5)
  })

  it('reach says by how much a pose is out of reach', async () => {
    const { json } = await ask(['reach', '--model', 'ur5e', '--pose', '2,0,0,0,0,0,1', '--json'])
    expect(json()).toMatchObject({ reachable: false, reason: { code: 'tooFar' } })
  })

  it('lists all robots and tells one from the other', async () => {
    expect((await ask(['list', '--json'])).json()).toHaveLength(52)
    const { json } = await ask(['info', '--model', 'kr210_r2700_2', '--json'])
    expect(json()).toMatchObject({ manufacturer: 'KUKA', timeToFullSpeedS: { certainty: 'estimate' } })
    const { printed } = await ask(['info', '--model', 'ur3e'], {}, 'nl')
    expect(printed.join('\n')).toContain('schatting')
  })
})

describe('mistakes', () => {
  it('an unknown model is named, with a guess', async () => {
    const { code, errors } = await ask(['fk', '--model', 'ur10', '--joints', '0'])
    expect(code).toBe(1)
    expect(errors.join(' ')).toContain('ur10e')
  })

  it.each([
    [['frobnicate'], 2],
    [['fk', '--model', 'ur5e', '--joints', '1,x'], 2],
    [['fk', '--model', 'ur5e', '--joints', '1,2'], 1],
    [['ik', '--model', 'ur5e', '--pose', '1,2,3'], 1],
    [['ik', '--model', 'ur5e', '--pose', '0,0,0,0,0,0,2'], 1],
    [['ik', '--file', 'none.json'], 2],
    [['move', '--from', '0', '--to', '1', '--velocity', '-1', '--acceleration', '1'], 1],
    [
      [
        'move',
        '--from',
        '0',
        '--to',
        '1',
        '--velocity',
        '1',
        '--acceleration',
        '1',
        '--jerk',
        '1',
        '--target-velocity',
        '3',
      ],
      1,
    ],
  ])('%j exits with %i and says why', async (argv, expected) => {
    const { code, errors } = await ask(argv)
    expect(code).toBe(expected)
    expect(errors.length).toBeGreaterThan(0)
  })
})
