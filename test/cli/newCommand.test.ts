// `proefcel new`: questions, a scene from answers, and what it refuses.
import { describe, expect, it } from 'vitest'
import { runNewCommand } from '../../src/cli/newCommand'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { fakeIo } from './fakeIo'

const answers = JSON.stringify({
  productMass: '0,4 kg',
  productSize: '120 mm',
  shifts: 2,
  batch: 'weet ik niet',
})

describe('proefcel new', () => {
  it('lists the five templates', async () => {
    const io = fakeIo('nl', {})
    expect(await runNewCommand(['--list'], io)).toBe(0)
    expect(io.printed.map((line) => line.split(' ')[0])).toEqual([
      'cnc-tending',
      'palletising',
      'assembly',
      'welding',
      'pick-and-pack',
    ])
  })

  it('lists questions with ranges and defaults in their unit', async () => {
    const io = fakeIo('en', {})
    expect(await runNewCommand(['cnc-tending', '--questions', '--json'], io)).toBe(0)
    const { template, questions } = JSON.parse(io.printed.join('\n'))
    expect(template).toBe('cnc-tending')
    expect(questions.find(({ id }: { id: string }) => id === 'partSize')).toMatchObject({
      kind: 'number',
      unit: 'mm',
      min: 20,
      max: 300,
      default: 80,
      allowsUnknown: true,
    })
  })

  it('prints questions for a person', async () => {
    const io = fakeIo('nl', {})
    expect(await runNewCommand(['palletising', '--questions'], io)).toBe(0)
    expect(io.printed.join('\n')).toMatch(
      /boxMass: Hoe zwaar is een volle doos\? \[0,2–60 kg; standaard 6 kg\]/,
    )
  })

  it('writes a scene and says why that robot', async () => {
    const io = fakeIo('nl', { 'answers.json': answers })
    expect(
      await runNewCommand(['pick-and-pack', '--answers', 'answers.json', '--out', 'cell.json'], io),
    ).toBe(0)
    const parsed = parseSceneText(io.files.get('cell.json')!)
    expect(parsed.ok && parsed.value.records.scene).toMatchObject({
      template: { id: 'pick-and-pack', answers: { productMass: 0.4, productSize: 0.12, shifts: '2' } },
    })
    expect(io.printed.join('\n')).toMatch(
      /Waarom deze robot: Gekozen is de .*\n.*per cyclus.*\nAangenomen.*batch/s,
    )
  })

  it('gives problems as JSON, with exit code 1 and no scene', async () => {
    const io = fakeIo('nl', { '-': '{"partMass": "60 kg", "robotKind": "cobot"}' })
    expect(await runNewCommand(['cnc-tending', '--answers', '-', '--out', 'cell.json', '--json'], io)).toBe(1)
    const { ok, problems } = JSON.parse(io.printed.join('\n'))
    expect(ok).toBe(false)
    expect(problems[0]).toMatchObject({ code: 'template.answerUnmet', where: { path: 'answers.partMass' } })
    expect(problems[0].message).toMatch(/sterkste cobot/)
    expect(io.files.get('cell.json')).toBeUndefined()
  })

  it.each([
    [['weldin', '--questions'], 1, /bedoel je: welding/],
    [['welding'], 2, /--questions/],
    [['welding', '--answers', 'a.json'], 2, /--out/],
    [['welding', '--answers', 'none.json', '--out', 'x.json'], 1, /Kan none\.json niet lezen/],
    [['welding', '--answers', 'list.json', '--out', 'x.json'], 1, /JSON-object/],
    [['welding', '--answers', 'slip.json', '--out', 'x.json'], 1, /bedoel je: weldSpeed/],
    [[], 2, /--list/],
  ])('refuses %j', async (argv, code, sentence) => {
    const io = fakeIo('nl', { 'list.json': '[]', 'slip.json': '{"weldSped": 8}' })
    expect(await runNewCommand(argv, io)).toBe(code)
    expect(io.errors.join('\n')).toMatch(sentence)
  })
})
