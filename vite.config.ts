// How the page and its workers are built: static files that any host can serve, from any folder, without special headers.
import process from 'node:process'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { versionDefine } from './test/tools/projectRoot.ts'
import { rapierWasmAsset } from './test/tools/rapierWasmAsset.ts'
import { thirdPartyLicences } from './test/tools/thirdPartyLicences.ts'

const licences = thirdPartyLicences()

export default defineConfig({
  base: './',
  define: versionDefine,
  plugins: [react(), rapierWasmAsset(), licences.page],
  worker: { format: 'es', plugins: () => [rapierWasmAsset(), licences.worker()] },
  build: {
    target: 'es2022',
    // Someone who tries a build beside another one keeps both apart.
    outDir: process.env.PROEFCEL_DIST ?? 'dist',
    // Our own size check speaks of what is loaded first, which a limit a chunk does not.
    chunkSizeWarningLimit: 4000,
  },
})
