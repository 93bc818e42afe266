// All robots of the catalogue in a table, to compare and to choose another one: what each carries, how far it comes, and whether that would do
// for the places this robot has to reach. A dialog, because the table needs the room.
import X from 'lucide-react/icons/x'
import { useEffect, useMemo, useRef, useState } from 'react'
import { swapModel } from '../../../../core/editing/library/robotItems'
import { ROBOT_MODELS } from '../../../../core/model/catalog/robots/findRobotModel'
import type { RobotModel } from '../../../../core/model/catalog/robots/RobotModel'
import { carrierAxisCount } from '../../../../core/model/resolvePlacement'
import { findRecord } from '../../../../core/model/SceneDocument'
import type { RecordOf } from '../../../../core/model/sceneRecord'
import { useSession } from '../../../session/sessionStore'
import { formatNumber } from '../../../text/formatNumber'
import { useBuildText } from '../../build/useBuildText'
import { IconButton } from '../../parts/IconButton'
import { useController } from '../../parts/sessionContext'
import { useLanguage, useText } from '../../parts/useText'
import { useEditTarget } from './EditTarget'
import { judgeModels, type ModelVerdict } from './judgeModels'

interface PickerProps {
  readonly onClose: () => void
  /** Gets the focus back. */
  readonly openerId: string
}

export function RobotModelPicker({ onClose, openerId }: PickerProps) {
  const text = useBuildText().edit
  const close = useText().frame.close
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const choose = useSwap()
  useEffect(() => dialog.current?.showModal(), [])
  const leave = () => {
    onClose()
    document.getElementById(openerId)?.focus()
  }
  const found = ROBOT_MODELS.filter((model) =>
    `${model.manufacturer} ${model.name} ${model.id} ${model.kind}`
      .toLowerCase()
      .includes(query.trim().toLowerCase()),
  )
  return (
    <dialog ref={dialog} className="model-picker" aria-label={text.chooseRobot} onClose={leave}>
      <header className="picker-head">
        <h2>{text.chooseRobot}</h2>
        <input
          type="search"
          className="field-input"
          value={query}
          placeholder={text.searchRobot}
          aria-label={text.searchRobot}
          onChange={(event) => setQuery(event.target.value)}
        />
        <IconButton icon={X} label={close} onPress={() => dialog.current?.close()} keyHint="Escape" />
      </header>
      <ModelTable
        models={found}
        onChoose={(id) => {
          choose(id)
          dialog.current?.close()
        }}
      />
      <p className="muted picker-note">{text.verdictNote}</p>
    </dialog>
  )
}

/** The same robots with another arm, as one step. */
function useSwap(): (modelId: string) => void {
  const controller = useController()
  const { records, document } = useEditTarget()
  return (modelId) => {
    const robots = records.filter((record): record is RecordOf<'robot'> => record.type === 'robot')
    const name = { verb: 'swapModel', records: robots.map(({ id }) => id), values: { model: modelId } }
    controller.edit.apply(name, (edit) => {
      for (const robot of robots) {
        const carrier = robot.carrier && findRecord(document, robot.carrier.id)
        edit.put(swapModel(robot, modelId, carrierAxisCount(carrier)))
      }
    })
  }
}

interface TableProps {
  readonly models: readonly RobotModel[]
  readonly onChoose: (id: string) => void
}

function ModelTable({ models, onChoose }: TableProps) {
  const text = useBuildText().edit
  const { records, document } = useEditTarget()
  const assessment = useSession((state) => state.assessment)
  const robot = records[0] as RecordOf<'robot'>
  const verdicts = useMemo(
    () => judgeModels(ROBOT_MODELS, robot, document, assessment),
    [robot, document, assessment],
  )
  return (
    <div className="picker-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.robot}</th>
            <th scope="col">{text.kind}</th>
            <th scope="col" className="number">
              {text.payload}
            </th>
            <th scope="col" className="number">
              {text.reach}
            </th>
            <th scope="col" className="number">
              {text.mass}
            </th>
            <th scope="col" className="number">
              {text.repeatability}
            </th>
            <th scope="col">{text.suits}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <ModelRow
              key={model.id}
              model={model}
              current={model.id === robot.model}
              verdict={verdicts.get(model.id)}
              onChoose={() => onChoose(model.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly model: RobotModel
  readonly current: boolean
  readonly verdict: ModelVerdict | undefined
  readonly onChoose: () => void
}

function ModelRow({ model, current, verdict, onChoose }: RowProps) {
  const text = useBuildText().edit
  const language = useLanguage()
  const { payloadKg, reachM, massKg, repeatabilityM } = model.datasheet
  const number = (value: number, digits: number) => formatNumber(value, language, digits)
  return (
    <tr aria-current={current || undefined}>
      <th scope="row">
        <button type="button" className="link" onClick={onChoose}>
          {model.manufacturer} {model.name}
        </button>
        {current && <span className="badge"> {text.now}</span>}
      </th>
      <td>{text.kinds[model.kind]}</td>
      <td className="number">{number(payloadKg, 1)} kg</td>
      <td className="number">{number(reachM, 2)} m</td>
      <td className="number">{number(massKg, 0)} kg</td>
      <td className="number">{repeatabilityM > 0 ? `±${number(repeatabilityM * 1000, 2)} mm` : '–'}</td>
      <td>{verdict && <Verdict verdict={verdict} />}</td>
    </tr>
  )
}

function Verdict({ verdict }: { readonly verdict: ModelVerdict }) {
  const text = useBuildText().edit
  return (
    <span className="verdict" data-verdict={verdict.tone}>
      {text.verdicts[verdict.why]}
    </span>
  )
}
