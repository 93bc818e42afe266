// The way from the library to the table in which all robots are compared; choosing one there adds it.
import { useState } from 'react'
import type { LibraryItem } from '../../../core/editing/library/LibraryItem'
import { LIBRARY_ITEMS } from '../../../core/editing/library/libraryItems'
import { RobotTable } from '../inspect/RobotTable'
import { useBuildText } from './useBuildText'

export function RobotCompare({ onAdd }: { readonly onAdd: (item: LibraryItem) => void }) {
  const text = useBuildText().library
  const [open, setOpen] = useState(false)
  const add = (id: string) => {
    const item = LIBRARY_ITEMS.find((one) => one.id === `robot-${id}`)
    if (item !== undefined) onAdd(item)
  }
  return (
    <>
      <button type="button" className="link library-more library-compare" onClick={() => setOpen(true)}>
        {text.compare}
      </button>
      {open && <RobotTable title={text.compareTitle} onChoose={add} onClose={() => setOpen(false)} />}
    </>
  )
}
