// What the page hears of a drag: the document it shows stays until the drag is done, and who follows the pointer has the one that moves.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { readShipped } from '../../core/editing/readShipped'

// Preferences ask the browser for its language when they are first read.
vi.stubGlobal('navigator', { languages: ['nl-NL'] })
const { EditController } = await import('../../../src/app/session/EditController')
const { useSession } = await import('../../../src/app/session/sessionStore')

const start = readShipped('cnc-machine-tending')
const name = { verb: 'move', records: ['lathe'] }
const along = (byM: number) => moveRecords(['lathe'], [byM, 0, 0])

describe('a drag', () => {
  const finished: SceneDocument[] = []
  const during: SceneDocument[] = []
  const edit = new EditController({
    onEdit: (document) => finished.push(document),
    onDrag: (document) => during.push(document),
  })

  beforeEach(() => {
    finished.length = 0
    during.length = 0
    useSession.setState({ document: start })
    edit.reset(start)
  })

  it('reaches the page as a whole when it is let go', () => {
    const gesture = edit.begin(name)!
    gesture.update(along(0.1))
    gesture.update(along(0.3))
    const moving = edit.document
    expect(moving).not.toBe(start)
    expect(useSession.getState()).toMatchObject({ document: start, moving })
    expect(useSession.getState().document).toBe(start)
    expect(during).toHaveLength(2)
    gesture.commit()
    expect(useSession.getState().document).toBe(moving)
    expect(useSession.getState().moving).toBeUndefined()
    expect(finished).toEqual([moving])
  })

  it('leaves the page as it was when it is given up', () => {
    const gesture = edit.begin(name)!
    gesture.update(along(0.1))
    gesture.discard()
    expect(useSession.getState().document).toBe(start)
    expect(useSession.getState().moving).toBeUndefined()
    expect(edit.document).toBe(start)
    expect(finished).toEqual([])
  })

  it('is forgotten when another cell is opened meanwhile', () => {
    edit.begin(name)!.update(along(0.1))
    const other = readShipped('conveyor-pick-and-place')
    edit.reset(other)
    expect(useSession.getState().moving).toBeUndefined()
    expect(edit.document).toBe(other)
  })
})
