// The static server serves what is in its folder, with the type a browser needs, and nothing outside it.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StaticServer, serveStatic } from './serveStatic'

let server: StaticServer

beforeAll(async () => {
  const outside = await mkdtemp(join(tmpdir(), 'proefcel-'))
  const folder = join(outside, 'served')
  await mkdir(join(folder, 'deep'), { recursive: true })
  await writeFile(join(outside, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), '<p>')
  await writeFile(join(folder, 'deep/a b.wasm'), 'wasm')
  server = await serveStatic(folder)
})
afterAll(() => server.close())

/** Asks with the path exactly as written; fetch would tidy it first. */
function ask(path: string): Promise<{ status: number; type: string | undefined; headers: string[] }> {
  const { hostname, port } = new URL(server.url)
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path }, (response) => {
      response.resume()
      const { statusCode = 0, headers } = response
      done({ status: statusCode, type: headers['content-type'], headers: Object.keys(headers) })
    })
    asked.on('error', fail)
    asked.end()
  })
}

it('serves a folder by its index, and files by their type', async () => {
  expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect(await ask('/deep/a%20b.wasm?x=1')).toMatchObject({ status: 200, type: 'application/wasm' })
})

it('adds no isolation headers, because plain hosts have none', async () => {
  expect((await ask('/')).headers.filter((name) => name.startsWith('cross-origin'))).toEqual([])
})

it('answers 404 for what is not there, folders, paths that climb out and paths that mean nothing', async () => {
  for (const path of [
    '/no.js',
    '/deep',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%',
    '/%00',
  ]) {
    expect((await ask(path)).status, path).toBe(404)
  }
})
