// What mends a problem with one click, behind it: changes the cell as one step that can be undone.
import WandSparkles from 'lucide-react/icons/wand-sparkles'
import { useDeferredValue, useMemo, useState } from 'react'
import { setWorldPose } from '../../../core/editing/commands/setWorldPose'
import type { EditCommand } from '../../../core/editing/EditHistory'
import { EditRefused } from '../../../core/editing/EditRefused'
import type { Fix } from '../../../core/editing/fixes/Fix'
import { fixesFor } from '../../../core/editing/fixes/fixesFor'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { Problem } from '../../../core/results/problem'
import { useSession } from '../../session/sessionStore'
import { recordName } from '../../text/localText'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'

interface FixProps {
  readonly problem: Problem
  readonly document: SceneDocument
}

export function FixButtons({ problem, document: newest }: FixProps) {
  // What was changed is shown first; the buttons follow when there is time.
  const document = useDeferredValue(newest)
  const fixes = useMemo(() => fixesFor(problem, document), [problem, document])
  if (fixes.length === 0) return null
  return (
    <p className="fixes">
      {fixes.map((fix) => (
        <FixButton
          key={`${fix.name} ${Object.values(fix.values ?? {}).join(' ')}`}
          fix={fix}
          problem={problem}
        />
      ))}
    </p>
  )
}

function FixButton({ fix, problem }: { readonly fix: Fix; readonly problem: Problem }) {
  const text = useText().edit
  const [state, setState] = useState<'idle' | 'searching' | 'none' | 'refused'>('idle')
  const apply = useMend(problem)
  const label = text.fix[fix.name](useNamed(fix.values ?? {}))
  const controller = useController()
  const press = async () => {
    if (fix.command !== undefined) setState(apply(fix.command) ? 'idle' : 'refused')
    const robot = fix.searchPlaceOf
    if (robot === undefined) return
    setState('searching')
    const [best] = await controller.bestRobotPlaces(robot).catch(() => [])
    if (best === undefined) setState('none')
    else setState(apply(setWorldPose(robot, best)) ? 'idle' : 'refused')
  }
  return (
    <>
      <button
        type="button"
        className="button fix"
        disabled={state === 'searching'}
        onClick={() => void press()}
      >
        <WandSparkles size={14} aria-hidden="true" />
        {state === 'searching' ? text.searching : label}
      </button>
      {state === 'none' && <span className="muted">{text.noBetterPlace}</span>}
      {state === 'refused' && <span className="muted">{text.refused}</span>}
    </>
  )
}

/** False when the change does not fit after all. */
function useMend(problem: Problem): (command: EditCommand) => boolean {
  const { edit } = useController()
  return (command) => {
    const { record } = problem.where
    try {
      edit.apply({ verb: 'mend', ...(record === undefined ? {} : { records: [record] }) }, command)
      return true
    } catch (error) {
      if (error instanceof EditRefused) return false
      throw error
    }
  }
}

/** Ids by the names a person knows. */
function useNamed(values: NonNullable<Fix['values']>): NonNullable<Fix['values']> {
  const language = useLanguage()
  const records = useSession((state) => state.document?.records)
  const named = Object.entries(values).map(([key, value]) => {
    const record = typeof value === 'string' ? records?.[value] : undefined
    return [key, record === undefined ? value : recordName(record, language)] as const
  })
  return Object.fromEntries(named)
}
