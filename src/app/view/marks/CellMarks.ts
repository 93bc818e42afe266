// The marks of all figures together: contact shadows, state outlines, lamps and icons. Made anew when figures come or go;
// when they only move or change state the same fields are written again.
import { Group } from 'three'
import type { FrameTopology } from '../../../core/results/frameLayout'
import type { ViewTheme } from '../materials'
import type { ContactSpot, StateMark } from '../stage/FigureParts'
import type { FrameReader } from '../stage/FrameReader'
import { ContactShadows } from './ContactShadows'
import { StateIcons } from './StateIcons'
import { StateLamps } from './StateLamps'
import { StateOutlines } from './StateOutlines'

interface Fields {
  readonly contacts: ContactShadows
  readonly outlines: StateOutlines
  readonly lamps: StateLamps
  readonly icons: StateIcons
}

export class CellMarks {
  readonly group = new Group()
  private readonly theme: ViewTheme
  private marks: readonly StateMark[] = []
  private entityOfMark: number[] = []
  private fields: Fields | undefined
  private width = 1
  private height = 1

  constructor(theme: ViewTheme) {
    this.theme = theme
  }

  show(marks: readonly StateMark[], contacts: readonly ContactSpot[]): void {
    this.dispose()
    this.marks = marks
    this.entityOfMark = marks.map(() => -1)
    this.fields = {
      contacts: new ContactShadows(contacts, this.theme),
      outlines: new StateOutlines(marks, this.theme),
      lamps: new StateLamps(marks, this.theme),
      icons: new StateIcons(marks, this.theme),
    }
    const { outlines, lamps, icons } = this.fields
    icons.resize(this.width, this.height)
    this.group.add(this.fields.contacts.field.mesh, outlines.field.mesh, lamps.mesh, icons.mesh)
  }

  bind(topology: FrameTopology): void {
    this.entityOfMark = this.marks.map(({ id }) => topology.entities.indexOf(id))
  }

  resize(width: number, height: number): void {
    this.width = width
    this.height = height
    this.fields?.icons.resize(width, height)
  }

  update(frame: FrameReader, isSelected: (id: string) => boolean): void {
    const { marks, fields } = this
    if (!fields) return
    for (let i = 0; i < marks.length; i++) {
      const entity = this.entityOfMark[i]!
      const state = entity >= 0 && frame.ready ? frame.state(entity) : -1
      fields.outlines.set(i, state)
      fields.lamps.set(i, state)
      fields.icons.set(i, state, isSelected(marks[i]!.id))
    }
    fields.outlines.field.commit()
    fields.lamps.commit()
    fields.icons.commit()
    fields.contacts.update()
  }

  dispose(): void {
    this.group.clear()
    this.fields?.contacts.dispose()
    this.fields?.outlines.dispose()
    this.fields?.lamps.dispose()
    this.fields?.icons.dispose()
    this.fields = undefined
  }
}
