// Changes the steps of a route: add after another, take out, move. Ways that led to a step that is gone lead on to what came after it.
import type { RouteStep } from '../../model/records/route'
import type { RecordOf } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import { EditRefused } from '../EditRefused'
import { readRecord } from '../records/readRecord'

type Steps = readonly RouteStep[]

/** At the end without `after`. Its place is that of the step before it, so that the route stays one that works. */
export function addStep(route: string, after?: number): EditCommand {
  return changeSteps(route, (steps) => {
    const at = (after ?? steps.length - 1) + 1
    const ids = new Set(steps.map(({ id }) => id))
    let number = steps.length + 1
    while (ids.has(`step-${number}`)) number++
    const step = { id: `step-${number}`, choose: 'first', take: false } as RouteStep
    return [...steps.slice(0, at), step, ...steps.slice(at)]
  })
}

/** A route has at least one step; the last one stays. */
export function removeStep(route: string, index: number): EditCommand {
  return changeSteps(route, (steps) => {
    const gone = steps[index]
    if (gone === undefined || steps.length === 1) return steps
    const after = steps[index + 1]?.id ?? 'out'
    return steps.filter((_, at) => at !== index).map((step) => leadOn(step, gone.id, after))
  })
}

export function moveStep(route: string, index: number, to: number): EditCommand {
  return changeSteps(route, (steps) => {
    const step = steps[index]
    if (step === undefined || to < 0 || to >= steps.length) return steps
    const others = steps.filter((_, at) => at !== index)
    return [...others.slice(0, to), step, ...others.slice(to)]
  })
}

function leadOn(step: RouteStep, gone: string, after: string): RouteStep {
  const next = step.next?.map((way) => (way.to === gone ? { ...way, to: after } : way))
  const patience = step.patience?.to === gone ? { ...step.patience, to: after } : step.patience
  return { ...step, ...(next && { next }), ...(patience && { patience }) }
}

function changeSteps(route: string, change: (steps: Steps) => Steps): EditCommand {
  return (edit) =>
    edit.update<RecordOf<'route'>>(route, (record) => {
      const steps = change(record.steps)
      if (steps === record.steps) return record
      const read = readRecord({ ...record, steps: [...steps] })
      if (!read.ok) throw new EditRefused(read.problems)
      return read.value as RecordOf<'route'>
    })
}
