// All reference cases the engine can express, in the order of the data. What it cannot is named with the reason.
import { breakdownCases } from './cases/breakdowns'
import { lineCases } from './cases/lines'
import { lossCases } from './cases/losses'
import { networkCases } from './cases/networks'
import { queueCases } from './cases/queues'
import type { VerifyCase } from './VerifyCase'

export const verifyCases: readonly VerifyCase[] = [
  ...queueCases,
  ...lossCases,
  ...networkCases,
  ...breakdownCases,
  ...lineCases,
]

/** Cases of the data that no scene can say yet: they count as not passed. */
export const notExpressible: Readonly<Record<string, string>> = {}
