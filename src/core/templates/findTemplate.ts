// The five templates, and one by its id.
import { sceneProblem } from '../model/problems/sceneProblem'
import { closestName } from '../model/reading/closestName'
import type { Outcome } from '../results/problem'
import { ASSEMBLY } from './cells/assembly'
import { CNC_TENDING } from './cells/cncTending'
import { PALLETISING } from './cells/palletising'
import { PICK_AND_PACK } from './cells/pickAndPack'
import { WELDING } from './cells/welding'
import type { Template } from './Template'

export const TEMPLATES: readonly Template[] = [CNC_TENDING, PALLETISING, ASSEMBLY, WELDING, PICK_AND_PACK]

export function findTemplate(id: string): Outcome<Template> {
  const template = TEMPLATES.find((one) => one.id === id)
  if (template) return { ok: true, value: template }
  const known = TEMPLATES.map((one) => one.id)
  const suggestion = closestName(id, known) ?? known.join(', ')
  return {
    ok: false,
    problems: [sceneProblem('template.unknown', { path: 'template' }, { template: id, suggestion })],
  }
}
