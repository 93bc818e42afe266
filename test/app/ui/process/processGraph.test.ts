// Routes as a graph: every step once, every way an arrow, problems at the step they are about.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { processGraph } from '../../../../src/app/ui/process/processGraph'
import { stepProblems } from '../../../../src/app/ui/process/stepProblems'
import { stepWords } from '../../../../src/app/ui/process/stepWords'
import { addStep, moveStep, removeStep } from '../../../../src/core/editing/commands/editRoute'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../../../../src/core/model/SceneDocument'

function open(path: string): SceneDocument {
  const parsed = parseSceneText(readFileSync(path, 'utf8'))
  if (!parsed.ok) throw new Error(path)
  return parsed.value
}
const scenes = readdirSync('scenes').filter((file) => file.endsWith('.scene.json'))
const tending = open('scenes/cnc-machine-tending.scene.json')
const line = open('scenes/samxl-composite-line.scene.json')

describe('graph of routes', () => {
  it.each(scenes)('%s: every step is a node and every arrow has two ends', (file) => {
    const document = open(`scenes/${file}`)
    const { nodes, edges } = processGraph(document)
    const ids = new Set(nodes.map(({ id }) => id))
    const steps = recordsOfType(document, 'route').flatMap((route) => route.steps)
    expect(nodes.filter(({ kind }) => kind === 'step')).toHaveLength(steps.length)
    expect(ids.size).toBe(nodes.length)
    expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([])
  })

  it('leads components from where they wait to where they are joined', () => {
    const joined = processGraph(line).edges.filter(({ way }) => way.kind === 'component')
    expect(joined.map(({ from, to }) => [from, to])).toContainEqual([
      'west-ply-route/wait',
      'panel-route/lay',
    ])
  })

  it('says in words what a step is', () => {
    const turn = recordsOfType(tending, 'route')[0]!.steps[1]!
    expect(stepWords(turn, tending, 'nl')).toMatchObject({ name: 'Draaien' })
    expect(stepWords(turn, tending, 'en').needs).not.toBe('')
  })

  it('puts a problem at its step', () => {
    const where = { record: 'flange-route', path: 'records.flange-route.steps[1].at[0]' }
    const problem = { code: 'x', severity: 'error', message: '', hint: '', where } as const
    expect(stepProblems([problem], tending).get('flange-route/turn')).toEqual([problem])
  })
})

describe('changing steps', () => {
  const ids = (history: EditHistory) => recordsOfType(history.document, 'route')[0]!.steps.map(({ id }) => id)

  it('adds, moves and removes, and takes it all back', () => {
    const history = new EditHistory(tending)
    history.apply({ verb: 'change' }, addStep('flange-route', 1))
    expect(ids(history)).toEqual(['raw', 'turn', 'step-5', 'finished', 'dispatch'])
    history.apply({ verb: 'change' }, moveStep('flange-route', 2, 0))
    expect(ids(history)[0]).toBe('step-5')
    history.apply({ verb: 'change' }, removeStep('flange-route', 0))
    expect(ids(history)).toEqual(['raw', 'turn', 'finished', 'dispatch'])
    while (history.undo() !== undefined);
    expect(history.document).toEqual(tending)
  })

  it('leads ways to a removed step on to what came after it, and keeps the last step', () => {
    const history = new EditHistory(tending)
    history.apply({ verb: 'change' }, (edit) =>
      edit.update<ReturnType<typeof recordsOfType<'route'>>[number]>('flange-route', (route) => ({
        ...route,
        steps: route.steps.map((step, at) => (at === 0 ? { ...step, next: [{ to: 'turn' }] } : step)),
      })),
    )
    history.apply({ verb: 'change' }, removeStep('flange-route', 1))
    const [route] = recordsOfType(history.document, 'route')
    expect(route!.steps[0]!.next).toEqual([{ to: 'finished' }])
    for (let times = 0; times < 5; times++) history.apply({ verb: 'change' }, removeStep('flange-route', 0))
    expect(ids(history)).toHaveLength(1)
  })
})
