// The colours a maker's robots customarily have, by maker and kind. Names of paints only.
import type { PaintName } from '../materials'
import type { RobotShape } from './RobotShape'

export interface RobotLivery {
  /** Castings and tubes. */
  readonly main: PaintName
  /** Joint housings, motors. */
  readonly housing: PaintName
  /** Caps or rings at the joints. */
  readonly cap: PaintName
  readonly base: PaintName
  /** A lid on each joint (Universal Robots) or a band around it (others). */
  readonly capStyle: 'lid' | 'band'
}

const arm = (main: PaintName, housing: PaintName, cap: PaintName = housing, base = housing): RobotLivery => ({
  main,
  housing,
  cap,
  base,
  capStyle: 'lid',
})

const INDUSTRIAL: readonly (readonly [RegExp, RobotLivery])[] = [
  [/kuka/i, arm('kukaOrange', 'kukaDark', 'greyDark', 'kukaOrange')],
  [/abb/i, arm('abbWhite', 'abbGraphite', 'greyDark', 'abbGraphite')],
  [/fanuc/i, arm('fanucYellow', 'cobotBlack', 'greyDark', 'fanucYellow')],
  [/yaskawa|motoman/i, arm('yaskawaBlue', 'cobotWhite', 'greyMid', 'yaskawaBlue')],
  [/st[aä]u?e?ubli/i, arm('staubliYellow', 'greyLight', 'greyMid', 'greyLight')],
]

const COBOT: readonly (readonly [RegExp, RobotLivery])[] = [
  [/universal/i, arm('urGrey', 'urGrey', 'urBlue', 'urGrey')],
  [/fanuc/i, { ...arm('fanucWhite', 'fanucWhite', 'fanucGreen', 'fanucWhite'), capStyle: 'band' }],
  [/kuka/i, { ...arm('lbrSilver', 'lbrSilver', 'kukaOrange', 'lbrSilver'), capStyle: 'band' }],
  [/abb/i, { ...arm('cobotWhite', 'abbGraphite', 'abbGraphite', 'cobotWhite'), capStyle: 'band' }],
  [/franka/i, { ...arm('cobotWhite', 'cobotWhite', 'cobotBlack', 'cobotWhite'), capStyle: 'band' }],
  [/doosan/i, arm('cobotWhite', 'cobotWhite', 'cobotBlack', 'cobotWhite')],
  [/yaskawa/i, arm('yaskawaBlue', 'yaskawaBlue', 'cobotWhite', 'yaskawaBlue')],
]

const OTHER_INDUSTRIAL = arm('greyLight', 'greyDark')
const OTHER_COBOT = arm('cobotWhite', 'cobotWhite', 'greyDark')

export function robotLivery({ maker, cobot }: Pick<RobotShape, 'maker' | 'cobot'>): RobotLivery {
  const known = (cobot ? COBOT : INDUSTRIAL).find(([name]) => name.test(maker))
  return known ? known[1] : cobot ? OTHER_COBOT : OTHER_INDUSTRIAL
}
