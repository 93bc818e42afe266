// A list read from the browser's database, read again when something was added, renamed or removed.
import { useEffect, useState } from 'react'
import type { WorkStore } from '../../io/WorkStore'
import { useWork } from '../../io/workState'
import { useWorkTools } from '../parts/workContext'

/** `read` must keep its identity. Empty until read, and where storage is refused: the notice over the cell says so. */
export function useListed<T>(
  read: (store: WorkStore, key: string) => Promise<readonly T[]>,
  key: string,
): readonly T[] {
  const { store } = useWorkTools().keeper
  const listed = useWork((state) => state.listed)
  const saved = useWork((state) => state.saved)
  const stamp = `${listed} ${saved} ${key}`
  const [list, setList] = useState<{ readonly stamp: string; readonly found: readonly T[] }>()
  useEffect(() => {
    let wanted = true
    const show = (found: readonly T[]) => {
      if (wanted) setList({ stamp, found })
    }
    read(store, stamp.slice(stamp.lastIndexOf(' ') + 1)).then(show, () => show([]))
    return () => {
      wanted = false
    }
  }, [read, store, stamp])
  return list?.found ?? []
}
