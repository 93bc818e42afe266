// One shipped cell on the start card: picture, name, one sentence. The one on screen says so.

import Factory from 'lucide-react/icons/factory'
import { useState } from 'react'
import { useSession } from '../../session/sessionStore'
import { shippedSceneWords } from '../../text/shippedSceneText'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'

export function SceneTile({ id }: { readonly id: string }) {
  const text = useText().start
  const language = useLanguage()
  const controller = useController()
  const showing = useSession((state) => state.sceneId === id)
  const { name, sentence } = shippedSceneWords(id, language)
  const open = () => {
    if (!showing) void controller.openShippedScene(id)
    controller.showStartCard(false)
  }
  return (
    <li>
      <button type="button" className="scene-tile" onClick={open} aria-current={showing ? 'true' : undefined}>
        <Thumbnail id={id} badge={showing ? text.showing : undefined} />
        <span className="scene-words">
          <span className="scene-name">
            {name}
            {showing && <span className="visually-hidden">, {text.showing}</span>}
          </span>
          <span className="muted">{sentence}</span>
        </span>
      </button>
    </li>
  )
}

/** Drawn by our own renderer beforehand; a cell without one gets a plain sign. */
function Thumbnail({ id, badge }: { readonly id: string; readonly badge: string | undefined }) {
  const [missing, setMissing] = useState(false)
  return (
    <span className="thumbnail" aria-hidden="true">
      {missing ? (
        <Factory size={28} />
      ) : (
        <img src={`thumbnails/${id}.webp`} alt="" width={320} height={180} onError={() => setMissing(true)} />
      )}
      {badge !== undefined && <span className="badge">{badge}</span>}
    </span>
  )
}
