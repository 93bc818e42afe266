// A document with a hall and nothing in it: where somebody begins who builds a cell by hand.
import type { SceneDocument } from '../model/SceneDocument'
import { documentOf } from './cell/documentOf'
import { names, record } from './cell/makeRecord'

export function emptyHall(): SceneDocument {
  return documentOf([
    record('scene', 'scene', names('Nieuwe cel', 'New cell'), { startAt: '2026-11-23T06:00:00' }),
    record('hall', 'hall', names('Hal', 'Hall'), { sizeM: [12, 10, 5] }),
  ])
}
