// Shows a shipped scene in the 3D view with made-up frames. Query: scene, theme, quality, view (id of a view record) or
// eye=x,y,z&look=x,y,z, select, hover, run=1, edit=1, language. The title says "ready" when the picture stands still or has run a moment.
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { CellView, type EditPort } from '../../../src/app/view/CellView'
import type { CellViewHandle } from '../../../src/app/view/CellViewHandle'
import { renderThumbnail } from '../../../src/app/view/renderThumbnail'
import { EditHistory } from '../../../src/core/editing/EditHistory'
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
  createRoot(window.document.getElementById('view')!).render(<Preview scene={scene} handle={handle} />)
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

interface PreviewProps {
  readonly scene: SceneDocument
  readonly handle: { current: CellViewHandle | null }
}

/** With `edit=1` it can be edited; the history stands on the window. */
function Preview({ scene, handle }: PreviewProps) {
  const [document, setDocument] = useState(scene)
  const [selected, setSelected] = useState<readonly string[]>(query.get('select')?.split(',') ?? [])
  const [hover, setHover] = useState(query.get('hover') ?? undefined)
  const [feed] = useState(() => fakeFeed(scene, query.get('run') === '1'))
  const [editing] = useState(() =>
    query.get('edit') === '1' ? makePort(scene, setDocument, setSelected) : undefined,
  )
  return (
    <CellView
      ref={handle}
      document={document}
      robotModels={ROBOT_MODELS}
      feed={feed}
      theme={theme}
      language={query.get('language') === 'nl' ? 'nl' : 'en'}
      quality={query.get('quality') === 'low' ? 'low' : 'high'}
      selection={selected.at(-1)}
      selected={selected}
      editing={editing}
      still={editing !== undefined}
      hover={hover}
      onHover={setHover}
      onSelect={(id) => setSelected(id === undefined ? [] : [id])}
      onUnavailable={(reason) => console.log('unavailable', reason)}
    />
  )
}

function makePort(
  scene: SceneDocument,
  onChange: (document: SceneDocument) => void,
  selectAll: (ids: readonly string[]) => void,
): EditPort {
  const history = new EditHistory(scene, onChange)
  Object.defineProperty(window, 'viewHistory', { value: history })
  return {
    document: () => history.document,
    begin: (name) => history.begin(name),
    apply: (name, command) => void history.apply(name, command),
    selectAll,
  }
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
