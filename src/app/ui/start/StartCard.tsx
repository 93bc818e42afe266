// The card over the running cell at a first visit: a template, an empty hall, recent work, the shipped cells, an own file, or just look. Not modal; always reachable again.
import X from 'lucide-react/icons/x'
import { useEffect, useRef } from 'react'
import { useSession } from '../../session/sessionStore'
import { shippedSceneIds } from '../../session/shippedScenes'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { TourOffer } from '../tour/TourOffer'
import { RecentWork } from '../work/RecentWork'
import { Beginnings } from './Beginnings'
import { FileProblems } from './FileProblems'
import { OpenFile } from './OpenFile'
import { SceneTile } from './SceneTile'

export function StartCard() {
  const open = useSession((state) => state.startCardOpen)
  return open ? <OpenCard /> : null
}

function OpenCard() {
  const text = useText().start
  const controller = useController()
  const card = useRef<HTMLElement>(null)
  const close = () => controller.showStartCard(false)
  useEffect(() => card.current?.focus({ preventScroll: true }), [])
  return (
    <section
      ref={card}
      className="start-card"
      aria-labelledby="start-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <header>
        <div>
          <h2 id="start-title">{text.title}</h2>
          <p className="muted">
            {text.lead} <TourOffer />
          </p>
        </div>
        <IconButton icon={X} label={text.close} onPress={close} keyHint="Escape" />
      </header>
      <FileProblems />
      <div className="start-sections">
        <Beginnings />
        <RecentWork title={text.recent} />
        <section aria-label={text.examples}>
          <h3>{text.examples}</h3>
          <ul className="scene-tiles">
            {shippedSceneIds().map((id) => (
              <SceneTile key={id} id={id} />
            ))}
          </ul>
        </section>
      </div>
      <footer>
        <button type="button" className="button primary" onClick={close}>
          {text.close}
        </button>
        <OpenFile />
      </footer>
    </section>
  )
}
