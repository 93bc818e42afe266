// What a document would do, for a person who is editing it: problems first; reach, cycles and a short run follow when it makes
// sense. No figures of a long study.
import { parseSceneText } from '../../model/parseSceneText'
import { validateScene } from '../../model/validateScene'
import type { Assessment } from '../../results/Assessment'

export async function assessDocument(documentText: string): Promise<Assessment> {
  const parsed = parseSceneText(documentText)
  if (!parsed.ok) return { problems: parsed.problems, reach: [], cycles: [] }
  return { problems: validateScene(parsed.value), reach: [], cycles: [] }
}
