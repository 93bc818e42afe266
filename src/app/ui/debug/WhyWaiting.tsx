// Why the selected thing stands still, and why what it waits for does not come. Asked anew whenever the run has shown something.
import { useEffect, useState } from 'react'
import type { ResourceState } from '../../../core/results/states'
import type { WaitLink } from '../../../core/results/TraceEntry'
import { useSession } from '../../session/sessionStore'
import { debugText } from '../../text/debugText'
import type { Language } from '../../text/Language'
import { stateText } from '../../text/stateText'
import { splitWaitReason } from '../../text/waitReason'
import { RecordLink } from '../inspect/PropertyList'
import { useController } from '../parts/sessionContext'
import { useLiveState } from '../parts/useLiveState'
import { useSlowly } from '../parts/useSlowly'
import { useLanguage } from '../parts/useText'
import { useNames } from './useNames'

export function WhyWaiting() {
  const text = debugText[useLanguage()]
  const selection = useSession((state) => state.selection)
  return (
    <section className="debug-column debug-why" aria-label={text.why}>
      <header>
        <h3>{text.why}</h3>
      </header>
      {selection === undefined ? <p className="muted">{text.whyNothing}</p> : <Reasons id={selection} />}
    </section>
  )
}

function Reasons({ id }: { readonly id: string }) {
  const language = useLanguage()
  const nameOf = useNames()
  const state = useLiveState(id)
  const links = useReasons(id)
  if (links === undefined) return null
  if (links.length === 0) return <p>{withoutReason(nameOf(id), state, language)}</p>
  return (
    <ul>
      {links.map((link) => (
        <li key={`${link.who} ${link.lacks} ${link.on.join()}`}>
          <RecordLink id={link.who} /> <ReasonWords link={link} />
        </li>
      ))}
    </ul>
  )
}

/** A person or a part that has been found and has not come yet is no reason any more, and the state still says waiting. */
function withoutReason(name: string, state: ResourceState | undefined, language: Language): string {
  const text = debugText[language]
  if (state === undefined) return text.notWaitingNow(name)
  const word = stateText[language].states[state]
  return state === 'waiting' || state === 'blocked' ? text.onItsWay(name, word) : text.notWaiting(name, word)
}

function ReasonWords({ link }: { readonly link: WaitLink }) {
  const language = useLanguage()
  const text = debugText[language]
  const nameOf = useNames()
  const { word } = splitWaitReason(link.lacks, language)
  const { product, on } = link
  return (
    <span>
      {product === undefined ? text.waits(word) : text.waitsWith(nameOf(product), word)}
      {on.length > 0 && ': '}
      {on.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <RecordLink id={id} />
        </span>
      ))}
    </span>
  )
}

/** Undefined until the first answer for this thing. */
function useReasons(id: string): readonly WaitLink[] | undefined {
  const controller = useController()
  const frame = useSlowly(() => controller.framesReceived)
  const [known, setKnown] = useState<{
    readonly id: string
    readonly frame: number
    readonly links: readonly WaitLink[]
  }>()
  useEffect(() => {
    let isStale = false
    void controller.debug.why(id).then((links) => {
      if (!isStale) setKnown({ id, frame, links })
    })
    return () => {
      isStale = true
    }
  }, [controller, id, frame])
  return known?.id === id ? known.links : undefined
}
