// What is wrong with what was typed, under the control; and the ids that tie help and fault to it.

export function FaultLine({ id, fault }: { readonly id: string; readonly fault: string | undefined }) {
  if (fault === undefined) return null
  return (
    <span id={`${id}-fault`} className="field-fault" role="alert">
      {fault}
    </span>
  )
}

/** For aria-describedby. */
export function describedBy(id: string, fault: string | undefined): string {
  return fault === undefined ? `${id}-help` : `${id}-fault ${id}-help`
}
