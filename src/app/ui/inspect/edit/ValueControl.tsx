// The control for a value of any shape: the one place that knows which goes with which.
import { referenceTypes } from '../../../../core/model/shape/referenceTypes'
import { ChoiceValue, ReferenceValue, YesNoValue } from './ChoiceValue'
import { useEditTarget } from './EditTarget'
import { GroupValue } from './GroupValue'
import { JointPoses } from './JointPoses'
import { ListValue } from './ListValue'
import { MapValue } from './MapValue'
import { ModelValue } from './ModelValue'
import { NumberValue } from './NumberValue'
import { PlacementValue, PoseValue, RotationValue } from './PlaceValue'
import { LocalTextValue, TextValue } from './TextValue'
import { TimeValue } from './TimeValue'
import type { ValueProps } from './ValueProps'
import { VariantsValue } from './VariantsValue'
import { VectorValue } from './VectorValue'

export function ValueControl({ shape, ...rest }: ValueProps) {
  switch (shape.kind) {
    case 'number':
      return <NumberValue shape={shape} {...rest} />
    case 'text':
      return <TextOrReference shape={shape} {...rest} />
    case 'localText':
      return <LocalTextValue shape={shape} {...rest} />
    case 'yesNo':
      return <YesNoValue shape={shape} {...rest} />
    case 'choice':
      return <ChoiceValue shape={shape} {...rest} />
    case 'time':
      return <TimeValue shape={shape} {...rest} />
    case 'placement':
      return <PlacementValue shape={shape} {...rest} />
    case 'pose':
      return <PoseValue shape={shape} {...rest} />
    case 'rotation':
      return <RotationValue shape={shape} {...rest} />
    case 'vector':
      return <VectorValue shape={shape} {...rest} />
    case 'list':
      return <ListValue shape={shape} {...rest} />
    case 'map':
      return <MapOrPoses shape={shape} {...rest} />
    case 'group':
      return <GroupValue shape={shape} {...rest} />
    case 'variants':
      return <VariantsValue shape={shape} {...rest} />
    case 'fixed':
      return null
  }
}

function TextOrReference(props: Parameters<typeof TextValue>[0]) {
  const { type } = useEditTarget()
  const { pattern } = props.place
  if (pattern === 'model' && type !== 'scene') return <ModelValue {...props} />
  const wanted = referenceTypes(type, pattern)
  return wanted === undefined ? <TextValue {...props} /> : <ReferenceValue {...props} wanted={wanted} />
}

function MapOrPoses(props: Parameters<typeof MapValue>[0]) {
  const { type } = useEditTarget()
  return type === 'robot' && props.place.pattern === 'poses' ? (
    <JointPoses {...props} />
  ) : (
    <MapValue {...props} />
  )
}
