// Makes a bend of a belt wider, tighter or longer in angle. What comes behind it keeps its length and goes along.
import { beltEndM, bendsEndM } from '../../model/beltPath'
import type { BeltBend } from '../../model/records/conveyor'
import type { RecordOf } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import { tidyLength } from '../records/tidyPose'

/** A rail has a width of its own inside the tightest bend. */
const INNER_M = 0.05
const LEAST_RAD = Math.PI / 36
/** Beyond, the belt would run into its own start. */
const MOST_RAD = (330 * Math.PI) / 180

export function setBend(
  id: string,
  index: number,
  wanted: { readonly radiusM?: number; readonly angleRad?: number },
): EditCommand {
  return (edit) => {
    const belt = edit.get(id)
    const bend = belt?.type === 'conveyor' ? belt.bends?.[index] : undefined
    if (belt?.type !== 'conveyor' || bend === undefined) return
    const radiusM = tidyLength(Math.max(belt.widthM / 2 + INNER_M, wanted.radiusM ?? bend.radiusM))
    const angleRad = Math.min(MOST_RAD, Math.max(LEAST_RAD, wanted.angleRad ?? bend.angleRad))
    edit.put(withBend(belt, index, { ...bend, radiusM, angleRad }))
  }
}

function withBend(belt: RecordOf<'conveyor'>, index: number, bend: BeltBend): RecordOf<'conveyor'> {
  const before = belt.bends![index]!
  const oldArcM = before.radiusM * before.angleRad
  const arcM = bend.radiusM * bend.angleRad
  const endM = before.atM + oldArcM
  // Halts in the bend keep their share of it.
  const along = (atM: number) => {
    if (atM <= before.atM) return atM
    if (atM >= endM) return tidyLength(atM + arcM - oldArcM)
    return tidyLength(bend.atM + ((atM - before.atM) * arcM) / oldArcM)
  }
  const bends = belt.bends!.map((one, n) => (n === index ? bend : { ...one, atM: along(one.atM) }))
  const wantedM = tidyLength(belt.lengthM + arcM - oldArcM)
  // A belt that ended with its bend still does.
  const endsWithBend = belt.lengthM - bendsEndM(belt) < 0.001
  const least = beltEndM(bendsEndM({ bends }))
  const lengthM = endsWithBend ? least : Math.max(least, wantedM)
  const halts = belt.halts?.map((halt) => ({ ...halt, atM: Math.min(lengthM, along(halt.atM)) }))
  return { ...belt, bends, lengthM, pitchM: Math.min(belt.pitchM, lengthM), ...(halts && { halts }) }
}
