// The logistic curve and its inverse in whole numbers, as tables: probabilities in 1/4096, their log-odds in 1/256. The same in every
// engine, because what one browser packs another must unpack.
import { detExp } from '../../math/deterministicExpLog'

/** Probabilities are 1…4095 of this many. */
export const ONE = 4096
/** Log-odds run from −2047 to 2047. */
const MOST_ODDS = 2047
const ODDS_PER_UNIT = 256

const PROBABILITY = Int32Array.from({ length: 2 * MOST_ODDS + 1 }, (_, index) => {
  const share = 1 / (1 + detExp((MOST_ODDS - index) / ODDS_PER_UNIT))
  return Math.max(1, Math.min(ONE - 1, Math.round(ONE * share)))
})

const ODDS = invert(PROBABILITY)

/** Probability in 1/4096 of log-odds, which are cut to their range. */
export function probabilityOf(odds: number): number {
  const index = odds < -MOST_ODDS ? 0 : odds > MOST_ODDS ? 2 * MOST_ODDS : odds + MOST_ODDS
  return PROBABILITY[index]!
}

/** Log-odds of a probability in 1/4096. */
export function oddsOf(probability: number): number {
  return ODDS[probability]!
}

function invert(probabilities: Int32Array): Int32Array {
  const odds = new Int32Array(ONE).fill(MOST_ODDS)
  let next = 0
  for (let index = 0; index < probabilities.length; index++) {
    while (next <= probabilities[index]!) odds[next++] = index - MOST_ODDS
  }
  return odds
}
