// Two test projects: "unit" runs in Node, "e2e" in a real Chromium against the built page.
import { defineConfig } from 'vitest/config'
import { versionDefine } from './test/tools/projectRoot.ts'

export default defineConfig({
  define: versionDefine,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // Proofs on many samples take seconds on a shared core; a hang still ends.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.ts'],
          globalSetup: ['test/e2e/harness/globalSetup.ts'],
          // One Chromium and software rendering: pages side by side would starve each other on two cores.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
