// Four test projects: "core" and "unit" are quick, "proof" computes for long (golden and reference runs), and "e2e" drives a
// real Chromium over the built page.
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/tools/LongestFirst.ts'
import { versionDefine } from './test/tools/projectRoot.ts'

/** A test that needs many samples or a long run is called *.proof.test.ts, wherever it stands. */
const proofs = ['test/golden/**/*.test.ts', 'test/reference/**/*.test.ts', 'test/**/*.proof.test.ts']

export default defineConfig({
  define: versionDefine,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/core/**', 'test/e2e/**', ...proofs],
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'core',
          include: ['test/core/**/*.test.ts'],
          exclude: proofs,
          // The core keeps nothing between calls, so its files may share what they import: a third less time.
          isolate: false,
          testTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: { name: 'proof', include: proofs, testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/harness/globalSetup.ts'],
          // One Chromium and software rendering: more pages side by side would starve each other on two cores.
          maxWorkers: 2,
          // A browser that draws by software on shared cores stumbles at times; what fails twice is broken.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
