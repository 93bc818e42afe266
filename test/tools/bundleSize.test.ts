// Proves that the size check counts what is loaded first, all of it and nothing else.
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type BuiltFiles, measureBundle } from './bundleSize'
import { scriptsOfPage } from './staticImports'

const built = (files: Record<string, string>): BuiltFiles =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))

const page = `<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="modulepreload" href="./assets/vendor-2.js"><link rel="stylesheet" href="./assets/index-1.css">`

const files = {
  'index.html': page,
  'assets/index-1.js': `import{a}from"./shared-3.js";const l=()=>import("./lazy-4.js"),v=()=>import("./View-9.js");new Worker(new URL("./sim.worker-5.js",import.meta.url))`,
  'assets/View-9.js': `import"./three-10.js"`,
  'assets/three-10.js': 'export const t=1',
  'assets/vendor-2.js': 'export const v=1',
  'assets/shared-3.js': `export*from"./deep-6.js"`,
  'assets/lazy-4.js': `import"./shared-3.js"`,
  'assets/sim.worker-5.js': `import"./kernel-7.js"`,
  'assets/deep-6.js': 'export const a=1',
  'assets/kernel-7.js': 'postMessage(1)',
  'assets/rapier3d-8.wasm': 'wasm',
}

const early = { worker: 'sim', chunks: ['View'] }

describe('measureBundle', () => {
  const size = measureBundle(built(files), early)
  const names = (list: readonly { path: string }[]) =>
    list.map(({ path }) => path.replace('assets/', '')).sort()

  it('follows static imports of the page, of the simulation worker and of chunks that cannot wait', () => {
    expect(names(size.first)).toEqual([
      'View-9.js',
      'deep-6.js',
      'index-1.js',
      'kernel-7.js',
      'shared-3.js',
      'sim.worker-5.js',
      'three-10.js',
      'vendor-2.js',
    ])
  })

  it('keeps lazy chunks and wasm apart', () => {
    expect(names(size.lazy)).toEqual(['lazy-4.js'])
    expect(names(size.wasm)).toEqual(['rapier3d-8.wasm'])
  })

  it('adds up gzip sizes', () => {
    const expected = names(size.first).map(
      (name) => gzipSync(files[`assets/${name}` as keyof typeof files], { level: 9 }).length,
    )
    expect(size.firstBytes).toBe(expected.reduce((sum, bytes) => sum + bytes, 0))
  })

  it('refuses a build without the worker, or with a missing chunk', () => {
    expect(() => measureBundle(built(files), { worker: 'study', chunks: [] })).toThrow('no study.worker')
    expect(() =>
      measureBundle(built({ ...files, 'assets/shared-3.js': `import"./gone.js"` }), early),
    ).toThrow('gone.js')
    expect(() => measureBundle(built({}), early)).toThrow('index.html')
  })
})

it('a page’s scripts are its module scripts and preloads, whatever the quoting', () => {
  expect(scriptsOfPage(page)).toEqual(['./assets/index-1.js', './assets/vendor-2.js'])
  expect(scriptsOfPage('<script type=module src=./a.js></script><link rel=icon href=b.js.png>')).toEqual([
    './a.js',
  ])
})
