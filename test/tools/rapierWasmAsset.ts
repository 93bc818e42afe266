// Vite plugin: ships Rapier's WebAssembly as a file of its own instead of base64 inside the worker's JavaScript, so
// that the browser streams and caches it. Builds only; the dev server and Node keep the package as it is.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const rapierModule = /[\\/]@dimforge[\\/]rapier3d-compat[\\/]dist[\\/]rapier\.mjs$/
/** `name.toByteArray("AGFzbQ…")`: "AGFzbQ" is how base64 spells the magic bytes of a WebAssembly file. */
const inlinedWasm = /[\w$]+\.toByteArray\("AGFzbQ[A-Za-z0-9+/=]+"\)(?:\.buffer)?/

export function rapierWasmAsset(): Plugin {
  return {
    name: 'proefcel:rapier-wasm-asset',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!rapierModule.test(id)) return
      if (!inlinedWasm.test(code))
        this.error('rapier3d-compat changed shape: its inlined WebAssembly was not found')
      const reference = this.emitFile({
        type: 'asset',
        name: 'rapier3d.wasm',
        source: readFileSync(wasmFile()),
      })
      return {
        code: code.replace(inlinedWasm, () => `new URL(import.meta.ROLLUP_FILE_URL_${reference})`),
        map: null,
      }
    },
  }
}

function wasmFile(): string {
  const entry = createRequire(import.meta.url).resolve('@dimforge/rapier3d-compat')
  return join(dirname(entry), 'rapier_wasm3d_bg.wasm')
}
