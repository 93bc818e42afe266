#!/usr/bin/env node
// Starts the command line that `npm ci` has built. It stands in git, unlike what it starts, because npx links it once and
// for good: a link made before the first build would otherwise stay broken.
import { existsSync } from 'node:fs'

const program = new URL('../../dist-cli/proefcel.js', import.meta.url)
if (existsSync(program)) await import(program.href)
else {
  console.error(
    'proefcel is not built yet. Run: npm ci   (or, with the packages installed: npm run build:cli)',
  )
  process.exitCode = 1
}
