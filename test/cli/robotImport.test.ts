// `proefcel robot import`: what it tells, in two languages, as JSON, into a scene; and how it refuses.
import { describe, expect, it } from 'vitest'
import { runRobotCommand } from '../../src/cli/robotCommand'
import { findRobotModel } from '../../src/core/model/catalog/robots/findRobotModel'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { validateScene } from '../../src/core/model/validateScene'
import { urdfOf } from '../core/formats/urdf/urdfOf'
import { fakeIo } from './fakeIo'

const files = {
  'ws/kr/robot.urdf': urdfOf(findRobotModel('kr6_r900_2')!),
  'ws/x/x.xacro': `<robot name="$(arg name)" xmlns:xacro="x"><xacro:arg name="name" default="d"/><link name="a"/><link name="b"/>
    <joint name="j" type="revolute"><parent link="a"/><child link="b"/><limit lower="0" upper="$(arg up)" velocity="1"/></joint></robot>`,
}

describe('robot import', () => {
  it('tells of the robot in the reader’s language', async () => {
    const [nl, en] = [fakeIo('nl', files), fakeIo('en', files)]
    for (const io of [nl, en]) expect(await runRobotCommand(['import', 'ws/kr/robot.urdf'], io)).toBe(0)
    expect(nl.printed[0]).toContain('6 assen van base_link tot tool0, bolpols')
    expect(en.printed[0]).toContain('6 axes from base_link to tool0, spherical wrist')
    expect(en.printed.join('\n')).toContain('geometry of the KUKA')
  })

  it('passes arguments, finds the file in a folder, answers JSON without the shapes', async () => {
    const io = fakeIo('en', files)
    expect(
      await runRobotCommand(['import', 'ws/x', '--arg', 'up=2', '--arg', 'name:=mine', '--json'], io),
    ).toBe(0)
    const { record, report } = JSON.parse(io.printed.join(''))
    expect(record).toMatchObject({ id: 'mine-model', joints: [{ name: 'j', lower: 0, upper: 2 }] })
    expect(report).toMatchObject({ file: 'ws/x/x.xacro', args: { up: '2', name: 'mine' }, axes: ['j'] })
  })

  it('writes a scene that is valid, then adds to it under a free id', async () => {
    const io = fakeIo('en', files)
    const words = ['import', 'ws/kr/robot.urdf', '--out', 'out.scene.json']
    expect(await runRobotCommand(words, io)).toBe(0)
    expect(await runRobotCommand(words, io)).toBe(0)
    const scene = parseSceneText(io.files.get('out.scene.json')!)
    if (!scene.ok) throw new Error(scene.problems[0]!.message)
    expect(validateScene(scene.value)).toEqual([])
    const models = Object.values(scene.value.records).filter(({ type }) => type === 'robotModel')
    expect(models.map(({ id }) => id)).toEqual(['kr6_r900_2-model', 'kr6_r900_2-model-2'])
  })

  it('lets the imported robot be asked about by its id', async () => {
    const io = fakeIo('en', files)
    await runRobotCommand(['import', 'ws/kr/robot.urdf', '--out', 'out.scene.json'], io)
    const ask = async (words: readonly string[]) => {
      const before = io.printed.length
      expect(await runRobotCommand([...words], io)).toBe(0)
      return JSON.parse(io.printed.slice(before).join(''))
    }
    const joints = ['--joints', '0.1,-1,1,0.2,0.3,0.4', '--json']
    const own = await ask(['fk', '--model', 'kr6_r900_2-model', '--scene', 'out.scene.json', ...joints])
    expect(own).toEqual(await ask(['fk', '--model', 'kr6_r900_2', ...joints]))
    const info = await ask(['info', '--model', 'kr6_r900_2-model', '--scene', 'out.scene.json', '--json'])
    expect(info.id).toBe('kr6_r900_2-model')
    expect(await runRobotCommand(['fk', '--model', 'x', '--scene', 'gone.json', ...joints], io)).toBe(2)
  })

  it.each([
    [['import'], 2, 'Name a .urdf'],
    [['import', 'nowhere'], 2, 'nothing at nowhere'],
    [['import', 'ws/x', '--arg', 'up'], 2, '--arg'],
    [['import', 'ws/x', '--snap', 'wide'], 2, '--snap'],
    [['import', 'ws/x', '--up-axis', 'left'], 2, '--up-axis'],
    [['import', 'ws/x'], 1, 'the argument "up" is not given'],
    [['import', 'ws'], 1, '3 files could be the robot'],
  ])('%j is refused with code %i', async (words, code, sentence) => {
    const io = fakeIo('en', { ...files, 'ws/y/y.urdf': files['ws/kr/robot.urdf'] })
    expect(await runRobotCommand(words as string[], io)).toBe(code)
    expect(io.errors.join('\n')).toContain(sentence)
  })

  it('a refusal as JSON holds the problems in the reader’s language', async () => {
    const io = fakeIo('nl', files)
    expect(await runRobotCommand(['import', 'ws/x', '--json'], io)).toBe(1)
    const { problems } = JSON.parse(io.printed.join(''))
    expect(problems[0]).toMatchObject({ code: 'xacro.argMissing', where: { path: 'ws/x/x.xacro:2' } })
    expect(problems[0].message).toContain('regel 2')
  })
})
