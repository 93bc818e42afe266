// A small store for what only the frame knows (which panels are open): one value, changed by patches, read by hook.
import { useSyncExternalStore } from 'react'

export interface UiStore<T> {
  readonly get: () => T
  readonly set: (patch: Partial<T>) => void
  readonly subscribe: (listener: () => void) => () => void
  readonly use: <S>(select: (value: T) => S) => S
}

export function createUiStore<T extends object>(initial: T): UiStore<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const get = () => value
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const set = (patch: Partial<T>) => {
    value = { ...value, ...patch }
    for (const listener of listeners) listener()
  }
  const use = <S>(select: (value: T) => S): S =>
    useSyncExternalStore(
      subscribe,
      () => select(value),
      () => select(value),
    )
  return { get, set, subscribe, use }
}
