// All robots of the catalogue, and those brought along, in a table in a dialog, to compare and to choose one: what each carries, how far it comes, what it weighs, and,
// when there is a robot to put it in the place of, whether it would do there.
import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState } from 'react'
import { ROBOT_MODELS } from '../../../core/model/catalog/robots/findRobotModel'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { formatNumber } from '../../text/formatNumber'
import { useBuildText } from '../build/useBuildText'
import { IconButton } from '../parts/IconButton'
import { useLanguage, useText } from '../parts/useText'
import { fullName } from './describeRobotModel'
import type { ModelVerdict } from './edit/judgeModels'

interface TableProps {
  readonly title: string
  /** Of the catalogue alone when left out. */
  readonly models?: readonly RobotModel[] | undefined
  /** Model that is there now. */
  readonly current?: string | undefined
  readonly verdicts?: ReadonlyMap<string, ModelVerdict> | undefined
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

export function RobotTable({
  title,
  models = ROBOT_MODELS,
  current,
  verdicts,
  onChoose,
  onClose,
}: TableProps) {
  const text = useBuildText().edit
  const close = useText().frame.close
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const choose = (id: string) => {
    onChoose(id)
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="model-picker" aria-label={title} onClose={onClose}>
      <header className="picker-head">
        <h2>{title}</h2>
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
      <section className="picker-table" aria-label={title}>
        <table className="table">
          <Head withVerdict={verdicts !== undefined} />
          <tbody>
            {models
              .filter((model) => matches(model, query))
              .map((model) => (
                <ModelRow
                  key={model.id}
                  model={model}
                  current={model.id === current}
                  verdict={verdicts?.get(model.id)}
                  onChoose={() => choose(model.id)}
                />
              ))}
          </tbody>
        </table>
      </section>
      <p className="muted picker-note">{verdicts === undefined ? text.tableNote : text.verdictNote}</p>
    </dialog>
  )
}

function Head({ withVerdict }: { readonly withVerdict: boolean }) {
  const text = useBuildText().edit
  return (
    <thead>
      <tr>
        <th scope="col">{text.robot}</th>
        <th scope="col">{text.kind}</th>
        {[text.payload, text.reach, text.mass, text.repeatability].map((label) => (
          <th key={label} scope="col" className="number">
            {label}
          </th>
        ))}
        {withVerdict && <th scope="col">{text.suits}</th>}
      </tr>
    </thead>
  )
}

function matches({ manufacturer, name, id, kind }: RobotModel, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/)
  const known = `${manufacturer} ${name} ${id} ${kind}`.toLowerCase()
  return words.every((word) => known.includes(word))
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
  const isImported = !ROBOT_MODELS.includes(model)
  const number = (value: number, digits: number) => formatNumber(value, language, digits)
  return (
    <tr aria-current={current || undefined}>
      <th scope="row">
        <button type="button" className="link" data-model={model.id} onClick={onChoose}>
          {fullName(model)}
        </button>
        {isImported && <span className="badge">{text.imported}</span>}
        {current && <span className="badge">{text.now}</span>}
      </th>
      <td>{text.kinds[model.kind]}</td>
      <td className="number">{number(payloadKg, 1)} kg</td>
      <td className="number">{number(reachM, 2)} m</td>
      <td className="number">{massKg > 0 ? `${number(massKg, 0)} kg` : '–'}</td>
      <td className="number">{repeatabilityM > 0 ? `±${number(repeatabilityM * 1000, 2)} mm` : '–'}</td>
      {verdict && (
        <td>
          <span className="verdict" data-verdict={verdict.tone}>
            {text.verdicts[verdict.why]}
          </span>
        </td>
      )}
    </tr>
  )
}
