// Asks a tools thread for a robot's reach and hands on what it tells while it is still rough. What was found is kept for the same robot at the
// same place, whatever else changes in the cell; nothing is drawn here.
import { proxy } from 'comlink'
import { worldFromRecord } from '../../core/model/resolvePlacement'
import { findRecord, findRecordOfType, type SceneDocument } from '../../core/model/SceneDocument'
import type { ReachPicture, ReachQuestion } from '../../core/results/ReachPicture'
import type { ToolsHandle } from './ToolsHandle'

/** Pictures kept: a volume is 20 kB. */
const KEPT = 24

const known = new Map<string, ReachPicture>()

/** `signal` ends the work, and the thread with it. */
export async function askReach(
  tools: ToolsHandle,
  document: SceneDocument,
  question: ReachQuestion,
  tell: (picture: ReachPicture) => void,
  signal: AbortSignal,
): Promise<ReachPicture | undefined> {
  const key = reachKey(document, question)
  const kept = known.get(key)
  if (kept) return kept
  const text = JSON.stringify(document)
  const picture = await tools.call((api) => api.reachPicture(text, question, proxy(tell)), signal)
  if (picture) keep(key, picture)
  return picture
}

/** Everything that reach depends on: the arm, where it stands, what it rides on and what it holds. */
export function reachKey(document: SceneDocument, question: ReachQuestion): string {
  const robot = findRecordOfType(document, 'robot', question.robot)
  const carrier = robot?.carrier && findRecord(document, robot.carrier.id)
  const { links: _, ...model } = (robot && findRecordOfType(document, 'robotModel', robot.model)) ?? {
    links: [],
  }
  const world = [question.robot, carrier?.id].map((id) => worldFromRecord(document, id ?? '')?.join(' '))
  const tool = robot?.tool === undefined ? undefined : findRecord(document, robot.tool)
  return JSON.stringify([question, robot, carrier, model, world, tool])
}

function keep(key: string, picture: ReachPicture): void {
  known.set(key, picture)
  if (known.size <= KEPT) return
  const [oldest] = known.keys()
  known.delete(oldest!)
}
