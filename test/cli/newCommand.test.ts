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

  // What people type, in the language they type it in.
  it.each([
    ['{"partMass": "12 kg"}', { partMass: 12 }],
    ['{"machineTime": "0,5 min"}', { machineTime: 30 }],
    ['{"machineTime": "0.5 min"}', { machineTime: 30 }],
    ['\uFEFF{"partSize": "8 cm"}', { partSize: 0.08 }],
    ['{"batch": "onbekend", "shifts": "Twee (6–22 uur)"}', { shifts: '2' }],
  ])('understands %s', async (text, kept) => {
    const io = fakeIo('nl', { 'answers.json': text })
    expect(await runNewCommand(['cnc-tending', '--answers', 'answers.json', '--out', 'cell.json'], io)).toBe(
      0,
    )
    const parsed = parseSceneText(io.files.get('cell.json')!)
    expect(parsed.ok && parsed.value.records.scene).toMatchObject({ template: { answers: kept } })
  })

  it.each([
    ['{"partMass": -3}', /^answers\.partMass: .*-3 kg ligt buiten 0,05 kg tot 100 kg — geef een waarde/],
    ['{"partMass": "zwaar"}', /"zwaar" is geen antwoord op .* — antwoord met een getal in kg/],
    ['{"partSize": "12 kg"}', /"12 kg" is geen antwoord op .* — antwoord met een getal in mm/],
    ['{"batch": 2.5}', /antwoord met een geheel getal/],
    ['{"partMass": 1e400}', /is geen antwoord op "Hoe zwaar/],
    ['{"shifts": 4}', /antwoord met een van "1", "2", "3"/],
    ['{"__proto__": 3}', /vraagt niet naar "__proto__" — het vraagt naar: machine, partSize/],
    ['{"partMass": 3, "partMass": 4}', /"partMass" staat twee keer .*regel 1, kolom 17/],
    ['{"partMass": 2,5}', /een getal met een komma op regel 1, kolom 16 — schrijf 2\.5, of "2,5"/],
    ['{"partMass": 3,', /de tekst houdt halverwege op, op regel 1, kolom 16/],
    ["{'partMass': 3}", /geen JSON op regel 1, kolom 2/],
    ['', /de tekst houdt halverwege op/],
    ['null', /geen JSON-object — schrijf ze als \{"partMass"/],
    ['['.repeat(100_000), /geen JSON-object/],
    [`{"partMass": "${'9'.repeat(1e6)}"}`, /beslaan 1001 kB; 256 kB/],
    [`{"partMass": "${'x'.repeat(1e5)}"}`, /^answers\.partMass: "x{60}…" is geen antwoord/],
  ])('says of %.40s what is wrong with it', async (text, sentence) => {
    const io = fakeIo('nl', { 'answers.json': text })
    expect(await runNewCommand(['cnc-tending', '--answers', 'answers.json', '--out', 'cell.json'], io)).toBe(
      1,
    )
    expect(io.errors.join('\n')).toMatch(sentence)
    expect(io.files.has('cell.json')).toBe(false)
  })

  it('lists at most twenty of many mistakes', async () => {
    const text = JSON.stringify(Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`key${n}`, n])))
    const io = fakeIo('en', { 'answers.json': text })
    expect(await runNewCommand(['cnc-tending', '--answers', 'answers.json', '--out', 'cell.json'], io)).toBe(
      1,
    )
    expect(io.errors).toHaveLength(21)
    expect(io.errors.at(-1)).toMatch(/480 more problems are not listed/)
  })

  it.each([
    ['none.json', 'file.unreadable', /cannot read none\.json/],
    ['broken.json', 'file.truncated', /stops in the middle/],
    ['list.json', 'template.notAnswers', /not a JSON object/],
  ])('tells a script as JSON what is wrong with %s', async (file, code, message) => {
    const io = fakeIo('en', { 'broken.json': '{"partMass": ', 'list.json': '[]' })
    expect(await runNewCommand(['welding', '--answers', file, '--out', 'x.json', '--json'], io)).toBe(1)
    const { ok, problems } = JSON.parse(io.printed.join('\n'))
    expect(ok).toBe(false)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(problems[0].hint).not.toBe('')
    expect(io.errors).toEqual([])
  })

  it('says why a scene cannot be written', async () => {
    const io = {
      ...fakeIo('nl', { 'answers.json': '{}' }),
      writeText: () => Promise.reject(Object.assign(new Error('no'), { code: 'EISDIR' })),
    }
    expect(await runNewCommand(['welding', '--answers', 'answers.json', '--out', 'scenes'], io)).toBe(1)
    expect(io.errors).toEqual(['kan scenes niet schrijven — dit is een map; noem een bestand'])
  })

  it.each([
    [['weldin', '--questions'], 1, /bedoel je: welding/],
    [['welding'], 2, /--questions/],
    [['welding', '--answers', 'a.json'], 2, /--out/],
    [
      ['welding', '--answers', 'none.json', '--out', 'x.json'],
      1,
      /kan none\.json niet lezen — dat bestand of die map is er niet/,
    ],
    [['welding', '--answers', 'list.json', '--out', 'x.json'], 1, /JSON-object/],
    [['welding', '--answers', 'slip.json', '--out', 'x.json'], 1, /bedoel je: weldSpeed/],
    [[], 2, /--list/],
    [['welding', '--question'], 2, /^Een optie --question is er niet; bedoel je --questions\?$/],
    [['welding', '--colour'], 2, /proefcel new --help noemt ze/],
    [['welding', '--answers'], 2, /^Noem een bestand na --answers/],
    [['welding', '--json=yes', '--questions'], 2, /^--json staat op zichzelf/],
    [['welding', '--questions', '--out', 'x.json'], 2, /geef een van beide/],
  ])('refuses %j', async (argv, code, sentence) => {
    const io = fakeIo('nl', { 'list.json': '[]', 'slip.json': '{"weldSped": 8}' })
    expect(await runNewCommand(argv, io)).toBe(code)
    expect(io.errors.join('\n')).toMatch(sentence)
  })
})
