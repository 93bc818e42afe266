// Shows a shipped scene in the 3D view with made-up frames. Query: scene, theme, quality, view (id of a view record) or
// eye=x,y,z&look=x,y,z, select, hover, run=1. The title says "ready" when the picture stands still or has run a moment.
import { createRoot } from 'react-dom/client'
import { CellView } from '../../../src/app/view/CellView'
import type { CellViewHandle } from '../../../src/app/view/CellViewHandle'
import { renderThumbnail } from '../../../src/app/view/renderThumbnail'
import { ROBOT_MODELS } from '../../../src/core/model/catalog/robots/findRobotModel'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../src/core/model/SceneDocument'
import '../../../src/app/ui/tokens.css'
import { fakeFeed } from './fakeFeed'

const query = new URLSearchParams(location.search)
const numbers = (name: string) =>
  query.get(name)?.split(',').map(Number) as [number, number, number] | undefined
const theme = query.get('theme') === 'dark' ? 'dark' : 'light'
window.document.documentElement.dataset.theme = theme

async function show(): Promise<void> {
  const file = `${query.get('scene') ?? 'samxl-composite-line'}.scene.json`
  const parsed = parseSceneText(await (await fetch(`/scenes/${file}`)).text())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const scene = parsed.value
  if (query.get('thumb') === '1') return showThumbnail(scene)
  const handle: { current: CellViewHandle | null } = { current: null }
  createRoot(window.document.getElementById('view')!).render(
    <CellView
      ref={handle}
      document={scene}
      robotModels={ROBOT_MODELS}
      feed={fakeFeed(scene, query.get('run') === '1')}
      theme={theme}
      language="en"
      quality={query.get('quality') === 'low' ? 'low' : 'high'}
      selection={query.get('select') ?? undefined}
      hover={query.get('hover') ?? undefined}
      onSelect={(id) => console.log('select', id)}
      onUnavailable={(reason) => console.log('unavailable', reason)}
    />,
  )
  // For a bench driven from outside the page.
  Object.defineProperty(window, 'viewHandle', { get: () => handle.current })
  const view = findRecordOfType(scene, 'view', query.get('view') ?? '')
  const [eye, look] = [numbers('eye'), numbers('look')]
  setTimeout(() => {
    const stop = view ?? (eye && look ? { position: eye, target: look } : undefined)
    if (stop) handle.current?.goTo(stop)
    setTimeout(() => {
      console.log('cost', JSON.stringify(handle.current?.cost()))
      window.document.title = 'ready'
    }, 1200)
  }, 400)
}

/** `thumb=1`: the same scene as a still of 640 × 360, drawn off screen. */
async function showThumbnail(scene: SceneDocument): Promise<void> {
  const camera = recordsOfType(scene, 'view')[0]
  if (!camera) throw new Error('the scene has no view record')
  const options = { width: 640, height: 360, scheme: theme, feed: fakeFeed(scene, false) } as const
  const blob = await renderThumbnail(scene, ROBOT_MODELS, camera, options)
  const image = new Image()
  image.src = URL.createObjectURL(blob!)
  window.document.getElementById('view')!.append(image)
  await image.decode()
  window.document.title = 'ready'
}

void show()
