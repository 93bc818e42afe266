// When no robot will do: which answer cannot be met, how far off it is, and what would help. Words only.
import { ROBOT_MODELS } from '../../model/catalog/robots/findRobotModel'
import type { Problem } from '../../results/problem'
import type { TemplateQuestion } from '../../results/TemplateQuestion'
import { unmet } from '../answers/templateProblem'
import { writeNumber } from '../answers/writeNumber'
import type { CellDraft } from '../cell/CellDraft'
import type { RobotKind } from '../Template'
import type { Rejection, RobotChoice } from './chooseRobot'

type Drafts = Partial<Readonly<Record<RobotKind, CellDraft>>>
type Of<W extends Rejection['why']> = Extract<Rejection, { why: W }>

/** `industrialHelps`: the same with an industrial robot, and floor enough, can be made. */
export function explainNoRobot(
  questions: readonly TemplateQuestion[],
  drafts: Drafts,
  { rejected }: RobotChoice,
  industrialHelps: boolean,
): Problem {
  const draft = drafts.industrial ?? drafts.cobot!
  const reasons = rejected.map(({ reason }) => reason)
  const slow = reasons.filter((reason): reason is Of<'slow'> => reason.why === 'slow')
  if (slow.length > 0 && draft.blame.rate !== undefined)
    return tooFast(questions, industrialHelps, draft, Math.max(...slow.map(({ perHour }) => perHour)))
  const heavy = reasons.filter(
    ({ why }) => why === 'payload' || why === 'wrist' || why === 'sevenAxes',
  ).length
  return heavy === reasons.length
    ? tooHeavy(questions, drafts, draft, industrialHelps)
    : tooFar(questions, drafts, draft, industrialHelps)
}

/** Load on the flange for which only robots of the 100 kg class are left. */
const HEAVY_KG = 60

/** Asked for, or all that fits on the floor. */
function onlyCobots(drafts: Drafts): boolean {
  return drafts.industrial === undefined
}

function tooHeavy(
  questions: readonly TemplateQuestion[],
  drafts: Drafts,
  draft: CellDraft,
  industrialHelps: boolean,
): Problem {
  const loadKg = draft.tool.massKg + draft.load.massKg
  const kinds = ROBOT_MODELS.filter(({ kind }) => drafts[kind] !== undefined)
  const most = Math.max(...kinds.map(({ datasheet }) => datasheet.payloadKg))
  const robots = onlyCobots(drafts) ? { nl: 'cobot', en: 'cobot' } : { nl: 'robot', en: 'robot' }
  const help = industrialHelps
    ? {
        nl: 'kies een industriële robot (die vraagt meer vloer), of een lichter deel',
        en: 'choose an industrial robot (it needs more floor), or a lighter part',
      }
    : { nl: 'kies een lichter deel', en: 'choose a lighter part' }
  return unmet(
    questions,
    draft.blame.mass,
    loadKg > most
      ? {
          nl: `deel en gereedschap wegen samen ${writeNumber(loadKg, 'nl')} kg; de sterkste ${robots.nl} in de catalogus draagt ${writeNumber(most, 'nl')} kg`,
          en: `part and tool together weigh ${writeNumber(loadKg, 'en')} kg; the strongest ${robots.en} of the catalog carries ${writeNumber(most, 'en')} kg`,
        }
      : {
          nl: `${writeNumber(loadKg, 'nl')} kg zo ver van de flens is te veel voor de pols van elke ${robots.nl} in de catalogus`,
          en: `${writeNumber(loadKg, 'en')} kg that far from the flange is too much for the wrist of every ${robots.en} of the catalog`,
        },
    help,
  )
}

function tooFar(
  questions: readonly TemplateQuestion[],
  drafts: Drafts,
  draft: CellDraft,
  industrialHelps: boolean,
): Problem {
  const cobots = onlyCobots(drafts)
  // Strong robots have thick arms: then it is the weight that makes them touch what a slender arm would not.
  const isHeavy = draft.tool.massKg + draft.load.massKg > HEAVY_KG
  return unmet(
    questions,
    isHeavy ? draft.blame.mass : draft.blame.reach,
    {
      nl: `geen ${cobots ? 'cobot' : 'robot'} die dit gewicht draagt komt van één plek af overal bij zonder ergens tegen te stoten`,
      en: `no ${cobots ? 'cobot' : 'robot'} that carries this weight reaches every place from one spot without touching anything`,
    },
    industrialHelps
      ? {
          nl: 'maak deel en gewicht kleiner, of kies een industriële robot: die reikt verder',
          en: 'make part and weight smaller, or choose an industrial robot: it reaches farther',
        }
      : { nl: 'maak deel of gewicht kleiner', en: 'make the part or its weight smaller' },
  )
}

function tooFast(
  questions: readonly TemplateQuestion[],
  industrialHelps: boolean,
  draft: CellDraft,
  mostPerHour: number,
): Problem {
  const { question, perJob, per } = draft.blame.rate!
  const most = mostPerHour * perJob
  const time = per === 'hour' ? { nl: 'uur', en: 'hour' } : { nl: 'minuut', en: 'minute' }
  const written = (language: 'nl' | 'en') =>
    per === 'hour' ? String(Math.floor(most)) : writeNumber(Math.floor((most / 60) * 10) / 10, language)
  return unmet(
    questions,
    question,
    {
      nl: `de snelste robot die het kan haalt ${written('nl')} per ${time.nl} (met tien procent speling)`,
      en: `the fastest robot that can do it makes ${written('en')} per ${time.en} (with ten per cent to spare)`,
    },
    industrialHelps
      ? {
          nl: 'vraag er minder, of kies een industriële robot',
          en: 'ask for fewer, or choose an industrial robot',
        }
      : { nl: 'vraag er minder, of bouw twee cellen', en: 'ask for fewer, or build two cells' },
  )
}
