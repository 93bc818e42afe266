// The 3D colours against the page's tokens: the same states everywhere, readable on the floor, told apart from each other.
import { readFileSync } from 'node:fs'
import { Color } from 'three'
import { describe, expect, it } from 'vitest'
import { type Scheme, viewTheme } from '../../../src/app/view/materials'
import { RESOURCE_STATES } from '../../../src/core/results/states'

const css = readFileSync(new URL('../../../src/app/ui/tokens.css', import.meta.url), 'utf8')

/** Value of a token in a scheme of the style sheet. */
function tokenIn(scheme: Scheme): (name: string) => string {
  const [light = '', dark = ''] = css.split(':root[data-theme="dark"]')
  return (name) => new RegExp(`${name}:\\s*([^;]+);`).exec(scheme === 'dark' ? dark : light)?.[1] ?? ''
}

/** WCAG contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(text: string): number {
  const { r, g, b } = new Color(text)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe.each(['light', 'dark'] as const)('%s theme', (scheme) => {
  const theme = viewTheme(scheme)

  it('has the same state colours, background and accent as the style sheet', () => {
    expect(viewTheme(scheme, tokenIn(scheme))).toEqual(theme)
  })

  it('lets a changed token win', () => {
    const changed = viewTheme(scheme, (name) => (name === '--state-failed' ? 'tomato' : ''))
    expect(changed.states.failed).toBe('tomato')
    expect(changed.states.working).toBe(theme.states.working)
  })

  it.each(RESOURCE_STATES)('keeps %s at least 3:1 on the background, where icons stand', (state) => {
    if (state !== 'off') expect(contrast(theme.states[state], theme.background)).toBeGreaterThanOrEqual(3)
  })

  it('keeps the grid quiet and the aisles visible on the floor', () => {
    expect(contrast(theme.grid, theme.floor)).toBeLessThan(2.6)
    expect(contrast(theme.aisleEdge, theme.floor)).toBeGreaterThan(1.3)
  })
})
