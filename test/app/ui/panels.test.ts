// What the panels make of a document: the tree, its search and keys, and the lines of the inspector.
import { describe, expect, it } from 'vitest'
import { describeModel } from '../../../src/app/ui/inspect/describeModel'
import { describeProperties, usersOf } from '../../../src/app/ui/inspect/describeProperties'
import { buildOutline } from '../../../src/app/ui/outline/buildOutline'
import { moveInTree } from '../../../src/app/ui/outline/moveInTree'
import { countMatches, visibleRows } from '../../../src/app/ui/outline/visibleRows'
import { aScene, recordOf } from './aScene'

const scene = aScene()
const nodes = buildOutline(scene, 'nl')
const all = visibleRows(nodes, new Set(), '')
const labels = (rows: typeof all) => rows.map(({ node, level }) => `${level} ${node.label}`)

describe('the outline', () => {
  it('hangs robots under their rail and a tool under its robot', () => {
    expect(labels(all).slice(0, 4)).toEqual(['1 robots', '2 Rail', '3 Linker robot', '4 Grijper'])
  })

  it('leaves out the branches that are closed', () => {
    expect(labels(visibleRows(nodes, new Set(['rail']), '')).slice(0, 3)).toEqual([
      '1 robots',
      '2 Rail',
      '1 stations',
    ])
  })

  it('finds by name in any case and without accents, and keeps what the find hangs under', () => {
    expect(labels(visibleRows(nodes, new Set(['rail']), 'LÍNKER'))).toEqual([
      '1 robots',
      '2 Rail',
      '3 Linker robot',
      '4 Grijper',
    ])
    expect(countMatches(nodes, 'linker')).toBe(1)
    expect(visibleRows(nodes, new Set(), 'xyz')).toEqual([])
  })

  it('walks by arrow keys', () => {
    const at = all.findIndex(({ node }) => node.key === 'r1')
    expect(moveInTree(all, at, 'ArrowDown')).toEqual({ do: 'focus', key: 'grip' })
    expect(moveInTree(all, at, 'ArrowRight')).toEqual({ do: 'focus', key: 'grip' })
    expect(moveInTree(all, at, 'ArrowLeft')).toEqual({ do: 'toggle', key: 'r1' })
    expect(moveInTree(all, at + 1, 'ArrowLeft')).toEqual({ do: 'focus', key: 'r1' })
    expect(moveInTree(all, at, 'a')).toEqual({ do: 'focus', key: 'autoclave' })
    expect(moveInTree(all, 0, 'ArrowUp')).toBeUndefined()
  })
})

describe('the inspector', () => {
  const line = (id: string, key: string, language: 'nl' | 'en' = 'nl') =>
    describeProperties(recordOf(scene, id), scene, language).find((row) => row.key === key)

  it('puts units behind values, by the name of the field', () => {
    expect(line('grip', 'massKg')).toMatchObject({ label: 'Massa', value: { text: '4,5', unit: 'kg' } })
    expect(line('grip', 'massKg', 'en')).toMatchObject({ label: 'Mass', value: { text: '4.5', unit: 'kg' } })
    expect(line('r1', 'speedScale')).toMatchObject({ value: { text: '100%' } })
  })

  it('says where a value came from', () => {
    expect(line('r1', 'timeToFullSpeedS')?.origin).toMatchObject({
      certainty: 'estimate',
      low: 0.2,
      high: 0.8,
    })
  })

  it('links references, but not a choice that happens to be called like a record', () => {
    expect(line('r1', 'carrier')?.value).toEqual({ kind: 'links', ids: ['rail'] })
    expect(line('r1', 'tool')?.value).toEqual({ kind: 'links', ids: ['grip'] })
    expect(line('oven', 'look')?.value).toEqual({ kind: 'text', text: 'autoclaaf' })
  })

  it('shows a place with its turn in degrees', () => {
    expect(line('autoclave', 'placement')?.value).toMatchObject({ text: '1 ; 2 ; 0 m, 90°' })
  })

  it('lists who uses a record', () => {
    expect(usersOf('rail', scene)).toEqual(['r1'])
    expect(usersOf('day', scene)).toEqual(['autoclave'])
    expect(usersOf('autoclave', scene)).toEqual([])
  })

  it('tells the facts of the catalogue with their source', () => {
    const facts = describeModel('robot', 'kr210_r3100_2', 'nl', scene)
    const row = (key: string) => facts?.rows.find((found) => found.key === key)
    expect(facts?.name).toContain('KUKA')
    expect(row('payloadKg')).toMatchObject({ value: { text: '210', unit: 'kg' } })
    expect(row('payloadKg')?.origin?.source).not.toBe('')
    expect(row('timeToFullSpeedS')?.origin?.certainty).toBe('estimate')
    expect(facts?.rows.filter(({ label }) => label.startsWith('As '))).toHaveLength(6)
    expect(describeModel('robot', 'nobody', 'nl', scene)).toBeUndefined()
    expect(describeModel('track', 'rail-heavy', 'en', scene)?.rows.length).toBeGreaterThan(3)
  })
})
