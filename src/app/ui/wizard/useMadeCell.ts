// The cell that follows from the answers so far, made anew in the tools thread shortly after each change; the last question wins.
import { useEffect, useRef, useState } from 'react'
import { problemsOfError } from '../../../core/protocol/SimError'
import type { Problem } from '../../../core/results/problem'
import type { MadeCell, TypedAnswers } from '../../../core/results/TemplateResult'
import { useLanguage } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'

/** Long enough that typing a number asks once. */
const WAIT_MS = 250

export interface CellOffer {
  readonly busy: boolean
  /** Undefined while there is none, or when the answers cannot be met. */
  readonly cell: MadeCell | undefined
  readonly problems: readonly Problem[]
}

/** `documentText`: the cell whose answers are changed. */
export function useMadeCell(template: string, typed: TypedAnswers, documentText?: string): CellOffer {
  const { tools } = useWorkTools()
  const language = useLanguage()
  const [offer, setOffer] = useState<CellOffer>({ busy: true, cell: undefined, problems: [] })
  const asked = useRef(0)
  useEffect(() => {
    const mine = ++asked.current
    const tell = (next: CellOffer) => {
      if (mine === asked.current) setOffer(next)
    }
    setOffer((before) => ({ ...before, busy: true }))
    const timer = setTimeout(() => {
      tools
        .call((api) => api.makeCell(template, typed, language, documentText))
        .then(
          (cell) => tell({ busy: false, cell, problems: [] }),
          (error: unknown) => tell({ busy: false, cell: undefined, problems: problemsOfError(error) ?? [] }),
        )
    }, WAIT_MS)
    return () => clearTimeout(timer)
  }, [tools, template, typed, language, documentText])
  return offer
}
