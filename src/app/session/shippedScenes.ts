// The cells that come with the program: found in scenes/ at build time, read when somebody opens one.

const urls = import.meta.glob<string>('../../../scenes/*.scene.json', { query: '?url', import: 'default' })

/** The cell a first visit opens on. */
export const FIRST_SCENE_ID = 'samxl-composite-line'

/** Ids of the shipped scenes, the first one first. */
export function shippedSceneIds(): string[] {
  const ids = Object.keys(urls).map((path) => path.replace(/^.*\//, '').replace('.scene.json', ''))
  return ids.sort((a, b) => Number(b === FIRST_SCENE_ID) - Number(a === FIRST_SCENE_ID) || (a < b ? -1 : 1))
}

/** Text of a shipped scene. Rejects when the id is unknown or the file cannot be read. */
export async function readShippedScene(id: string): Promise<string> {
  const load = urls[`../../../scenes/${id}.scene.json`]
  if (load === undefined) throw new Error(`No shipped scene ${id}`)
  const response = await fetch(await load())
  if (!response.ok) throw new Error(`Scene ${id}: ${response.status}`)
  return response.text()
}
