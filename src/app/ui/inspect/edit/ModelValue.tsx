// The type from the catalogue: robots in a table to compare them, tools and carriers in a list.
import { useState } from 'react'
import { GANTRY_MODELS, TRACK_MODELS } from '../../../../core/model/catalog/equipment/carrierModels'
import { TOOL_MODELS } from '../../../../core/model/catalog/equipment/findToolModel'
import { POSITIONER_MODELS } from '../../../../core/model/catalog/equipment/positionerModels'
import { findRobotModelIn } from '../../../../core/model/catalog/robots/findRobotModelIn'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { fullName } from '../describeRobotModel'
import { useEditTarget } from './EditTarget'
import { FaultLine } from './FaultLine'
import { RobotModelPicker } from './RobotModelPicker'
import { SelectControl } from './SelectControl'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

export function ModelValue(props: ValueProps<ShapeOf<'text'>>) {
  const { type } = useEditTarget()
  return type === 'robot' ? <RobotModel {...props} /> : <ListedModel {...props} />
}

function RobotModel({ place, id }: ValueProps<ShapeOf<'text'>>) {
  const text = useBuildText().edit
  const { document } = useEditTarget()
  const [open, setOpen] = useState(false)
  const { value, mixed } = useField<string>(place)
  const model = value === undefined ? undefined : findRobotModelIn(document, value)
  const name = mixed ? text.mixed : model ? fullName(model) : (value ?? text.notSet)
  return (
    <>
      <button type="button" id={id} className="model-button" onClick={() => setOpen(true)}>
        <span>{name}</span>
        <span className="muted">{text.compare}</span>
      </button>
      {open && <RobotModelPicker onClose={() => setOpen(false)} />}
    </>
  )
}

const MODELS = {
  tool: TOOL_MODELS,
  track: TRACK_MODELS,
  gantry: GANTRY_MODELS,
  positioner: POSITIONER_MODELS,
} as const

function ListedModel({ place, id, optional }: ValueProps<ShapeOf<'text'>>) {
  const language = useLanguage()
  const { type } = useEditTarget()
  const { value, mixed, fault, set, reset } = useField<string>(place)
  const models = MODELS[type as keyof typeof MODELS] ?? []
  return (
    <>
      <SelectControl
        id={id}
        value={value}
        mixed={mixed}
        options={models.map((model) => ({ value: model.id, label: model.name[language] }))}
        optional={optional}
        describedBy={`${id}-help`}
        onChoose={(chosen) => (chosen === '' ? reset() : set(chosen))}
      />
      <FaultLine id={id} fault={fault} />
    </>
  )
}
