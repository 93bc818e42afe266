// Exported programs: well formed by a small checker of each language, complete, and saying that they are drafts.
import { describe, expect, it } from 'vitest'
import {
  EXPORT_KINDS,
  type ExportKind,
  exportProgram,
} from '../../../../src/core/formats/programs/exportProgram'
import { listProgram } from '../../../../src/core/sim/compile/programs/listProgram'
import { aProgram } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { positionerWeld } from '../../../tools/scenes/positionerWeld'
import { aCobotCell, aPlyCell } from '../../sim/programs/cells'

const spot = (x: number, y: number, z: number) => ({ of: 'left', slot: 0, position: [x, y, z] })
const rich = aProgram({
  id: 'carry',
  body: [
    { id: 'pick', kind: 'pick', at: { of: 'task.from' } },
    { id: 'place', kind: 'place', at: { of: 'task.to' }, blendM: 0.02 },
    { id: 'ask', kind: 'waitSignal', signal: 'flag', value: 1 },
    {
      id: 'branch',
      kind: 'if',
      signal: 'flag',
      value: 1,
      body: [{ id: 'a', kind: 'wait', time: seconds(0.5) }],
      otherwise: [{ id: 'b', kind: 'setSignal', signal: 'flag', value: 0 }],
    },
    {
      id: 'only',
      kind: 'if',
      signal: 'flag',
      value: 0,
      body: [{ id: 'c', kind: 'wait', time: seconds(0.2) }],
    },
    {
      id: 'again',
      kind: 'repeat',
      times: 3,
      body: [
        { id: 'corner', kind: 'move', to: spot(-0.1, 0, 0.15) },
        { id: 'arc', kind: 'move', motion: 'circular', via: spot(0, 0.1, 0.15), to: spot(0.1, 0, 0.15) },
      ],
    },
  ] as never,
})
const flag = { type: 'signal', id: 'flag', initial: 1 } as never

function exported(kind: ExportKind, language: 'nl' | 'en' = 'en') {
  const answer = listProgram(aCobotCell(rich, flag), 'carry')
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return exportProgram(answer.listings[0]!, kind, language)
}

/** Complains about anything but ASCII, NaN, −0, or blocks that do not close. */
function checkText(text: string, open: RegExp, close: RegExp, comment: RegExp): void {
  expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  expect(text).not.toMatch(/NaN|undefined|Infinity/)
  let depth = 0
  for (const line of text.split(/\r?\n/)) {
    const code = line.replace(comment, '')
    if (close.test(code)) depth--
    if (open.test(code)) depth++
    expect(depth, line).toBeGreaterThanOrEqual(0)
    const round = (code.match(/\(/g) ?? []).length - (code.match(/\)/g) ?? []).length
    const square = (code.match(/\[/g) ?? []).length - (code.match(/\]/g) ?? []).length
    const curly = (code.match(/\{/g) ?? []).length - (code.match(/\}/g) ?? []).length
    expect([round, square], line).toEqual([0, 0])
    if (!/^P\[\d+\]\{|^\};/.test(code)) expect(curly, line).toBe(0)
  }
  expect(depth).toBe(0)
}

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  it.each(EXPORT_KINDS)('%s says that it is a draft, and names program, robot and model', (kind) => {
    const { text } = exported(kind, language)
    const flat = text.replace(/;?\r?\n\s*\d*:?\s*!?/g, ' ')
    expect(flat).toContain(language === 'nl' ? 'CONCEPT' : 'DRAFT')
    expect(flat).toContain('carry')
    expect(flat).toContain('ur10e')
  })
})

describe('URScript', () => {
  const { name, text } = exported('urscript')
  it('is well formed', () => {
    expect(name).toBe('carry.script')
    checkText(text, /^\s*(def |while |if )/, /^\s*end$/, /#.*/)
    for (const line of text.split('\n')) {
      if (/^\s*(move[jlc]|set_|sleep)/.test(line)) expect(line).toMatch(/\)(\s*#.*)?$/)
    }
  })
  it('has all motions, in the controller’s base', () => {
    expect(text.match(/movej\(/g)).toHaveLength(1 + 2 + 1 + 1)
    expect(text.match(/movel\(/g)).toHaveLength(4)
    expect(text.match(/movec\(/g)).toHaveLength(1)
    expect(text).toMatch(/movej\(.*, r=0\.02\)/)
    // the pick at x 0.5, y 0.45 of the model is x −0.5, y −0.45 of the controller
    expect(text).toMatch(/movel\(p\[-0\.5, -0\.45, /)
    expect(text).toContain('else:')
  })
})

describe('KRL', () => {
  const { name, text } = exported('krl')
  it('is well formed', () => {
    expect(name).toBe('CARRY.src')
    checkText(text, /^\s*(DEF |FOR |IF )/, /^\s*(END|ENDFOR|ENDIF)$/, /;.*/)
    for (const line of text.split('\r\n')) {
      if (/^\s*PTP /.test(line)) expect(line).toMatch(/PTP \{A1 -?\d+\.\d+(, A\d -?\d+\.\d+){5}\}( C_DIS)?$/)
      if (/^\s*LIN /.test(line))
        expect(line).toMatch(
          /LIN \{X [-\d.]+, Y [-\d.]+, Z [-\d.]+, A [-\d.]+, B [-\d.]+, C [-\d.]+\}( C_DIS)?$/,
        )
    }
    expect(text).toContain('CIRC {')
    expect(text).toContain('ELSE')
  })
})

describe('RAPID', () => {
  const { name, text } = exported('rapid')
  it('is well formed, and every target it names is there', () => {
    expect(name).toBe('carry.mod')
    checkText(text, /^\s*(MODULE |PROC |FOR |IF )/, /^\s*(ENDMODULE|ENDPROC|ENDFOR|ENDIF)$/, /!.*/)
    for (const [, target] of text.matchAll(/Move(?:L|AbsJ|C) (\w+),/g))
      expect(text).toContain(` ${target} := [`)
    for (const line of text.split('\r\n'))
      if (/^\s*(Move|SetDO|Wait)/.test(line)) expect(line).toMatch(/;( !.*)?$/)
    expect(text).toMatch(/zBlend1 := \[FALSE, 20,/)
    for (const [, quaternion] of text.matchAll(/robtarget \w+ := \[\[[^\]]*\], \[([^\]]*)\]/g)) {
      const size = Math.hypot(...quaternion!.split(',').map(Number))
      expect(size).toBeCloseTo(1, 5)
    }
  })
})

describe('FANUC LS', () => {
  const { name, text } = exported('ls')
  it('is well formed, and every position it names is in the table', () => {
    expect(name).toBe('CARRY.LS')
    const [code, table] = text.split('/POS') as [string, string]
    const lines = code
      .split('/MN\r\n')[1]!
      .split('\r\n')
      .filter((line) => /^\s*\d+:/.test(line))
    lines.forEach((line, at) => {
      expect(Number.parseInt(line, 10)).toBe(at + 1)
    })
    expect(code).toContain(`LINE_COUNT\t= ${lines.length};`)
    for (const [, number] of code.matchAll(/P\[(\d+)\]/g)) expect(table).toContain(`P[${number}]{`)
    for (const line of lines)
      if (line.includes('!')) expect(line.split('!')[1]!.replace(/ ;$/, '').length).toBeLessThanOrEqual(32)
    expect((code.match(/FOR R/g) ?? []).length).toBe((code.match(/ENDFOR/g) ?? []).length)
    expect((code.match(/ THEN/g) ?? []).length).toBe((code.match(/ENDIF/g) ?? []).length)
    expect(text.trimEnd().endsWith('/END')).toBe(true)
    expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/)
  })
})

describe('trajectory', () => {
  it('is a table whose times rise and whose joints do not jump', () => {
    const rows = exported('csv')
      .text.split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(','))
    expect(rows[0]!.slice(0, 3)).toEqual(['time_s', 'node', 'shoulder_pan_joint_rad'])
    for (let at = 2; at < rows.length; at++) {
      const [before, now] = [rows[at - 1]!, rows[at]!]
      const step = Number(now[0]) - Number(before[0])
      expect(step).toBeGreaterThanOrEqual(0)
      for (let joint = 2; joint < now.length; joint++)
        expect(Math.abs(Number(now[joint]) - Number(before[joint]))).toBeLessThan(0.02 * 3.5 + 1e-6)
    }
    expect(rows.length).toBeGreaterThan(300)
  })
})

it('two robots on a rail give two programs with an external axis each', () => {
  const answer = listProgram(aPlyCell(), 'together')
  if (!answer.ok) throw new Error('not listed')
  const files = answer.listings.map((listing) => exportProgram(listing, 'krl', 'en'))
  expect(files).toHaveLength(2)
  for (const { text } of files) expect(text).toMatch(/LIN \{X .*, E1 [\d.]+\}/)
})

it('a program that cannot run, that nobody uses or that is not there is refused with its reason', () => {
  const far = aProgram({
    id: 'carry',
    body: [
      { id: 'p', kind: 'pick', at: { of: 'task.from', position: [9, 0, 0] } },
      { id: 'q', kind: 'place', at: { of: 'task.to' } },
    ] as never,
  })
  expect(listProgram(aCobotCell(far), 'carry')).toMatchObject({
    ok: false,
    code: 'faulty',
    problems: [{ code: 'program.tooFar' }],
  })
  expect(listProgram(aCobotCell(aProgram({ id: 'spare' })), 'spare')).toMatchObject({
    ok: false,
    code: 'unused',
  })
  expect(listProgram(aCobotCell(), 'nothing')).toMatchObject({ ok: false, code: 'unknown' })
})

describe('a program that turns a positioner', () => {
  const file = (kind: ExportKind) => {
    const answer = listProgram(positionerWeld(), 'weld')
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    return exportProgram(answer.listings[0]!, kind, 'en').text
  }

  it('has its angles with every motion: as external axes, in URScript as a comment', () => {
    // half a turn to swap; tilted a quarter for the side seam
    expect(file('krl')).toMatch(/PTP \{A1 .*E1 0\.0+, E2 180\.0+\}/)
    expect(file('krl')).toMatch(/LIN \{X .*E1 90\.0/)
    expect(file('rapid')).toMatch(/CONST jointtarget .*\[0(\.0+)?, 180(\.0+)?, 9E\+09/)
    expect(file('ls')).toMatch(/E1= 90\.0 deg, E2= 180\.0 deg/)
    expect(file('csv')).toMatch(/,turner\.tilt_rad,turner\.turn_rad\n/)
    expect(file('csv')).toMatch(/,3\.141593\d*\n/)
    expect(file('urscript')).toMatch(/movej\(.*\) # E: 0 deg, 180 deg/)
  })

  it('says which axes these are, and that the base is not the plate', () => {
    for (const kind of ['krl', 'rapid', 'urscript'] as const)
      expect(file(kind).replace(/\s+[;!#]?\s*/g, ' ')).toContain('turner.tilt, turner.turn')
  })
})
