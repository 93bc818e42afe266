// Keeps the reach in the picture in step with the question and the robot, on a thread of its own; it can be stopped half-way and gone on with.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReachPicture, ReachQuestion } from '../../../core/results/ReachPicture'
import { askReach, reachKey } from '../../session/askReach'
import { useMotion } from '../../session/motionStore'
import { useSession } from '../../session/sessionStore'
import type { ToolsHandle } from '../../session/ToolsHandle'
import { useWorkTools } from '../parts/workContext'

export interface ReachWork {
  /** `none`: the robot stands nowhere, or the cell cannot be read. */
  readonly state: 'busy' | 'stopped' | 'done' | 'none'
  stop(): void
  goOn(): void
}

export function useReach(question: ReachQuestion): ReachWork {
  const { newTools } = useWorkTools()
  const document = useSession((session) => session.document)
  const handle = useRef<ToolsHandle>(undefined)
  const [stopped, setStopped] = useState<string>()
  const [ended, setEnded] = useState<{ readonly key: string; readonly found: boolean }>()
  // Another table in the hall is no other question.
  const key = useMemo(() => document && reachKey(document, question), [document, question])
  const isStopped = stopped === key
  const asked = useRef({ document, question })
  useEffect(() => {
    asked.current = { document, question }
  })
  useEffect(() => {
    const { document: cell, question: about } = asked.current
    if (cell === undefined || key === undefined || isStopped) return
    const given = new AbortController()
    handle.current ??= newTools()
    const tell = (reach: ReachPicture | undefined) => {
      if (!given.signal.aborted) useMotion.setState({ reach })
    }
    const end = (reach: ReachPicture | undefined) => {
      if (given.signal.aborted) return
      useMotion.setState({ reach })
      setEnded({ key, found: reach !== undefined })
    }
    askReach(handle.current, cell, about, tell, given.signal).then(end, () => end(undefined))
    return () => given.abort()
  }, [newTools, key, isStopped])
  useEffect(
    () => () => {
      handle.current?.dispose()
      useMotion.setState({ reach: undefined, reachCut: undefined })
    },
    [],
  )
  const isEnded = ended !== undefined && ended.key === key
  return {
    state: isEnded ? (ended.found ? 'done' : 'none') : isStopped ? 'stopped' : 'busy',
    stop: () => setStopped(key),
    goOn: () => setStopped(undefined),
  }
}
