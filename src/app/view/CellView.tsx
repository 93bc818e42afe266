// The 3D view of a cell as a component: draws the document and the frames of its feed, tells what is pointed at and selected,
// moves the camera. Holds no simulation state and asks nothing of the worker.
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { PerspectiveCamera } from 'three'
import { recordsOfType, type SceneDocument } from '../../core/model/SceneDocument'
import { AxisWidget, type AxisWidgetHandle } from './camera/AxisWidget'
import type { CameraPreset, CameraStop } from './camera/CameraRig'
import { usePointing } from './camera/usePointing'
import { CellRoot } from './CellRoot'
import type { FrameFeed } from './FrameFeed'
import { type Scheme, viewTheme } from './materials'
import type { CellModel } from './stage/CellModel'
import { CellStage } from './stage/CellStage'
import type { ViewQuality } from './stage/ViewQuality'
import { VIEW_TEXTS, type ViewLanguage } from './viewTexts'

/** Why there is no picture. */
export type Unavailable = 'noWebgl' | 'contextLost'

export interface CellViewHandle {
  /** Brings a record, or without id everything, into the picture. */
  frame(id?: string): void
  preset(preset: CameraPreset): void
  goTo(stop: CameraStop): void
  capture(): Promise<Blob | null>
  /** What the newest picture cost; for benches. */
  cost(): DrawCost | undefined
}

export interface DrawCost {
  readonly drawCalls: number
  readonly triangles: number
  /** Script of the newest update, ms. */
  readonly updateMs: number
}

export interface CellViewProps {
  readonly document: SceneDocument
  readonly feed: FrameFeed
  readonly theme: Scheme
  readonly language: ViewLanguage
  readonly quality: ViewQuality
  readonly selection?: string | undefined
  readonly hover?: string | undefined
  /** Records to outline besides the selection, as a story stop asks; keep the list's identity while it is the same. */
  readonly highlight?: readonly string[] | undefined
  readonly onSelect?: ((id: string | undefined) => void) | undefined
  readonly onHover?: ((id: string | undefined) => void) | undefined
  /** Undefined: available again. */
  readonly onUnavailable?: ((reason: Unavailable | undefined) => void) | undefined
  readonly ref?: Ref<CellViewHandle> | undefined
}

export function CellView(props: CellViewProps) {
  const { document, feed, quality, selection, hover, highlight, language, onUnavailable, ref } = props
  const texts = VIEW_TEXTS[language]
  const frame = useRef<HTMLDivElement>(null)
  const model = useRef<CellModel | undefined>(undefined)
  const axes = useRef<AxisWidgetHandle>(null)
  const { root, unavailable } = useCellRoot(frame, onUnavailable)
  const theme = useMemo(() => viewTheme(props.theme, pageToken), [props.theme])
  useSize(frame, root, quality)
  const camera = useCameraMoves(root, model, document)
  const onModel = useHome(root, document, model)
  const onDrawn = useCallback(
    (seen: PerspectiveCamera, updateMs: number) => {
      if (root) root.updateMs = updateMs
      axes.current?.update(seen)
    },
    [root],
  )
  useEffect(() => {
    root?.render(
      <CellStage
        {...{ document, feed, theme, quality, selection, hover, highlight, onModel, onDrawn }}
        rig={root.rig}
      />,
    )
  }, [root, document, feed, theme, quality, selection, hover, highlight, onModel, onDrawn])
  const pointing = usePointing(props, root, model, camera)
  useImperativeHandle(ref, () => camera, [camera])
  return (
    <div style={FILL}>
      <div ref={frame} style={FILL} role="application" aria-label={texts.canvas} tabIndex={0} {...pointing} />
      {root && !unavailable && <AxisWidget ref={axes} texts={texts} onPreset={camera.preset} />}
      {unavailable && (
        <p role="status" style={NOTICE}>
          {texts[unavailable]}
        </p>
      )}
    </div>
  )
}

const FILL = { position: 'relative', width: '100%', height: '100%', overflow: 'hidden' } as const
const NOTICE = {
  position: 'absolute',
  inset: 0,
  margin: 'auto',
  width: 'fit-content',
  height: 'fit-content',
  maxWidth: '36em',
  padding: '12px 16px',
  borderRadius: 6,
  background: 'var(--panel)',
  color: 'var(--text)',
} as const

function pageToken(name: string): string {
  return getComputedStyle(window.document.documentElement).getPropertyValue(name)
}

/** Makes the drawing surface once, and notices when it cannot be had or is lost. */
function useCellRoot(
  frame: React.RefObject<HTMLDivElement | null>,
  onUnavailable: CellViewProps['onUnavailable'],
) {
  const [root, setRoot] = useState<CellRoot>()
  const [unavailable, setUnavailable] = useState<Unavailable>()
  const report = useRef(onUnavailable)
  report.current = onUnavailable
  useEffect(() => {
    // A canvas of its own for every mount: a released context cannot be had again from the same canvas.
    const element = window.document.createElement('canvas')
    element.style.cssText = 'display:block;touch-action:none'
    frame.current?.append(element)
    const tell = (reason: Unavailable | undefined) => {
      setUnavailable(reason)
      report.current?.(reason)
    }
    const made = CellRoot.on(element)
    setRoot(made)
    if (!made) tell('noWebgl')
    const lost = (event: Event) => {
      event.preventDefault()
      tell('contextLost')
    }
    const restored = () => tell(undefined)
    element.addEventListener('webglcontextlost', lost)
    element.addEventListener('webglcontextrestored', restored)
    return () => {
      element.removeEventListener('webglcontextlost', lost)
      element.removeEventListener('webglcontextrestored', restored)
      made?.dispose()
      element.remove()
    }
  }, [frame])
  return { root, unavailable }
}

function useSize(frame: React.RefObject<HTMLDivElement | null>, root: CellRoot | undefined, quality: ViewQuality) {
  useEffect(() => {
    const element = frame.current
    if (!element || !root) return
    const measure = () => root.configure(element.clientWidth, element.clientHeight, quality)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, root, quality])
}

/** Shows a document that is new from its own first view, else from a distance that takes in everything. */
function useHome(
  root: CellRoot | undefined,
  document: SceneDocument,
  model: React.RefObject<CellModel | undefined>,
) {
  const scene = recordsOfType(document, 'scene')[0]?.id
  const shown = useRef<string | undefined>(undefined)
  const isNew = useRef(true)
  if (shown.current !== `${scene}`) {
    shown.current = `${scene}`
    isNew.current = true
  }
  return useCallback(
    (made: CellModel) => {
      model.current = made
      if (!isNew.current || !root) return
      isNew.current = false
      goHome(root, document, made)
    },
    [root, document, model],
  )
}

function goHome(root: CellRoot, document: SceneDocument, model: CellModel, nowMs?: number): void {
  const views = recordsOfType(document, 'view')
  const view = views.find(({ id }) => /overview|overzicht|home/i.test(id)) ?? views[0]
  if (view) root.rig.goTo(view, nowMs)
  else root.rig.preset('home', model.bounds(), nowMs)
}

function useCameraMoves(
  root: CellRoot | undefined,
  model: React.RefObject<CellModel | undefined>,
  document: SceneDocument,
): CellViewHandle {
  return useMemo(
    () => ({
      frame: (id) => {
        if (root && model.current) root.rig.frame(model.current.bounds(id), performance.now())
      },
      preset: (preset) => {
        if (!root || !model.current) return
        if (preset === 'home') goHome(root, document, model.current, performance.now())
        else root.rig.preset(preset, model.current.bounds(), performance.now())
      },
      goTo: (stop) => root?.rig.goTo(stop, performance.now()),
      capture: () => root?.capture() ?? Promise.resolve(null),
      cost: () => root?.cost(),
    }),
    [root, model, document],
  )
}
