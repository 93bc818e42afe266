// Targets of programs and whether a robot reaches them: the same verdicts as the assessment of the whole document gives.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judgeTarget } from '../../../../src/app/view/editing/judgeTarget'
import { programTargets } from '../../../../src/app/view/editing/programTargets'
import { type ArmShelf, placedArm, worldFromToolAt } from '../../../../src/app/view/editing/robotSystems'
import { moveRecords } from '../../../../src/core/editing/commands/moveRecords'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { ROBOT_MODELS } from '../../../../src/core/model/catalog/robots/findRobotModel'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import { findRecordOfType, type SceneDocument } from '../../../../src/core/model/SceneDocument'

function readScene(name: string): SceneDocument {
  const url = new URL(`../../../../scenes/${name}.scene.json`, import.meta.url)
  const parsed = parseSceneText(readFileSync(url, 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]))
  return parsed.value
}

function verdicts(document: SceneDocument) {
  const shelf: ArmShelf = new Map()
  return programTargets(document).map((target) => {
    const robot = findRecordOfType(document, 'robot', target.robot)!
    const arm = placedArm(document, robot, ROBOT_MODELS, shelf)!
    return judgeTarget(arm, worldFromToolAt(document, target)!)
  })
}

describe.each(['cnc-machine-tending', 'conveyor-pick-and-place'])('%s', (name) => {
  const document = readScene(name)

  it('has targets on the places that its routes name', () => {
    const places = new Set(programTargets(document).map(({ of }) => of))
    expect(places.size).toBeGreaterThan(1)
    for (const id of places) expect(document.records[id], id).toBeDefined()
  })

  it('reaches everything as it is shipped', () => {
    expect(verdicts(document).filter((verdict) => verdict === 'unreachable')).toEqual([])
  })

  it('reaches nothing when the robot stands ten metres away', () => {
    const history = new EditHistory(document)
    const robots = Object.values(document.records).filter(({ type }) => type === 'robot')
    history.apply(
      { verb: 'move' },
      moveRecords(
        robots.map(({ id }) => id),
        [10, 0, 0],
      ),
    )
    expect(new Set(verdicts(history.document))).toEqual(new Set(['unreachable']))
  })
})
