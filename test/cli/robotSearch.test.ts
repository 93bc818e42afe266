// `proefcel robot reach --plane`, `place` and `plan`: answers, their printed form, and what they say to mistakes.
import { describe, expect, it } from 'vitest'
import { runRobotCommand } from '../../src/cli/robotCommand'
import { fakeIo } from './fakeIo'

async function ask(argv: string, files: Record<string, string> = {}, language: 'nl' | 'en' = 'en') {
  const io = fakeIo(language, files)
  const code = await runRobotCommand(argv.split(' '), io)
  return { code, json: () => JSON.parse(io.printed.join('\n')), printed: io.printed, errors: io.errors }
}

const targets = JSON.stringify([
  [0, 0, 0.3, 0, 1, 0, 0],
  [0.5, 0.1, 0.3, 0, 1, 0, 0],
  [0.2, 0.4, 0.5, 0, 1, 0, 0],
])

describe('reach map', () => {
  it('answers every cell of a plane', async () => {
    const { code, json } = await ask('reach --model ur10e --plane z=0.9 --cell 0.1 --json')
    const { grid, state, limitMarginRad, cells } = json()
    expect(code).toBe(0)
    expect(grid.originM[2]).toBe(0.9)
    expect(state).toHaveLength(grid.counts[0] * grid.counts[1])
    const reached = state.filter((one: string) => one === 'reached').length
    expect(reached).toBe(cells.reached)
    expect(reached).toBeGreaterThan(100)
    expect(limitMarginRad.filter((one: number | null) => one !== null)).toHaveLength(reached)
    expect(state[0]).toBe('tooFar')
  })

  it('any orientation reaches more cells than one, and a box in the way fewer', async () => {
    const cells = async (more: string) =>
      (await ask(`reach --model ur10e --plane z=0.4 --cell 0.2 --json${more}`)).json().cells
    const down = await cells('')
    expect((await cells(' --approach any')).reached).toBeGreaterThan(down.reached)
    expect((await cells(' --approach -x')).reached).not.toBe(down.reached)
    const beside = await cells(' --box 0.7,0,0.4,0.3,0.3,0.5 --floor -0.01')
    expect(beside.reached).toBeLessThan(down.reached)
    expect(beside.blocked).toBeGreaterThan(0)
  })

  it('prints a map, also of a vertical plane', async () => {
    const flat = await ask('reach --model ur5e --plane z=0.3 --cell 0.25')
    expect(flat.printed.join('\n')).toMatch(/#/)
    expect(flat.printed.at(-1)).toMatch(/cells reached/)
    const upright = await ask('reach --model ur5e --volume -1,0.4,0,1,0.4,1 --cell 0.25', {}, 'nl')
    expect(upright.printed[0]).toBe('y = 0,400 m')
    expect(upright.printed.filter((line) => /^[#+.x,%?]( [#+.x,%?])*$/.test(line))).toHaveLength(4)
  })
})

describe('place', () => {
  it('finds a base that meets all targets, from a file or inline', async () => {
    const command =
      'place --model ur10e --tool 0.15 --x -1,1 --y -1,1 --step 0.5 --headings 4 --json --targets'
    const { code, json } = await ask(`${command} t.json`, { 't.json': targets })
    expect(code).toBe(0)
    const { placements, judged } = json()
    expect(placements[0]).toMatchObject({ missed: [], tight: [] })
    expect(placements[0].joints).toHaveLength(3)
    expect(judged).toBeGreaterThan(100)
    expect((await ask(`${command} ${targets}`)).json()).toEqual(json())
    const { printed } = await ask(`${command.replace('--json ', '')} t.json`, { 't.json': targets })
    expect(printed[0]).toMatch(/s a round/)
  })

  it('does not stand where it would hit a box', async () => {
    const command = `place --model ur10e --x 0.2 --y -0.5 --headings 1 --json --targets ${targets}`
    const free = (await ask(command)).json().placements[0]
    const shut = (await ask(`${command} --box 0.2,-0.1,0.3,2,0.1,2`)).json().placements[0]
    expect(free.missed).toEqual([])
    expect(shut.missed).toEqual([0, 1, 2])
  })
})

describe('plan', () => {
  const pair = '--model ur10e --from 1.2,-0.5,1,-0.5,0,0 --to -1.2,-0.5,1,-0.5,0,0'
  const plate = '--box 0.7,0,0.3,0.8,0.02,0.6'

  it('goes straight when it can and around when it must, and lists what it does not check', async () => {
    const straight = (await ask(`plan ${pair} --json`)).json()
    expect(straight).toMatchObject({ found: true, straight: true })
    const around = (await ask(`plan ${pair} ${plate} --json`)).json()
    expect(around).toMatchObject({ found: true, straight: false })
    expect(around.joints.length).toBeGreaterThan(2)
    expect(around.durationS).toBeGreaterThan(straight.durationS)
    expect(around.ignoredPairs).toContainEqual({ links: [0, 2], reason: 'alwaysTouching', touchingShare: 1 })
    expect((await ask(`plan ${pair} ${plate} --json`)).json()).toEqual(around)
  })

  it('takes a tool pose as goal, and a file of cases with other arms', async () => {
    const { pose } = (await ask('fk --model ur10e --joints -1.2,-0.5,1,-0.5,0.3,0 --json')).json()
    const toPose = await ask(
      `plan --model ur10e --from 1.2,-0.5,1,-0.5,0.3,0 --pose ${pose.flat().join(',')} --json`,
    )
    expect(toPose.json().found).toBe(true)
    const near = { model: 'ur10e', base: [1.1, 0, 0], joints: [3.1, -0.9, 1.2, -1.5, -1.57, 0] }
    const one = { model: 'ur10e', from: [1.2, -0.5, 1, -0.5, 0, 0], to: [-1.2, -0.5, 1, -0.5, 0, 0] }
    const cases = JSON.stringify([one, { ...one, arms: [near] }])
    const [alone, beside] = (await ask('plan --file c.json', { 'c.json': cases })).json()
    expect(alone.straight).toBe(true)
    expect(beside.straight).not.toBe(true)
  })

  it('names what touches when start or goal is blocked', async () => {
    const { code, json } = await ask(`plan ${pair} --box 0.7,0,0.3,3,3,3 --json`)
    expect(code).toBe(0)
    expect(json()).toMatchObject({ found: false, code: 'startBlocked', contact: { kind: 'box', index: 0 } })
    const { printed } = await ask(`plan ${pair} --box 0.7,0,0.3,3,3,3`, {}, 'nl')
    expect(printed.join('\n')).toContain('beginstand')
  })
})

describe('mistakes', () => {
  it.each([
    ['reach --model ur5e --plane q=1', 1],
    ['reach --model ur5e --plane z=0.9 --cell 0', 1],
    ['reach --model ur5e --plane z=0.9 --cell 0.0001', 1],
    ['reach --model ur5e --plane z=0.9 --cell a', 2],
    ['reach --model ur5e --plane z=0.9 --approach sideways', 1],
    ['reach --model ur5e --plane z=0.9 --spins 0', 1],
    ['reach --model ur5e --volume 1,0,0,0,1,1', 1],
    ['reach --model ur5e --plane z=0.9 --box 0,0,0,1,1,0', 1],
    ['reach --model ur5e --plane z=0.9 --box 0,0,0,1', 1],
    ['reach --model ur5e --plane z=0.9 --box 0,x', 2],
    ['place --model ur5e', 1],
    ['place --model ur5e --targets none.json', 2],
    ['place --model ur5e --targets []', 1],
    [`place --model ur5e --targets ${targets} --x 1,0`, 1],
    [`place --model ur5e --targets ${targets} --step 0.0001`, 1],
    [`place --model ur5e --targets ${targets} --headings 1.5`, 1],
    [`place --model ur5e --targets ${targets} --prefer beauty`, 1],
    ['plan --model ur5e --from 0,0,0,0,0,0', 1],
    ['plan --model ur5e --from 0,0,9,0,0,0 --to 0,0,0,0,0,0', 1],
    ['plan --model ur5e --from 0,0,0,0,0,0 --pose 9,0,0,0,0,0,1', 1],
  ])('%s exits with %i and says why', async (argv, expected) => {
    const { code, errors } = await ask(argv)
    expect(code).toBe(expected)
    expect(errors.length).toBeGreaterThan(0)
  })
})
