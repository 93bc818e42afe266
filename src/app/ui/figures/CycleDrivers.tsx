// What the band of one program's cycle rests on, the widest first, each with the record to change; and the door to calibrating. Fetched and
// computed when somebody asks.
import '../program/program.css'
import { useEffect, useState } from 'react'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { CycleFigure } from '../../../core/results/ProgramStudy'
import { CYCLE_TEXT } from '../../text/cycleText'
import { formatDuration } from '../../text/formatDuration'
import { RecordLinks } from '../inspect/PropertyList'
import { useLanguage } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { CalibrateButton } from '../program/CalibrateButton'
import { driversOfCycle } from './driversOfCycle'

interface DriversProps {
  readonly program: string
  readonly document: SceneDocument
}

export function CycleDrivers({ program, document }: DriversProps) {
  const text = CYCLE_TEXT[useLanguage()]
  const cycle = useCycle(program, document)
  if (cycle === undefined) return <p className="muted">{text.busy}</p>
  if (!cycle.ok) return <p className="field-fault">{text.none}</p>
  return (
    <>
      <DriverTable program={program} document={document} cycle={cycle} />
      <p className="muted">{cycle.estimated ? text.estimated : text.certain}</p>
      <CalibrateButton program={program} label={text.calibrate} />
    </>
  )
}

function DriverTable({ program, document, cycle }: DriversProps & { readonly cycle: CycleFigure }) {
  const language = useLanguage()
  const text = CYCLE_TEXT[language]
  return (
    <table className="table cycle-drivers">
      <thead>
        <tr>
          <th scope="col">{text.driver}</th>
          <th scope="col" className="number">
            {text.span}
          </th>
        </tr>
      </thead>
      <tbody>
        {driversOfCycle(document, program, cycle).map(({ kind, spanS, records }) => (
          <tr key={kind}>
            <th scope="row">
              {text.drivers[kind]}
              <span className="muted driver-of">
                {text.of} <RecordLinks ids={records} />
              </span>
            </th>
            <td className="number">{formatDuration(spanS, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useCycle(program: string, document: SceneDocument): CycleFigure | undefined {
  const { tools } = useWorkTools()
  const [cycle, setCycle] = useState<CycleFigure>()
  useEffect(() => {
    let isOld = false
    const show = (found: CycleFigure | undefined) => {
      if (!isOld) setCycle(found)
    }
    tools
      .call<CycleFigure>((api) => api.cycleOfProgram(JSON.stringify(document), program))
      .then(show, () => show(undefined))
    return () => {
      isOld = true
    }
  }, [tools, document, program])
  return cycle
}
