// Composition root of the page: makes the one session, opens the first cell and draws the workbench. Nothing else wires.
import './ui/tokens.css'
import './ui/base.css'
import './ui/states.css'
import './ui/frame.css'
import './ui/panels.css'
import './ui/run.css'
import './ui/start.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { SessionController } from './session/SessionController'
import { FIRST_SCENE_ID } from './session/shippedScenes'
import { App } from './ui/App'
import { keepFrame } from './ui/frame/frameStore'
import { keepPageAttributes } from './ui/frame/useTheme'
import { SessionContext } from './ui/parts/sessionContext'

const controller = new SessionController(
  () => new Worker(new URL('../../workers/sim.worker.ts', import.meta.url), { type: 'module', name: 'sim' }),
)
keepFrame()
keepPageAttributes()
void controller.openShippedScene(FIRST_SCENE_ID)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <SessionContext value={controller}>
      <App />
    </SessionContext>
  </StrictMode>,
)
