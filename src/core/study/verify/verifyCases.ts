// All reference cases the engine can express, in the order of the data. What it cannot is named with the reason.
import { beltCases } from './cases/belts'
import { breakdownCases } from './cases/breakdowns'
import { factoryCase } from './cases/factory'
import { distributionCase, generatorCase } from './cases/generators'
import { eventOrderCase, unitStepLineCase } from './cases/kernelCases'
import { lineCases } from './cases/lines'
import { lossCases } from './cases/losses'
import { networkCases } from './cases/networks'
import { orderCases } from './cases/orders'
import { queueCases } from './cases/queues'
import { statisticsCases } from './cases/statistics'
import { stockCases } from './cases/stocks'
import { transientCases } from './cases/transients'
import type { VerifyCase } from './VerifyCase'

export const verifyCases: readonly VerifyCase[] = [
  ...queueCases,
  ...lossCases,
  ...networkCases,
  ...breakdownCases,
  ...lineCases,
  ...stockCases,
  ...beltCases,
  ...orderCases,
  ...transientCases,
  eventOrderCase,
  unitStepLineCase,
  generatorCase,
  distributionCase,
  ...statisticsCases,
  factoryCase,
]

/** Cases of the data that no scene can say yet: they count as not passed. */
export const notExpressible: Readonly<Record<string, string>> = {}
