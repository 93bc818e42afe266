// The robot catalog: all models, and one by its id. Data is generated (test/tools/generateRobotCatalog.ts), not edited.
import abb from './data/abb.json'
import doosan from './data/doosan.json'
import fanuc from './data/fanuc.json'
import franka from './data/franka.json'
import kuka from './data/kuka.json'
import staubli from './data/staubli.json'
import techman from './data/techman.json'
import ufactory from './data/ufactory.json'
import universal from './data/universal.json'
import yaskawa from './data/yaskawa.json'
import { decodeMaker, type PackedMaker } from './decodeMaker'
import type { RobotModel } from './RobotModel'

const MAKERS: readonly PackedMaker[] = [
  universal,
  franka,
  kuka,
  abb,
  fanuc,
  doosan,
  ufactory,
  techman,
  yaskawa,
  staubli,
]

/** Every robot of the catalog, by maker. */
export const ROBOT_MODELS: readonly RobotModel[] = MAKERS.flatMap(decodeMaker)

const byId = new Map(ROBOT_MODELS.map((model) => [model.id, model]))

export function findRobotModel(id: string): RobotModel | undefined {
  return byId.get(id)
}
