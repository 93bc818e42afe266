// Adds a step of a chosen kind after the chosen one.
import { useState } from 'react'
import { NODE_KINDS } from '../../../core/editing/program/newNode'
import type { ProgramNode } from '../../../core/model/records/program'
import { SelectControl } from '../inspect/edit/SelectControl'
import type { ProgramEdits } from './programEdits'
import { useProgramText } from './useProgramText'

export function AddStep({ edits }: { readonly edits: ProgramEdits }) {
  const text = useProgramText()
  const [kind, setKind] = useState<ProgramNode['kind']>('pick')
  return (
    <div className="add-step">
      <SelectControl
        label={text.add}
        value={kind}
        options={NODE_KINDS.map((one) => ({ value: one, label: text.kinds[one] }))}
        onChoose={(value) => setKind(value as ProgramNode['kind'])}
      />
      <button type="button" className="button small" onClick={() => edits.add(kind)}>
        {text.addThis}
      </button>
    </div>
  )
}
