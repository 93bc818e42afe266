// The camera of the 3D view, for keys that work wherever the focus is. Null while no view is drawn.
import type { RefObject } from 'react'
import type { CellViewHandle } from '../../view/CellView'

export const cellCamera: RefObject<CellViewHandle | null> = { current: null }
