// Proves where a browser is looked for on each system, without one being there; and when a start opens one.
import { describe, expect, it } from 'vitest'
import { findBrowser } from './findBrowser'
import { hasScreen } from './startWorkbench'

const machine = (platform: string, env: Record<string, string>, ...files: string[]) => ({
  platform,
  env,
  exists: (path: string) => files.includes(path),
})

describe('findBrowser', () => {
  it('takes CHROME_PATH before everything, and refuses a wrong one', () => {
    expect(
      findBrowser(machine('linux', { CHROME_PATH: '/my/chrome' }, '/my/chrome', '/usr/bin/chromium')),
    ).toBe('/my/chrome')
    expect(() => findBrowser(machine('linux', { CHROME_PATH: '/gone' }, '/usr/bin/chromium'))).toThrow(
      '/gone',
    )
    expect(findBrowser(machine('linux', { CHROME_PATH: '' }, '/usr/bin/chromium'))).toBe('/usr/bin/chromium')
  })

  it.each([
    ['linux', { PATH: '/home/me/bin:/usr/bin' }, '/home/me/bin/google-chrome'],
    ['linux', {}, '/usr/bin/chromium-browser'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'win32',
      { PROGRAMFILES: 'C:\\Program Files' },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['win32', { LOCALAPPDATA: 'C:\\Me' }, 'C:\\Me\\Chromium\\Application\\chrome.exe'],
  ])('finds one on %s %o', (platform, env, file) => {
    expect(findBrowser(machine(platform, env as Record<string, string>, file))).toBe(file)
  })

  it('answers nothing when there is none', () => {
    expect(findBrowser(machine('linux', { PATH: '/usr/bin' }))).toBeUndefined()
    expect(findBrowser(machine('win32', {}))).toBeUndefined()
  })
})

it('a browser is opened only where there is a screen', () => {
  expect(hasScreen('darwin', {})).toBe(true)
  expect(hasScreen('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasScreen('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasScreen('linux', {})).toBe(false)
  expect(hasScreen('darwin', { CI: '1' })).toBe(false)
})
