// How the page and its workers are built: static files that any host can serve, from any folder, without special headers.
import process from 'node:process'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { keepConst, versionDefine } from './test/tools/projectRoot.ts'
import { rapierWasmAsset } from './test/tools/rapierWasmAsset.ts'
import { thirdPartyLicences } from './test/tools/thirdPartyLicences.ts'

const licences = thirdPartyLicences()

export default defineConfig({
  base: './',
  define: versionDefine,
  plugins: [react(), rapierWasmAsset(), licences.page, installable()],
  worker: {
    format: 'es',
    plugins: () => [rapierWasmAsset(), licences.worker()],
    rolldownOptions: { output: keepConst },
  },
  build: {
    target: 'es2022',
    rolldownOptions: { output: keepConst },
    // Someone who tries a build beside another one keeps both apart.
    outDir: process.env.PROEFCEL_DIST ?? 'dist',
    // Our own size check speaks of what is loaded first, which a limit a chunk does not.
    chunkSizeWarningLimit: 4000,
  },
})

/** The program on a computer without a network: everything but the large readers of CAD files is fetched beforehand. */
function installable() {
  return VitePWA({
    // A newer program waits until a person starts it (src/app/io/installProgram.ts).
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    manifest: {
      name: 'Proefcel',
      short_name: 'Proefcel',
      description: 'Bouw een productiecel in de browser en zie wat hij maakt.',
      lang: 'nl',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#f6f7f9',
      theme_color: '#ffffff',
      icons: [
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
      ],
    },
    workbox: {
      // Journeys build inside the test runner; what they test must be what people get.
      mode: 'production',
      globPatterns: ['**/*.{html,js,css,json,svg,webp,woff2,png}', '**/rapier*.wasm'],
      globIgnores: ['**/web-ifc*', '**/occt-import*', '**/pdf*'],
      maximumFileSizeToCacheInBytes: 5_000_000,
      // Fetched when first needed, and kept from then on.
      runtimeCaching: [
        {
          urlPattern: ({ url }) => /\.wasm$|\/(web-ifc|occt-import|pdf)[^/]*\.m?js$/.test(url.pathname),
          handler: 'CacheFirst',
          options: { cacheName: 'readers' },
        },
      ],
    },
  })
}
