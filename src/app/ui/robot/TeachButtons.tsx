// Writes where the tool is into the program: pick here, place here, a point, or another place for the chosen step — relative to the thing
// under the tool, so that moving the thing moves the program.
import { useState } from 'react'
import { setNodeField } from '../../../core/editing/commands/editProgram'
import { findNode } from '../../../core/editing/program/nodeTree'
import type { ProgramNode } from '../../../core/model/records/program'
import { findRecord, findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import { type RobotStance, useMotion } from '../../session/motionStore'
import { recordName } from '../../text/localText'
import { PROGRAM_TEXT } from '../../text/programText'
import { taughtTarget, thingsUnder } from '../../view/teach/taughtTarget'
import { SelectControl } from '../inspect/edit/SelectControl'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { addProgram, ProgramEdits } from '../program/programEdits'
import { programStore } from '../program/programStore'
import { useRobotText } from './useRobotText'

const APPROACH_M = 0.1
const TARGET_FIELD: Partial<Record<ProgramNode['kind'], 'at' | 'to'>> = {
  pick: 'at',
  place: 'at',
  approach: 'at',
  palletise: 'at',
  move: 'to',
}

interface ButtonsProps {
  readonly stance: RobotStance
  readonly program: string | undefined
  readonly document: SceneDocument
}

export function TeachButtons({ stance, program, document }: ButtonsProps) {
  const text = useRobotText()
  const language = useLanguage()
  const controller = useController()
  const face = useMotion((state) => state.face)
  const [wanted, setWanted] = useState<string>()
  const [said, setSaid] = useState('')
  const node = programStore.use((state) => state.node)
  const frame = Float64Array.from(stance.worldFromTool)
  const under = thingsUnder(document, frame)
  const robot = stance.robot
  const choices = [...new Set([...(face && document.records[face] ? [face] : []), ...under, robot])]
  const of = [wanted, face, under[0], robot].find((id) => id !== undefined && choices.includes(id)) ?? robot
  const nameOf = (id: string) => {
    const record = findRecord(document, id)
    return record ? recordName(record, language) : id
  }
  const field = chosenField(document, program, node)
  const target = taughtTarget(document, of, frame)
  const edits = () => new ProgramEdits(controller, program ?? startProgram())
  const startProgram = () => {
    const name = (one: 'nl' | 'en') => PROGRAM_TEXT[one].newName(nameOf(robot))
    const id = addProgram(controller, robot, { nl: name('nl'), en: name('en') })
    programStore.set({ program: id, node: undefined })
    return id
  }
  const add = (kind: 'pick' | 'place' | 'move') => {
    if (!target) return
    const into = edits()
    const id = into.freshId(kind === 'move' ? 'point' : kind)
    const made: ProgramNode =
      kind === 'move'
        ? { id, kind, to: target, motion: 'joint' }
        : { id, kind, at: target, approachM: APPROACH_M }
    into.addNode(made, 'teach')
    setSaid(text.taught(PROGRAM_TEXT[language].kinds[kind], nameOf(of)))
  }
  const replace = () => {
    if (!target || !field || program === undefined || node === undefined) return
    controller.edit.apply({ verb: 'teach', records: [program] }, setNodeField(program, node, [field], target))
    setSaid(text.replaced(nameOf(of)))
  }
  const off = stance.unreached !== undefined || target === undefined
  return (
    <>
      <div className="teach-under">
        <span className="muted" aria-hidden="true">
          {text.under}
        </span>
        <SelectControl
          label={text.under}
          value={of}
          options={choices.map((id) => ({ value: id, label: id === robot ? text.nothing : nameOf(id) }))}
          onChoose={setWanted}
        />
      </div>
      <div className="teach-buttons">
        <button type="button" className="button small primary" disabled={off} onClick={() => add('pick')}>
          {text.pick}
        </button>
        <button type="button" className="button small primary" disabled={off} onClick={() => add('place')}>
          {text.placeHere}
        </button>
        <button type="button" className="button small" disabled={off} onClick={() => add('move')}>
          {text.point}
        </button>
        {field && (
          <button type="button" className="button small" disabled={off} onClick={replace}>
            {text.replace}
          </button>
        )}
      </div>
      <p aria-live="polite" className="muted">
        {said}
      </p>
    </>
  )
}

/** The field of the chosen step that holds a place. */
function chosenField(document: SceneDocument, program: string | undefined, node: string | undefined) {
  if (program === undefined || node === undefined) return undefined
  const record = findRecordOfType(document, 'program', program)
  const found = record && findNode(record.body, node)?.node
  return found && TARGET_FIELD[found.kind]
}
