// The step debugger: where to stop, what happened, why something waits. Loaded when its tab is first opened.
import './debug.css'
import { useEffect } from 'react'
import { useSession } from '../../session/sessionStore'
import { debugText } from '../../text/debugText'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { debugStore } from './debugStore'
import { EventList } from './EventList'
import { StopList } from './StopList'
import { WhyWaiting } from './WhyWaiting'

export function DebugPanel() {
  const text = debugText[useLanguage()]
  const controller = useController()
  const topology = useSession((state) => state.topology)
  useEffect(() => controller.debug.onBreak((brokeAt) => debugStore.set({ brokeAt })), [controller])
  // A fresh thread knows no conditions, and those of another cell mean nothing here.
  useEffect(() => {
    const known = topology?.entities ?? []
    const { breakpoints } = debugStore.get()
    const own = breakpoints.filter((one) => one.kind === 'time' || known.includes(one.entity))
    if (own.length < breakpoints.length) debugStore.set({ breakpoints: own, brokeAt: undefined })
    void controller.debug.setBreakpoints(own)
  }, [controller, topology])
  return (
    <section className="debug-panel" aria-label={text.panel}>
      <StopList />
      <EventList />
      <WhyWaiting />
    </section>
  )
}
