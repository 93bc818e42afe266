// Finds a Chrome or Chromium on this machine: CHROME_PATH first, then the usual names and places. Installs nothing.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

export interface Machine {
  platform: string
  env: Record<string, string | undefined>
  exists: (path: string) => boolean
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync }

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

/** Below each of Windows' program folders. */
const windowsPlaces = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** The program to start, or undefined. A CHROME_PATH that does not exist is an error: someone meant that one. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.env.CHROME_PATH
  if (chosen !== undefined && chosen !== '') {
    if (!machine.exists(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist`)
    return chosen
  }
  return candidates(machine).find((path) => machine.exists(path))
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (one) => one !== undefined,
    )
    return folders.flatMap((folder) => windowsPlaces.map((place) => `${folder}\\${place}`))
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ]
  const onPath = folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => namesOnPath.map((name) => join(folder, name)))
  return platform === 'darwin' ? [...macPlaces, ...onPath] : onPath
}
