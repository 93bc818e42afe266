// Everything about a robot's program, to be read and changed: teaching, its steps, collisions, cycle, export. Loaded when first looked at.
import './program.css'
import Plus from 'lucide-react/icons/plus'
import { useEffect, useMemo } from 'react'
import { useSession } from '../../session/sessionStore'
import { recordName } from '../../text/localText'
import { namedProblem } from '../../text/namedProblem'
import { PROGRAM_TEXT } from '../../text/programText'
import { SelectControl } from '../inspect/edit/SelectControl'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { RobotSection } from '../robot/RobotSection'
import { AddStep } from './AddStep'
import { CollisionSection } from './CollisionSection'
import { CycleSection } from './CycleSection'
import { type ChosenProgram, chosenProgram } from './chosenProgram'
import { ExportMenu } from './ExportMenu'
import { NodeForm } from './NodeForm'
import { ProgramTree } from './ProgramTree'
import { addProgram, ProgramEdits } from './programEdits'
import { programStore } from './programStore'
import { useProgramText } from './useProgramText'
import { useStudy } from './useStudy'
import { WayLegend } from './WayLegend'

export function ProgramPanel() {
  const text = useProgramText()
  const document = useSession((state) => state.document)
  const selection = useSession((state) => state.selection)
  const last = programStore.use((state) => state.program)
  const chosen = document && chosenProgram(document, selection, last)
  const program = chosen?.program?.id
  useEffect(() => {
    if (program !== undefined && program !== programStore.get().program)
      programStore.set({ program, node: undefined, gaps: undefined })
  }, [program])
  useStudy(program)
  if (!document || !chosen?.robot) return <p className="empty">{text.none}</p>
  return (
    <div className="program-panel">
      <h2 className="visually-hidden">{text.tab}</h2>
      <ProgramChoice chosen={chosen} />
      <RobotSection key={chosen.robot.id} robot={chosen.robot} program={program} document={document} />
      {chosen.program ? (
        <ProgramBody key={chosen.program.id} program={chosen.program} document={document} />
      ) : (
        <p className="empty">{text.noPrograms}</p>
      )}
      {chosen.programs.length > 0 && (
        <CollisionSection programs={chosen.programs.map(({ id }) => id)} document={document} />
      )}
      {program !== undefined && <ExportMenu program={program} />}
    </div>
  )
}

function ProgramChoice({ chosen: { robot, programs, program } }: { readonly chosen: ChosenProgram }) {
  const text = useProgramText()
  const language = useLanguage()
  const controller = useController()
  const selection = useSession((state) => state.selection)
  const choose = (id: string) => {
    programStore.set({ program: id, node: undefined, gaps: undefined })
    if (selection !== robot?.id) controller.select(id)
  }
  const add = () => {
    if (!robot) return
    const name = (one: 'nl' | 'en') => PROGRAM_TEXT[one].newName(recordName(robot, one))
    choose(addProgram(controller, robot.id, { nl: name('nl'), en: name('en') }))
  }
  return (
    <div className="program-choice">
      <SelectControl
        label={text.program}
        value={program?.id}
        options={programs.map((one) => ({ value: one.id, label: recordName(one, language) }))}
        onChoose={choose}
      />
      <button
        type="button"
        className="button small"
        aria-label={text.newProgram}
        title={text.newProgram}
        onClick={add}
      >
        <Plus size={12} aria-hidden="true" /> {text.newShort}
      </button>
    </div>
  )
}

interface BodyProps {
  readonly program: NonNullable<ChosenProgram['program']>
  readonly document: Parameters<typeof chosenProgram>[0]
}

function ProgramBody({ program, document }: BodyProps) {
  const text = useProgramText()
  const controller = useController()
  const { node, study, busy, failed, way } = programStore.use((state) => state)
  const edits = useMemo(() => new ProgramEdits(controller, program.id), [controller, program.id])
  const known = study?.program === program.id ? study : undefined
  return (
    <>
      <section className="panel-section" aria-busy={busy}>
        <h3>
          {text.steps} {busy && <span className="muted">{text.busy}</span>}
        </h3>
        {failed && <p className="field-fault">{text.failed}</p>}
        <ProgramFaults program={program.id} />
        <ProgramTree program={program} document={document} edits={edits} />
        {program.body.length > 0 && <p className="muted tree-hint">{text.treeHint}</p>}
        <AddStep edits={edits} />
        {node !== undefined && <NodeForm program={program} document={document} node={node} edits={edits} />}
        {known?.ok && (
          <label className="way-choice">
            <input
              type="checkbox"
              checked={way}
              onChange={(event) => programStore.set({ way: event.target.checked })}
            />{' '}
            {text.way}
          </label>
        )}
        {known?.ok && way && <WayLegend />}
      </section>
      {known?.cycle.ok && <CycleSection cycle={known.cycle} program={program.id} />}
    </>
  )
}

/** Faults that belong to no step. */
function ProgramFaults({ program }: { readonly program: string }) {
  const text = useProgramText()
  const language = useLanguage()
  const study = programStore.use((state) => state.study)
  const records = useSession((state) => state.document?.records)
  if (study?.program !== program) return null
  const own = study.faults.filter(({ where }) => !where.path.includes('.body['))
  const isUnused = !study.ok && study.faults.every(({ severity }) => severity !== 'error')
  return (
    <>
      {isUnused && <p className="muted">{text.unused}</p>}
      {own.map((problem) => (
        <p key={problem.code} className="field-fault">
          {namedProblem(problem, records, language).message} {namedProblem(problem, records, language).hint}
        </p>
      ))}
    </>
  )
}
