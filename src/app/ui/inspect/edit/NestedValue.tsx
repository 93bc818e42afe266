// A value inside a value: a list holds groups that hold lists. The control is handed down from the top, so that files need not import each
// other in a ring.
import { type ComponentType, createContext, memo, useContext } from 'react'
import type { ValueProps } from './ValueProps'

export const ValueControlContext = createContext<ComponentType<ValueProps> | undefined>(undefined)

/** Each control looks for its value itself, so one that is told the same is not drawn again. */
export const NestedValue = memo(function NestedValue(props: ValueProps) {
  const Control = useContext(ValueControlContext)
  if (Control === undefined) throw new Error('No ValueControlContext around this field')
  return <Control {...props} />
})
