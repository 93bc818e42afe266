// The named poses of a robot: each axis by its number, carrier axes in metres and joints in degrees, inside the limits of its model.

import { homePose } from '../../../../core/editing/library/homePoses'
import { findRobotModelIn } from '../../../../core/model/catalog/robots/findRobotModelIn'
import { isDriven } from '../../../../core/model/catalog/robots/isDriven'
import { carrierAxisCount } from '../../../../core/model/resolvePlacement'
import { findRecord } from '../../../../core/model/SceneDocument'
import type { RecordOf } from '../../../../core/model/sceneRecord'
import type { NumberShape } from '../../../../core/model/shape/FieldShape'
import { choiceName } from '../../../text/choiceText'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { DraftInput } from './DraftInput'
import { entryOf, type FieldPlace, itemOf, useEditTarget } from './EditTarget'
import { FaultLine } from './FaultLine'
import { ANGLE, LENGTH } from './fieldQuantity'
import { NumberControl } from './NumberControl'
import { useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

type Poses = Readonly<Record<string, readonly number[]>>

export function JointPoses({ place, id }: ValueProps<ShapeOf<'map'>>) {
  const text = useBuildText().edit
  const language = useLanguage()
  const { value, fault, set } = useField<Poses>(place)
  const axes = useAxes()
  const poses = Object.entries(value ?? {})
  const add = (name: string): boolean => {
    if (name.trim() === '' || value?.[name] !== undefined) return false
    return set({ ...value, [name]: [...(value?.home ?? axes.map(() => 0))] })
  }
  return (
    <div className="map-value">
      {poses.map(([name]) => (
        <fieldset key={name} className="map-entry" aria-label={choiceName(name, language)}>
          <span className="list-line">
            <span className="list-control">{choiceName(name, language)}</span>
            {name !== 'home' && (
              <button
                type="button"
                className="link"
                onClick={() => set(Object.fromEntries(poses.filter(([other]) => other !== name)))}
              >
                {text.remove}
              </button>
            )}
          </span>
          <span className="number-row joints">
            {axes.map((axis, index) => (
              <JointPart
                key={axis.name}
                axis={axis}
                place={itemOf(entryOf(place, name), index)}
                id={`${id}-${name}-${index}`}
              />
            ))}
          </span>
        </fieldset>
      ))}
      <DraftInput
        key={poses.length}
        id={`${id}-new`}
        label={text.addPose}
        value=""
        placeholder={text.addPose}
        onCommit={add}
      />
      <FaultLine id={id} fault={fault} />
    </div>
  )
}

interface Axis {
  readonly name: string
  readonly carried: boolean
  readonly lower: number | undefined
  readonly upper: number | undefined
}

/** Carrier axes first, then the joints of the model. */
function useAxes(): readonly Axis[] {
  const { document, records } = useEditTarget()
  const robot = records[0] as RecordOf<'robot'>
  const carrier = robot.carrier && findRecord(document, robot.carrier.id)
  const carried = ['x', 'y', 'z']
    .slice(0, carrierAxisCount(carrier))
    .map((name): Axis => ({ name, carried: true, lower: undefined, upper: undefined }))
  const model = findRobotModelIn(document, robot.model)
  const joints = (model?.joints ?? []).filter(isDriven)
  const count = joints.length || homePose({ id: robot.model, dof: 6 }).length
  const arm = Array.from({ length: count }, (_, index): Axis => {
    const joint = joints[index]
    return { name: `${index + 1}`, carried: false, lower: joint?.lower, upper: joint?.upper }
  })
  return [...carried, ...arm]
}

interface PartProps {
  readonly axis: Axis
  readonly place: FieldPlace
  readonly id: string
}

function JointPart({ axis, place, id }: PartProps) {
  const text = useBuildText().edit
  const { value, mixed, fault, set, setFault } = useField<number>(place)
  const shape: NumberShape = {
    kind: 'number',
    whole: false,
    min: axis.lower,
    max: axis.upper,
    above: false,
  }
  return (
    <span className="number-part">
      <span className="part-name" aria-hidden="true">
        {axis.name}
      </span>
      <NumberControl
        id={id}
        label={text.axis(axis.name)}
        value={value}
        mixed={mixed}
        quantity={axis.carried ? LENGTH : ANGLE}
        shape={shape}
        invalid={fault !== undefined}
        describedBy={fault === undefined ? undefined : `${id}-fault`}
        onFault={setFault}
        onValue={(typed) => set(typed ?? 0)}
      />
      <FaultLine id={id} fault={fault} />
    </span>
  )
}
