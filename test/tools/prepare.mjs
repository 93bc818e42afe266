// Builds the command line after `npm ci`, so that `npx proefcel` works in a fresh clone. Never fails an install:
// without the development packages, or on a tree that does not build, it says so and lets npm go on.
import { spawnSync } from 'node:child_process'

const build = spawnSync(process.execPath, ['test/tools/runScript.mjs', 'test/tools/buildCli.ts'], {
  encoding: 'utf8',
})
if (build.status === 0) process.stdout.write(build.stdout)
else {
  const reason = /ERR_MODULE_NOT_FOUND.*'vite'|Cannot find package 'vite'/.test(build.stderr)
    ? 'the development packages are not installed'
    : build.stderr.trim()
  console.warn(`proefcel: the command line was not built (${reason}). Build it with: npm run build:cli`)
}
