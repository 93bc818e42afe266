// What is wrong with a xacro file is said with file and line, in both languages, and nothing runs for ever.
import { describe, expect, it } from 'vitest'
import { expandXacro } from '../../../../src/core/formats/xacro/expandXacro'
import { problemIn } from '../../../../src/core/model/problems/sceneProblem'
import { fileSetOf } from '../fileSetOf'
import { aRobot, refused } from './expanded'

it.each([
  ['<xacro:m/>', 'xacro.unknownMacro'],
  ['<xacro:a.b.m/>', 'xacro.unknownMacro'],
  ['<xacro:macro name="m" params="a b"/><xacro:m a="1"/>', 'xacro.parameterMissing'],
  ['<xacro:macro name="m"/><xacro:m a="1"/>', 'xacro.parameterUnknown'],
  ['<xacro:macro name="m" params="*o"/><xacro:m/>', 'xacro.blocksMissing'],
  ['<xacro:macro name="m"/><xacro:m><o/></xacro:m>', 'xacro.blocksUnused'],
  ['<xacro:macro name="m" params="p:=^"/><xacro:m/>', 'xacro.parameterMissing'],
  ['<xacro:insert_block name="o"/>', 'xacro.unknownBlock'],
  ['<xacro:include filename="gone.xacro"/>', 'xacro.fileMissing'],
  [`<xacro:property name="c" value="\${xacro.load_yaml('gone.yaml')}"/><l v="\${c}"/>`, 'xacro.fileMissing'],
  ['<l v="$(arg n)"/>', 'xacro.argMissing'],
  ['<l v="$(env HOME)"/>', 'xacro.argMissing'],
  ['<l v="$(rm -rf)"/>', 'xacro.notSupported'],
  [`<l v="\${1"/>`, 'xacro.syntax'],
  ['<xacro:property value="1"/>', 'xacro.attributeMissing'],
  ['<xacro:property name="a b" value="1"/>', 'xacro.badName'],
  ['<xacro:property name="a" value="1" default="2"/>', 'xacro.twoValues'],
  ['<xacro:if value="maybe"/>', 'xacro.notBoolean'],
  [
    `<xacro:property name="a" value="\${b}"/><xacro:property name="b" value="\${a}"/><l v="\${a}"/>`,
    'xacro.circular',
  ],
  ['<xacro:macro name="m"><xacro:m/></xacro:macro><xacro:m/>', 'xacro.tooDeep'],
  ['<xacro:include filename="robot.xacro"/>', 'xacro.tooDeep'],
])('%s', (text, code) => {
  const found = refused(`\n${text}`)
  expect(found).toMatchObject({ code, path: 'pkg/robot.xacro:2' })
  expect(found.message).toContain('line 2')
})

it('a fault inside an included file names that file', () => {
  const files = { 'pkg/inc/deep.xacro': aRobot(`\n\n\n<l v="\${nothing}"/>`) }
  const outcome = expandXacro(
    fileSetOf({ ...files, 'pkg/robot.xacro': aRobot('<xacro:include filename="inc/deep.xacro"/>') }),
    'pkg/robot.xacro',
  )
  if (outcome.ok) throw new Error('it expanded')
  const [problem] = outcome.problems
  expect(problem!.where.path).toBe('pkg/inc/deep.xacro:4')
  expect(problemIn('nl', problem!).message).toBe(
    'pkg/inc/deep.xacro, regel 4: de naam "nothing" is hier niet bekend',
  )
})

it('an included file that is no XML is a problem of that file', () => {
  expect(
    refused('<xacro:include filename="x.xacro"/>', { 'pkg/x.xacro': '<robot><a></robot>' }),
  ).toMatchObject({
    code: 'xml.notWellFormed',
    path: 'pkg/x.xacro:1',
  })
})

describe('what would never end', () => {
  it('macros that each call two more', () => {
    const text = `<xacro:macro name="m" params="n"><xacro:if value="\${n > 0}"><xacro:m n="\${n-1}"/><xacro:m n="\${n-1}"/></xacro:if></xacro:macro><xacro:m n="60"/>`
    expect(refused(text).code).toBe('xacro.endless')
  })

  it('texts that double', () => {
    const text = `<xacro:property name="a" value="\${'x' * 1000}"/>${Array.from({ length: 20 }, (_, i) => `<xacro:property name="${'abcdefghijklmnopqrstuv'[i + 1]}" value="\${${'abcdefghijklmnopqrstuv'[i]} + ${'abcdefghijklmnopqrstuv'[i]}}"/>`).join('')}<l v="\${u}"/>`
    expect(refused(text).code).toBe('xacro.tooLarge')
  })

  it('YAML whose aliases multiply', () => {
    const rows = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh'].map((pair) => [...pair]))
      rows.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(', ')}]`)
    const text = `<xacro:property name="c" value="\${xacro.load_yaml('bomb.yaml')}"/><l v="\${c}"/>`
    expect(refused(text, { 'pkg/bomb.yaml': rows.join('\n') }).code).toBe('xacro.badFile')
  })
})
