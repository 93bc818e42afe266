// The tools of the build mode on the canvas: which press starts a drag, a box or a handle, keys, cursor. One interaction at a time.
// Runs before the camera's and the pointing's listeners and keeps from them what it takes itself.
import { Group, Vector3 } from 'three'
import { addDimension, canBeDimension } from '../../../core/editing/commands/addDimension'
import { pivotOf } from '../../../core/editing/commands/turnRecords'
import { EditTransaction } from '../../../core/editing/EditTransaction'
import { withGroups } from '../../../core/editing/records/groupOf'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { CellRoot } from '../CellRoot'
import type { ViewTheme } from '../materials'
import type { CellModel } from '../stage/CellModel'
import { BoxSelect } from './BoxSelect'
import { DragSession } from './DragSession'
import { canBeDragged } from './DragSnapper'
import { EditNotices } from './EditNotices'
import type { EditPort } from './EditPort'
import { Gizmo, type GizmoMode } from './Gizmo'
import type { EditContext, Interaction, PointerAt } from './Interaction'
import { LiveReach } from './LiveReach'
import { MeasureTool } from './MeasureTool'
import { type DragKind, RecordDrag } from './RecordDrag'
import { ShapeHandles } from './ShapeHandles'
import { SlotMarks } from './SlotMarks'
import { SnapLines } from './SnapLines'

/** A press that moves less is a click, px. */
const CLICK_PX = 4

export interface EditSight {
  readonly document: SceneDocument
  readonly selected: readonly string[]
  readonly robotModels: readonly RobotModel[]
  readonly language: 'nl' | 'en'
  readonly port: EditPort
}

export class EditTools {
  readonly notices = new EditNotices()
  readonly measure: MeasureTool
  private readonly root: CellRoot
  private readonly model: () => CellModel | undefined
  private readonly group = new Group()
  private readonly gizmo: Gizmo
  private readonly handles: ShapeHandles
  private readonly snapLines: SnapLines
  private readonly slots: SlotMarks
  private readonly reach: LiveReach
  private readonly stop = new AbortController()
  private readonly undo: (() => void)[]
  private sight: EditSight
  private context: EditContext
  private active: Interaction | undefined
  private press: { readonly pointer: PointerAt; readonly id: number; hasMoved: boolean } | undefined
  private next: PointerAt | undefined

  constructor(root: CellRoot, model: () => CellModel | undefined, theme: ViewTheme, sight: EditSight) {
    this.root = root
    this.model = model
    this.sight = sight
    this.gizmo = new Gizmo(theme)
    this.snapLines = new SnapLines(theme)
    this.slots = new SlotMarks(theme)
    this.reach = new LiveReach(theme, (reach) => this.notices.set({ reach }))
    this.context = this.makeContext()
    this.handles = new ShapeHandles(theme)
    this.measure = new MeasureTool(root, model, this.notices, theme)
    this.group.add(
      this.slots.group,
      this.snapLines.group,
      this.reach.group,
      this.measure.group,
      this.handles.group,
      this.gizmo.group,
    )
    this.undo = [root.add(this.group), root.onUpdate(() => this.update())]
    this.listen()
    this.see(sight)
  }

  /** The document or the selection is another. During a drag the page has an older document than the tools. */
  see(sight: EditSight): void {
    this.look({ ...sight, document: sight.port.document() ?? sight.document })
  }

  private look(sight: EditSight): void {
    const isNewLanguage = sight.language !== this.sight.language || sight.port !== this.sight.port
    this.sight = sight
    if (isNewLanguage) this.context = this.makeContext()
    const { document, selected } = sight
    const movable = selected.filter((id) => canBeDragged(document, id))
    this.gizmo.show(movable.length > 0 ? new Vector3(...pivotOf(document, movable)) : undefined)
    this.handles.show(document, selected)
    this.slots.show(document, selected)
    this.reach.show(document, sight.robotModels, selected, sight.port.reach)
    this.root.redraw()
  }

  setMode(mode: GizmoMode): void {
    this.gizmo.mode = mode
    this.notices.set({ mode })
    this.root.redraw()
  }

  /** Text typed into the field beside the drag. */
  type(axis: 0 | 1 | 2, text: string): void {
    if (this.active instanceof DragSession) this.active.type(axis, text)
  }

  /** What was measured stays as a dimension line: one step of the history. */
  keepMeasure(): void {
    const { from, to } = this.notices.now().measure ?? {}
    const { document, port } = this.sight
    if (!from || !to || !canBeDimension(from, to)) return
    const id = addDimension(new EditTransaction(document), from, to)
    port.apply({ verb: 'add', records: [id] }, (edit) => {
      addDimension(edit, from, to)
    })
    this.measure.set(false)
    port.selectAll([id])
  }

  nextAxis(): void {
    if (this.active instanceof DragSession) this.active.nextAxis()
  }

  finish(): void {
    this.active?.finish()
  }

  cancel(): void {
    this.active?.cancel()
  }

  dispose(): void {
    this.active?.cancel()
    this.stop.abort()
    for (const undo of this.undo) undo()
    this.root.canvas.style.cursor = ''
    for (const part of [this.gizmo, this.handles, this.snapLines, this.slots, this.reach, this.measure])
      part.dispose()
  }

  private makeContext(): EditContext {
    const { root, notices, model } = this
    const { language, port } = this.sight
    return {
      root,
      port,
      notices,
      language,
      model,
      show: (document) => {
        model()?.show(document)
        this.look({ ...this.sight, document })
        this.snapLines.show(notices.now().drag?.marks ?? [])
      },
      done: (interaction) => this.release(interaction),
      dragging: (ids) => this.reach.follow(ids),
    }
  }

  private update(): void {
    const { camera, heightPx } = this.root
    this.gizmo.update(camera, heightPx)
    this.handles.update(camera, heightPx)
    this.snapLines.update(camera, heightPx)
    this.measure.update(camera, heightPx)
    this.reach.update(camera, heightPx)
    // What is left of the reach is worked off in the next frames.
    if (this.reach.isBusy) requestAnimationFrame(() => this.root.redraw())
  }

  private listen(): void {
    const { canvas } = this.root
    const first = { signal: this.stop.signal, capture: true }
    canvas.addEventListener('pointerdown', (event) => this.down(event), first)
    canvas.addEventListener('pointermove', (event) => this.move(event), first)
    canvas.addEventListener('pointerup', (event) => this.up(event), first)
    canvas.addEventListener('pointercancel', () => this.active?.cancel(), first)
    window.addEventListener('keydown', (event) => this.key(event), first)
    window.addEventListener('blur', () => this.press && this.active?.cancel(), first)
  }

  private down(event: PointerEvent): void {
    // A second finger moves the picture: what the first began to drag goes back.
    if (!event.isPrimary && this.press) this.active?.cancel()
    // A number that was still open is taken before something else begins.
    else this.active?.finish()
    if (event.button !== 0 || !event.isPrimary || this.measure.isOn) return
    const interaction = this.begin(event)
    if (!interaction) return
    event.stopImmediatePropagation()
    event.preventDefault()
    this.root.canvas.focus({ preventScroll: true })
    this.root.canvas.setPointerCapture(event.pointerId)
    this.root.hold()
    this.active = interaction
    this.press = { pointer: event, id: event.pointerId, hasMoved: false }
  }

  private begin(event: PointerEvent): Interaction | undefined {
    const { document, selected, port } = this.sight
    const cast = this.root.castAt(event.clientX, event.clientY)
    const held = this.handles.begin(cast, this.context, event)
    if (held) return held
    const handle = this.gizmo.hit(cast)
    if (handle) {
      const session = this.beginDrag(handle.drag, event)
      if (session) this.gizmo.hold(handle.name)
      return session
    }
    const hit = this.model()?.hit(cast)
    if (event.shiftKey) {
      return new BoxSelect(this.context, event, selected, () => hit && this.toggle(hit.id))
    }
    if (event.ctrlKey || event.metaKey || !hit || !selected.includes(hit.id)) return undefined
    if (!canBeDragged(document, hit.id)) return undefined
    // The drag begins when the pointer has moved: a click stays a click.
    return new Later(
      () => this.beginDrag({ kind: 'move', axes: [true, true, false] }, event, hit.point),
      (session) => {
        this.active = session
      },
      () => port.selectAll(withGroups(document, [hit.id])),
      () => this.release(undefined),
    )
  }

  private beginDrag(kind: DragKind, pointer: PointerAt, grip?: Vector3): DragSession | undefined {
    const { document, selected, port } = this.sight
    const ids = selected.filter((id) => canBeDragged(document, id))
    const gesture = port.begin({ verb: kind.kind === 'turn' ? 'turn' : 'move', records: ids })
    if (!gesture) return undefined
    return new DragSession(this.context, new RecordDrag(document, ids, kind, gesture), pointer, grip)
  }

  /** Moving or turning by numbers alone, from the keys: the field opens, Tab goes from axis to axis. */
  private beginTyping(target: EventTarget | null): boolean {
    const isFree = target === this.root.canvas || target === document.body
    const canDrag = this.sight.selected.some((id) => canBeDragged(this.sight.document, id))
    if (!isFree || !canDrag) return false
    const { mode } = this.notices.now()
    const kind: DragKind =
      mode === 'turn' || mode === 'tilt'
        ? { kind: 'turn', axis: 2 }
        : { kind: 'move', axes: [true, true, true] }
    const pointer = { clientX: 0, clientY: 0, shiftKey: false, altKey: true }
    const session = this.beginDrag(kind, pointer)
    this.active = session
    session?.release(pointer, false)
    return session !== undefined
  }

  private toggle(id: string): void {
    const { document, selected, port } = this.sight
    const group = withGroups(document, [id])
    const others = selected.filter((one) => !group.includes(one))
    port.selectAll(selected.includes(id) ? others : [...others, ...group])
  }

  private move(event: PointerEvent): void {
    if (!this.press) {
      this.hover(event)
      return
    }
    event.stopImmediatePropagation()
    const { pointer } = this.press
    if (Math.hypot(event.clientX - pointer.clientX, event.clientY - pointer.clientY) > CLICK_PX)
      this.press.hasMoved = true
    if (!this.press.hasMoved) return
    if (this.next === undefined) requestAnimationFrame(() => this.flush())
    this.next = event
  }

  /** Once a frame is enough. */
  private flush(): void {
    const { next } = this
    this.next = undefined
    if (next) this.active?.move(next)
  }

  private up(event: PointerEvent): void {
    const { press, active } = this
    if (!press) return
    event.stopImmediatePropagation()
    this.flush()
    this.press = undefined
    this.root.letGo()
    active?.release(event, press.hasMoved)
    this.root.redraw()
  }

  private release(interaction: Interaction | undefined): void {
    if (interaction !== undefined && interaction !== this.active) return
    this.active = undefined
    this.next = undefined
    this.root.letGo()
    this.gizmo.hold(undefined)
    this.snapLines.show([])
    this.root.redraw()
  }

  private hover(event: PointerEvent): void {
    if (event.buttons !== 0 || event.pointerType === 'touch') return
    const cast = this.root.castAt(event.clientX, event.clientY)
    const isOnHandle = this.handles.hover(cast)
    const handle = isOnHandle ? undefined : this.gizmo.hit(cast)
    if (this.gizmo.hover(handle?.name)) this.root.redraw()
    if (!isOnHandle && !handle) return
    this.root.canvas.style.cursor = 'grab'
    event.stopImmediatePropagation()
  }

  private key(event: KeyboardEvent): void {
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    const isMeant = this.active ? this.active.key(event) : this.idleKey(event)
    if (!isMeant) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  private idleKey(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const { mode } = this.notices.now()
    switch (event.key.toLowerCase()) {
      case 'g':
        this.setMode(mode === 'move' ? 'both' : 'move')
        return true
      case 'r':
        this.setMode(mode === 'turn' ? 'tilt' : mode === 'tilt' ? 'both' : 'turn')
        return true
      case 'm':
        this.measure.set(!this.measure.isOn)
        return true
      case 'enter':
        return this.beginTyping(event.target)
      case 'escape':
        if (!this.measure.isOn) return false
        this.measure.set(false)
        return true
      default:
        return false
    }
  }
}

/** A press on a selected thing: a drag once it has moved, else a click. */
class Later implements Interaction {
  private readonly start: () => Interaction | undefined
  private readonly onStart: (session: Interaction | undefined) => void
  private readonly onClick: () => void
  private readonly onEnd: () => void

  constructor(
    start: () => Interaction | undefined,
    onStart: (session: Interaction | undefined) => void,
    onClick: () => void,
    onEnd: () => void,
  ) {
    this.start = start
    this.onStart = onStart
    this.onClick = onClick
    this.onEnd = onEnd
  }

  move(pointer: PointerAt): void {
    const session = this.start()
    this.onStart(session)
    session?.move(pointer)
  }

  release(): boolean {
    this.onEnd()
    this.onClick()
    return false
  }

  finish(): void {
    this.onEnd()
  }

  cancel(): void {
    this.onEnd()
  }

  key(): boolean {
    return false
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
