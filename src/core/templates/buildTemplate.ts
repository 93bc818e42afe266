// Answers to a complete cell: the draft of the template, the robot that fits it, and the paragraph that says why. Or the answer that
// cannot be met. Whether the cell runs is tested, not tried here: this room knows no simulation.
import type { SceneDocument } from '../model/SceneDocument'
import type { Outcome, Problem } from '../results/problem'
import type { InTwoLanguages, TemplateAnswers } from '../results/TemplateQuestion'
import type { TemplateSummary } from '../results/TemplateResult'
import { AnswerSheet } from './answers/AnswerSheet'
import { checkAnswers } from './answers/readAnswers'
import { unmet } from './answers/templateProblem'
import { writeNumber } from './answers/writeNumber'
import type { CellDraft } from './cell/CellDraft'
import { likelyInvestment } from './cell/cellCosts'
import { finishCell } from './cell/finishCell'
import { findTemplate } from './findTemplate'
import { type ChosenRobot, chooseRobot, type RobotChoice } from './robots/chooseRobot'
import { explainNoRobot } from './robots/explainNoRobot'
import { whyRobot } from './robots/whyRobot'
import { type DraftVariation, type RobotKind, type Template, USUAL_DRAFT } from './Template'

export interface BuiltTemplate {
  readonly document: SceneDocument
  /** Why this robot. */
  readonly reason: InTwoLanguages
  readonly summary: TemplateSummary
}

/** Tried one after the other. */
const VARIATIONS: readonly DraftVariation[] = [
  { moreRoomM: 0, fenceRoomM: 0.15 },
  { moreRoomM: 0.15, fenceRoomM: 0.15 },
  { moreRoomM: 0.3, fenceRoomM: 0.15 },
]

export function buildTemplate(id: string, answers: TemplateAnswers): Outcome<BuiltTemplate> {
  const found = findTemplate(id)
  if (!found.ok) return found
  const template = found.value
  const wrong = checkAnswers(template, answers)
  if (wrong.length > 0) return { ok: false, problems: wrong }
  const sheet = new AnswerSheet(template.questions, answers)
  const { drafts, problems } = draftsOf(template, sheet, USUAL_DRAFT)
  if (!drafts.cobot && !drafts.industrial) return { ok: false, problems: problems.slice(0, 1) }
  const usual = chooseRobot(drafts)
  const choice = usual.chosen ? usual : (variedChoice(template, sheet, usual) ?? usual)
  const { chosen } = choice
  if (!chosen) {
    const helps = drafts.industrial === undefined && industrialHelps(template, answers)
    return { ok: false, problems: [explainNoRobot(template.questions, drafts, choice, helps)] }
  }
  const reason = whyRobot({ ...choice, chosen })
  const document = finishCell(template.id, sheet, chosen, reason)
  return { ok: true, value: { document, reason, summary: summaryOf(template, sheet, chosen) } }
}

/**
 * Where robots are strong enough but touch something wherever they stand, the same with more room: a thick wrist over a part at the
 * edge of its pallet reaches through the light curtain before it. Undefined when that does not help either.
 */
function variedChoice(template: Template, sheet: AnswerSheet, usual: RobotChoice): RobotChoice | undefined {
  if (!usual.rejected.some(({ reason: { why } }) => why === 'touch')) return undefined
  for (const variation of VARIATIONS) {
    const { drafts } = draftsOf(template, sheet, variation)
    const choice = chooseRobot(drafts)
    if (choice.chosen) return choice
  }
  return undefined
}

/** Before it is advised it is tried. */
function industrialHelps(template: Template, answers: TemplateAnswers): boolean {
  const space = template.questions.find(({ id }) => id === 'space')
  const roomy = space?.kind === 'number' ? { space: space.max } : {}
  return buildTemplate(template.id, { ...answers, ...roomy, robotKind: 'industrial' }).ok
}

function draftsOf(
  template: Template,
  sheet: AnswerSheet,
  variation: DraftVariation,
): { drafts: Partial<Record<RobotKind, CellDraft>>; problems: Problem[] } {
  const asked = sheet.choice('robotKind')
  const kinds: RobotKind[] = asked === 'cobot' || asked === 'industrial' ? [asked] : ['cobot', 'industrial']
  const drafts: Partial<Record<RobotKind, CellDraft>> = {}
  const problems: Problem[] = []
  for (const kind of kinds) {
    const made = template.draft(sheet, kind, variation)
    const crowded = made.ok ? tooLittleRoom(template, sheet, made.value) : undefined
    if (!made.ok) problems.push(...made.problems)
    else if (crowded) problems.push(crowded)
    else drafts[kind] = made.value
  }
  return { drafts, problems }
}

function tooLittleRoom(template: Template, sheet: AnswerSheet, { outline }: CellDraft): Problem | undefined {
  if (!sheet.has('space')) return undefined
  const [widthM, depthM] = [outline.xM[1] - outline.xM[0], outline.yM[1] - outline.yM[0]]
  if (Math.max(widthM, depthM) <= sheet.number('space') + 1e-9) return undefined
  const size = (language: 'nl' | 'en') =>
    `${writeNumber(widthM, language)} × ${writeNumber(depthM, language)} m`
  const isCobot = sheet.choice('robotKind') === 'cobot'
  return unmet(
    template.questions,
    'space',
    {
      nl: `de cel is ${size('nl')} groot en past niet in een vierkant van ${writeNumber(sheet.number('space'), 'nl')} m`,
      en: `the cell measures ${size('en')} and does not fit into a square of ${writeNumber(sheet.number('space'), 'en')} m`,
    },
    isCobot
      ? { nl: 'maak meer vloer vrij, of kies kleinere delen', en: 'free more floor, or choose smaller parts' }
      : {
          nl: 'maak meer vloer vrij, kies kleinere delen, of een cobot zonder hek',
          en: 'free more floor, choose smaller parts, or a cobot without a fence',
        },
  )
}

function summaryOf(template: Template, sheet: AnswerSheet, chosen: ChosenRobot): TemplateSummary {
  const { draft, model, robotS } = chosen
  const cycleS = robotS + draft.machineS
  const perHour = 3600 / cycleS
  const jobs = draft.jobsPerHour === undefined ? perHour : Math.min(draft.jobsPerHour, 3600 / robotS)
  return {
    robotName: `${model.manufacturer} ${model.name}`,
    cycleS,
    partsPerHour: jobs * draft.partsPerJob,
    investmentEur: likelyInvestment(draft, model),
    assumed: template.questions.filter(({ id }) => sheet.answers[id] === undefined).map(({ id }) => id),
  }
}
