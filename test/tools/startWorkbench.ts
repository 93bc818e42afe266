// `npm start`: the development server, opened in a browser where there is a screen; elsewhere its address is enough.
import process from 'node:process'
import { createServer } from 'vite'
import { projectRoot } from './projectRoot'

export async function main(argv: readonly string[]): Promise<number> {
  const server = await createServer({ root: projectRoot, configFile: `${projectRoot}/vite.config.ts` })
  await server.listen()
  server.printUrls()
  const wanted = !argv.includes('--no-open')
  if (wanted && hasScreen(process.platform, process.env)) server.openBrowser()
  else console.log('  Open the address above in a browser.')
  return 0
}

/** On Linux a browser needs X or Wayland; opening one without either fails with a stack trace. */
export function hasScreen(platform: string, env: Record<string, string | undefined>): boolean {
  if (env.CI || env.BROWSER === 'none') return false
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}
