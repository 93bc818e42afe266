// Robots that cannot be: each is refused with a clear problem, in both languages, and nothing hangs.
import { describe, expect, it } from 'vitest'
import { problemIn } from '../../../../src/core/model/problems/sceneProblem'
import { aChain, aUrdf, imported, problemsOf } from './imported'

const two = aChain(2)
const limit = '<limit lower="-1" upper="1" velocity="1"/>'

it.each([
  ['a loop back to the base', aUrdf([...two, { name: 'back', parent: 'l2', child: 'base' }]), 'urdf.loop'],
  [
    'a loop beside the arm',
    aUrdf([...two, { name: 'a', parent: 'x', child: 'y' }, { name: 'b', parent: 'y', child: 'x' }]),
    'urdf.loop',
  ],
  [
    'a link with two parents',
    aUrdf([...two, { name: 'again', parent: 'base', child: 'l2' }]),
    'urdf.twoParents',
  ],
  ['a link that is its own parent', aUrdf([{ name: 'a', parent: 'x', child: 'x' }]), 'urdf.loop'],
  ['several roots', aUrdf([...two, { name: 'other', parent: 'x', child: 'y' }]), 'urdf.severalRoots'],
  ['a missing parent', aUrdf(two, ['l1', 'l2']), 'urdf.missingLink'],
  [
    'a joint without a child',
    '<robot name="r"><link name="a"/><joint name="j" type="fixed"><parent link="a"/></joint></robot>',
    'urdf.missingName',
  ],
  ['a link twice', '<robot name="r"><link name="a"/><link name="a"/></robot>', 'urdf.twice'],
  ['a joint twice', aUrdf([two[0]!, { ...two[1]!, name: 'j1' }]), 'urdf.twice'],
  ['a zero-length axis', aUrdf([{ ...two[0]!, inside: `<axis xyz="0 0 0"/>${limit}` }]), 'urdf.zeroAxis'],
  [
    'inverted limits',
    aUrdf([{ ...two[0]!, inside: '<limit lower="1" upper="-1" velocity="1"/>' }]),
    'urdf.invertedLimits',
  ],
  ['NaN', aUrdf([{ ...two[0]!, inside: `<origin xyz="0 nan 0"/>${limit}` }]), 'urdf.badNumber'],
  [
    'infinity',
    aUrdf([{ ...two[0]!, inside: '<limit lower="-inf" upper="1" velocity="1"/>' }]),
    'urdf.badNumber',
  ],
  ['two numbers for three', aUrdf([{ ...two[0]!, inside: `<origin xyz="0 1"/>${limit}` }]), 'urdf.badNumber'],
  [
    'words for numbers',
    aUrdf([{ ...two[0]!, inside: `<origin rpy="0 0 half"/>${limit}` }]),
    'urdf.badNumber',
  ],
  ['nothing that moves', aUrdf(two.map((joint) => ({ ...joint, type: 'fixed' }))), 'urdf.noMotion'],
  ['no links at all', '<robot name="r"/>', 'urdf.noMotion'],
  ['too many axes', aUrdf(aChain(20)), 'urdf.tooManyAxes'],
  [
    'a hundred thousand links',
    `<robot name="r">${'<link name="a"/>'.repeat(100_000)}</robot>`,
    'urdf.tooManyLinks',
  ],
  ['another kind of file', '<sdf><model/></sdf>', 'urdf.notRobot'],
  ['text', 'solid robot', 'xml.notWellFormed'],
  ['half a file', aUrdf(two).slice(0, -60), 'xml.notWellFormed'],
  [
    'an entity bomb',
    `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><robot name="&b;"/>`,
    'xml.entity',
  ],
  ['elements without end inside each other', '<robot name="r">'.padEnd(100_000, '<a>'), 'xml.tooDeep'],
])('%s', (_, text, code) => {
  const [problem] = problemsOf(text)
  expect(problem?.code).toBe(code)
  const [nl, en] = [problemIn('nl', problem!), problemIn('en', problem!)]
  for (const { message, hint } of [nl, en]) expect(`${message} ${hint}`).not.toMatch(/\{\w+\}/)
  expect(nl.message).not.toBe(en.message)
})

it('a hundred megabytes', () => {
  expect(problemsOf({ 'robot.urdf': new Uint8Array(100e6) })[0]?.code).toBe('xml.tooLarge')
})

it('nothing', () => {
  expect(problemsOf({})[0]?.code).toBe('urdf.noFile')
  expect(problemsOf({ 'readme.txt': 'x' })[0]?.code).toBe('urdf.noFile')
})

describe('names the line', () => {
  it('of what is wrong', () => {
    const text = aUrdf([{ ...two[0]!, inside: '\n\n<axis xyz="0 0 0"/>' }])
    expect(problemsOf(`\n${text}`)[0]?.where.path).toMatch(/^robot\.urdf:\d+$/)
  })
})

it('asks for links that are there, and that hang on each other', () => {
  const text = aUrdf(aChain(3))
  expect(problemsOf(text, { tip: 'nothing' })[0]?.code).toBe('urdf.unknownLink')
  expect(problemsOf(text, { base: 'l3', tip: 'l1' })[0]?.code).toBe('urdf.notOnPath')
  expect(problemsOf(text, { base: 'l3' })[0]?.code).toBe('urdf.noMotion')
})

it('a joint of a kind we do not know is held still and said', () => {
  const { notes } = imported(aUrdf([{ ...two[0]!, type: 'planar' }, two[1]!]))
  expect(notes).toContain('urdf.unknownType')
})

it('meshes that are broken, empty or of another kind leave the robot whole', () => {
  const visuals = ['a.stl', 'b.dae', 'c.step', 'd.obj', 'e.glb']
    .map((file) => `<visual><geometry><mesh filename="${file}"/></geometry></visual>`)
    .join('')
  const text = aUrdf(two).replace('<link name="l1"/>', `<link name="l1">${visuals}</link>`)
  const files = {
    'robot.urdf': text,
    'a.stl': 'solid',
    'b.dae': '<COLLADA',
    'c.step': 'x',
    'd.obj': '',
    'e.glb': '{}',
  }
  const { record, notes } = imported(files)
  expect(record.links).toEqual([])
  expect(notes.filter((code) => /^(mesh|xml)\./.test(code)).length).toBe(5)
})
