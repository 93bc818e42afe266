// Answers a browser to test with: the one that is there, or on Debian and Ubuntu as root one installed from the
// distribution. Elsewhere it says what to do; it never downloads a browser from anywhere else.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { findBrowser } from './findBrowser'

const howTo = [
  'No Chrome or Chromium was found, and the tests run in a real one.',
  '  Debian, Ubuntu: sudo apt-get install chromium',
  '  macOS:          brew install --cask google-chrome',
  '  Windows:        winget install Google.Chrome',
  'Or set CHROME_PATH to the program of an installed one.',
].join('\n')

export function obtainBrowser(): string {
  const found = findBrowser()
  if (found !== undefined) return found
  if (!mayUseApt()) throw new Error(howTo)
  console.log('No Chrome or Chromium found: installing Debian’s chromium (once).')
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core')
  const installed = findBrowser()
  if (installed === undefined) throw new Error(howTo)
  return installed
}

function mayUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function aptGet(...words: string[]): void {
  const run = spawnSync('apt-get', ['-qq', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`apt-get ${words.join(' ')} failed:\n${run.stderr}\n${howTo}`)
}
