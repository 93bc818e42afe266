// Finding a command by what somebody types.
import { describe, expect, it } from 'vitest'
import { matchCommands } from '../../../../src/app/ui/palette/matchCommands'
import type { PaletteCommand } from '../../../../src/app/ui/palette/PaletteCommand'

const command = (label: string, words = ''): PaletteCommand => ({
  id: label,
  group: 'command',
  label,
  words,
  run: () => undefined,
})
const commands = [
  command('Selectie dupliceren', 'kopie'),
  command('Ongedaan maken'),
  command('Transportband', 'conveyor lopende band'),
  command('Café tafel'),
  command('Band recht'),
]
const found = (query: string) => matchCommands(commands, query).map(({ label }) => label)

describe('finding a command', () => {
  it('shows all without a query', () => expect(found(' ')).toHaveLength(commands.length))
  it('puts labels that begin with it first', () => {
    expect(found('band')).toEqual(['Band recht', 'Transportband'])
  })
  it('puts the label that is what was typed before those that only begin with it', () => {
    const lines = [command('Draaibank met cobot'), command('Draaibank')]
    expect(matchCommands(lines, 'draaibank').map(({ label }) => label)).toEqual([
      'Draaibank',
      'Draaibank met cobot',
    ])
  })
  it('finds by the beginning of any word, in any order', () => {
    expect(found('dup sel')).toEqual(['Selectie dupliceren'])
    expect(found('plic')).toEqual([])
  })
  it('takes no notice of accents and capitals', () => expect(found('CAFE')).toEqual(['Café tafel']))
  it('reads an id with its hyphens, and a word that was broken off', () => {
    expect(matchCommands([command('Storing', 'lathe-failure')], 'lathe-failure')).toHaveLength(1)
    expect(found('selectie- dup')).toEqual(['Selectie dupliceren'])
  })
  it('finds by other words', () => expect(found('conv')).toEqual(['Transportband']))
})
