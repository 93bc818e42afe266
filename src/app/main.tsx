// Composition root of the page: makes the one session and the keeper of its work, opens the first cell and draws the workbench. Nothing
// else wires.
import './ui/tokens.css'
import './ui/base.css'
import './ui/states.css'
import './ui/frame.css'
import './ui/panels.css'
import './ui/run.css'
import './ui/start.css'
import './ui/work.css'
import './ui/history.css'
import './ui/touch.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { problemsOfError } from '../core/protocol/SimError'
import type { Problem } from '../core/results/problem'
import { installProgram } from './io/installProgram'
import { openShared, sharedText } from './io/shareLink'
import { WorkKeeper } from './io/WorkKeeper'
import { SessionController } from './session/SessionController'
import { useSession } from './session/sessionStore'
import { FIRST_SCENE_ID, shippedSceneIds } from './session/shippedScenes'
import { ToolsHandle } from './session/ToolsHandle'
import { MESSAGES } from './text/messages'
import { App } from './ui/App'
import { keepFrame } from './ui/frame/frameStore'
import { keepPageAttributes } from './ui/frame/useTheme'
import { SessionContext } from './ui/parts/sessionContext'
import { type Work, WorkContext } from './ui/parts/workContext'
import { linkStore } from './ui/work/linkStore'
import { takeThumbnail } from './ui/work/takeThumbnail'
import { updateStore } from './ui/work/updateStore'

declare const __PROEFCEL_VERSION__: string

const newTools = () =>
  new ToolsHandle(
    () =>
      new Worker(new URL('../../workers/tools.worker.ts', import.meta.url), {
        type: 'module',
        name: 'tools',
      }),
  )
const controller = new SessionController(
  () => new Worker(new URL('../../workers/sim.worker.ts', import.meta.url), { type: 'module', name: 'sim' }),
  newTools(),
)
const keeper = new WorkKeeper({
  controller,
  words: () => MESSAGES[useSession.getState().language].work,
  takePicture: takeThumbnail,
})
const work: Work = { keeper, tools: newTools(), newTools, version: __PROEFCEL_VERSION__ }

keepFrame()
keepPageAttributes()
keeper.start()
void openFirst()
addEventListener('hashchange', () => {
  const shared = sharedText(location.hash)
  if (shared === undefined) return
  void openLink(shared).then((refused) => {
    if (refused !== undefined) controller.refuse(refused)
  })
})
if (import.meta.env.PROD) {
  void controller.pictureStood.then(() => installProgram((apply) => updateStore.set({ apply })))
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SessionContext value={controller}>
      <WorkContext value={work}>
        <App />
      </WorkContext>
    </SessionContext>
  </StrictMode>,
)

/** `#voorbeeld=ID` opens a shipped cell, for links in lessons and at a stand. */
function exampleId(hash: string): string | undefined {
  const id = /^#voorbeeld=([\w-]+)$/.exec(hash)?.[1]
  return id !== undefined && shippedSceneIds().includes(id) ? id : undefined
}

/** The cell of a link, else where this browser left off, else the first example. */
async function openFirst(): Promise<void> {
  const shared = sharedText(location.hash)
  const refused = shared === undefined ? undefined : await openLink(shared)
  if (shared !== undefined && refused === undefined) return
  const example = exampleId(location.hash)
  if (example !== undefined) return controller.openShippedScene(example)
  if (!(await keeper.resume())) await controller.openShippedScene(FIRST_SCENE_ID)
  // Told last, because a cell that opens clears what was told before.
  if (refused !== undefined) controller.refuse(refused)
}

/** Why the link could not be opened, or undefined when it was. */
async function openLink(text: string): Promise<readonly Problem[] | undefined> {
  // The address would open the link again at every reload, over what was changed since.
  history.replaceState(undefined, '', location.pathname + location.search)
  try {
    controller.showStartCard(false)
    await openShared(work.tools, controller, text, work.version, (verdict) => linkStore.set({ verdict }))
    return undefined
  } catch (error) {
    return problemsOfError(error) ?? []
  }
}
