// Where something stands: position and turns in numbers, and what it stands on. A pose is the same without a parent.
import type { Quat } from '../../../../core/math/frames'
import { ANY_RECORD } from '../../../../core/model/referenceFields'
import { fieldName } from '../../../text/fieldText'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { ReferenceValue } from './ChoiceValue'
import { childOf, type FieldPlace, itemOf } from './EditTarget'
import { FaultLine } from './FaultLine'
import { ANGLE, LENGTH } from './fieldQuantity'
import { NumberControl } from './NumberControl'
import { anglesOf, quaternionOf } from './turnAngles'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'
import { VectorPart } from './VectorValue'

export function PlacementValue({ place, id }: ValueProps<ShapeOf<'placement'>>) {
  const language = useLanguage()
  return (
    <div className="place-value">
      <PositionRow place={childOf(place, 'position')} id={id} />
      <TurnRow place={childOf(place, 'quaternion')} id={`${id}-turn`} />
      <span className="sub-field">
        <label htmlFor={`${id}-parent`}>{fieldName('parent', language)}</label>
        <ReferenceValue
          shape={{ kind: 'text', pattern: undefined }}
          place={childOf(place, 'parent')}
          id={`${id}-parent`}
          wanted={STANDS_ON}
          optional
        />
      </span>
    </div>
  )
}

/** What has a top, a carriage or at least a place. */
const STANDS_ON = ANY_RECORD.filter((type) =>
  ['buffer', 'station', 'conveyor', 'equipment', 'track', 'gantry', 'positioner', 'robot', 'hall'].includes(
    type,
  ),
)

export function PoseValue({ place, id }: ValueProps<ShapeOf<'pose'>>) {
  return (
    <div className="place-value">
      <PositionRow place={childOf(place, 'position')} id={id} />
      <TurnRow place={childOf(place, 'quaternion')} id={`${id}-turn`} />
    </div>
  )
}

export function RotationValue({ place, id }: ValueProps<ShapeOf<'rotation'>>) {
  return <TurnRow place={place} id={id} />
}

function PositionRow({ place, id }: { readonly place: FieldPlace; readonly id: string }) {
  const { axes } = useBuildText().edit
  return (
    <span className="number-row">
      {axes.map((axis, index) => (
        <VectorPart
          key={axis}
          id={index === 0 ? id : `${id}-${axis}`}
          label={axis}
          place={itemOf(place, index)}
          quantity={LENGTH}
        />
      ))}
    </span>
  )
}

const UPRIGHT: Quat = [0, 0, 0, 1]

/** The turn about the vertical first: it is the one that is used. */
const ORDER = [2, 0, 1] as const

function TurnRow({ place, id }: { readonly place: FieldPlace; readonly id: string }) {
  const text = useBuildText().edit
  const { value, mixed, fault, set, setFault } = useField<Quat>(place)
  const angles = anglesOf(value ?? UPRIGHT)
  return (
    <span className="number-row">
      {ORDER.map((axis, index) => (
        <span key={axis} className="number-part">
          <span className="part-name" aria-hidden="true">
            {text.turns[index]}
          </span>
          <NumberControl
            id={index === 0 ? id : `${id}-${axis}`}
            label={text.turnNames[index]}
            value={mixed ? undefined : angles[axis]}
            mixed={mixed}
            quantity={ANGLE}
            invalid={fault !== undefined}
            describedBy={fault === undefined ? undefined : `${id}-fault`}
            onFault={setFault}
            onValue={(typed) => {
              const turned: [number, number, number] = [...angles]
              turned[axis] = typed ?? 0
              return set(quaternionOf(turned))
            }}
          />
        </span>
      ))}
      <FaultLine id={id} fault={fault} />
    </span>
  )
}
