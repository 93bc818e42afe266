// One paragraph that says why this robot: what it had to do, what it costs, and which cheaper ones cannot. Words only; the choice is made.
import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import type { InTwoLanguages } from '../../results/TemplateQuestion'
import { writeNumber } from '../answers/writeNumber'
import { fenceLengthM } from '../cell/safeguards'
import type { ChosenRobot, Rejection, RobotChoice } from './chooseRobot'
import { robotPrice, safeguardPrice } from './robotPrice'

type Language = 'nl' | 'en'
/** Robots that are named one by one; the others are counted. */
const NAMED = 3

export function whyRobot(choice: RobotChoice & { readonly chosen: ChosenRobot }): InTwoLanguages {
  return { nl: paragraph(choice, 'nl'), en: paragraph(choice, 'en') }
}

function paragraph(
  { chosen, rejected }: RobotChoice & { readonly chosen: ChosenRobot },
  language: Language,
): string {
  const { model, draft } = chosen
  const say = (value: number) => writeNumber(value, language)
  const loadKg = draft.tool.massKg + draft.load.massKg
  const eur = robotPrice(model).likely + safeguardPrice(model.kind, fenceLengthM(draft)).likely
  const thousands = Math.round(eur / 1000)
  const tool = draft.tool.name[language]
  const name = `${model.manufacturer} ${model.name}`
  const { payloadKg, reachM } = model.datasheet
  const first =
    language === 'nl'
      ? `Gekozen is de ${name} (draagt ${say(payloadKg)} kg, reikt ${say(reachM)} m): de goedkoopste van de robots in de catalogus die ${say(loadKg)} kg draagt (gereedschap “${tool}” met deel) en bij elke plek komt; met beveiliging ongeveer € ${thousands}.000 (schatting).`
      : `Chosen is the ${name} (carries ${say(payloadKg)} kg, reaches ${say(reachM)} m): the cheapest robot of the catalog that carries ${say(loadKg)} kg (tool “${tool}” with part) and reaches every place; with safeguards about € ${thousands},000 (estimate).`
  const others = rejections(rejected, language)
  return [first, ...others, slowed(chosen, language)].filter((sentence) => sentence !== '').join(' ')
}

type Rejected = RobotChoice['rejected']

function rejections(rejected: Rejected, language: Language): string[] {
  if (rejected.length === 0)
    return [language === 'nl' ? 'Geen enkele robot is goedkoper.' : 'No robot is cheaper.']
  const groups = new Map<Rejection['why'], { model: RobotModel; reason: Rejection }[]>()
  for (const one of rejected) groups.set(one.reason.why, [...(groups.get(one.reason.why) ?? []), one])
  return [...groups.entries()].map(([why, group]) => {
    const shown = group.slice(-NAMED).map((one) => describe(one, language))
    const more = group.length - shown.length
    const rest = more === 0 ? '' : language === 'nl' ? ` en ${more} andere` : ` and ${more} more`
    return `${LEADS[why][language]}: ${shown.join(', ')}${rest}.`
  })
}

const LEADS: Readonly<Record<Rejection['why'], InTwoLanguages>> = {
  payload: { nl: 'Goedkoper, maar te licht', en: 'Cheaper, but too light' },
  sevenAxes: {
    nl: 'Zevenassige robots stelt het sjabloon niet voor',
    en: 'The template does not propose seven-axis robots',
  },
  wrist: {
    nl: 'De pols is te licht voor een last zo ver van de flens',
    en: 'The wrist is too light for a load that far from the flange',
  },
  floor: { nl: 'De voet past niet op de vrije vloer', en: 'The foot does not fit on the free floor' },
  reach: {
    nl: 'Kunnen vanaf geen enkele plek overal bij',
    en: 'Cannot reach everything from any one spot',
  },
  drive: {
    nl: 'Kunnen de bewegingen niet vloeiend maken',
    en: 'Cannot drive the motions without a flip of the wrist',
  },
  touch: { nl: 'Stoten met hun arm ergens tegenaan', en: 'Would touch something with their arm' },
  slow: { nl: 'Te langzaam', en: 'Too slow' },
}

function describe({ model, reason }: Rejected[number], language: Language): string {
  const say = (value: number) => writeNumber(value, language)
  switch (reason.why) {
    case 'payload':
      return `${model.name} (${say(model.datasheet.payloadKg)} kg)`
    case 'reach':
      return `${model.name} (${say(model.datasheet.reachM)} m)`
    case 'slow':
      return `${model.name} (${say(reason.perHour)} ${language === 'nl' ? 'per uur' : 'an hour'})`
    default:
      return model.name
  }
}

function slowed({ model, proof }: ChosenRobot, language: Language): string {
  const { speedScale, timeToFullSpeedS } = proof
  if (timeToFullSpeedS <= model.timeToFullSpeedS.likely && speedScale === 1) return ''
  const start = writeNumber(Number(timeToFullSpeedS.toPrecision(2)), language)
  const percent = speedScale === 1 ? '' : `${Math.round(speedScale * 100)} %`
  if (language === 'nl') {
    const speed = percent === '' ? 'snelheid' : `${percent} van zijn snelheid`
    return `Hij trekt rustiger op dan hij kan (in ${start} s naar ${speed}), zodat de grijper het deel vasthoudt.`
  }
  const speed = percent === '' ? 'its speed' : `${percent} of its speed`
  return `It starts more gently than it can (to ${speed} in ${start} s), so that the gripper holds the part.`
}
