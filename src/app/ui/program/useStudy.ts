// Keeps the newest answer about the shown program: asks the tools thread a moment after every change, and puts the way into the picture.
import { useEffect } from 'react'
import { useMotion } from '../../session/motionStore'
import { useSession } from '../../session/sessionStore'
import { useWorkTools } from '../parts/workContext'
import { programStore } from './programStore'

/** Changes that follow each other within this time are looked at together. */
const AFTER_MS = 250

export function useStudy(program: string | undefined): void {
  const { tools } = useWorkTools()
  const document = useSession((state) => state.document)
  useEffect(() => {
    if (program === undefined || document === undefined) return
    let isOld = false
    programStore.set({ busy: true })
    const timer = setTimeout(async () => {
      const study = await tools
        .call((api) => api.studyProgram(JSON.stringify(document), program))
        .catch(() => undefined)
      if (!isOld) programStore.set({ study, studyOf: document, busy: false, failed: study === undefined })
    }, AFTER_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [tools, document, program])
  useWay(program)
}

function useWay(program: string | undefined): void {
  const { study, way } = programStore.use((state) => state)
  useEffect(() => {
    const shown = way && study !== undefined && study.program === program && study.ok
    useMotion.setState({ ways: shown ? study.ways : undefined })
  }, [study, way, program])
  // Nobody looks at a program any more.
  useEffect(() => () => useMotion.setState({ ways: undefined, ghost: undefined }), [])
}
