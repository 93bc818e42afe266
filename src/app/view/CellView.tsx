// The 3D view of a cell as a component: draws the document and the frames of its feed, tells what is pointed at and selected,
// moves the camera. Holds no simulation state and asks nothing of the worker.
import {
  type CSSProperties,
  lazy,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import type { PerspectiveCamera } from 'three'
import type { RobotModel } from '../../core/model/catalog/robots/RobotModel'
import type { SceneDocument } from '../../core/model/SceneDocument'
import { useMotion } from '../session/motionStore'
import type { CellViewHandle, Unavailable } from './CellViewHandle'
import { AxisWidget, type AxisWidgetHandle } from './camera/AxisWidget'
import { useCameraMoves, useHome } from './camera/useCameraMoves'
import { type PointingReports, usePointing } from './camera/usePointing'
import type { EditPort } from './editing/EditPort'
import type { FrameFeed } from './FrameFeed'
import { type Scheme, viewTheme } from './materials'
import type { CellModel } from './stage/CellModel'
import { CellStage } from './stage/CellStage'
import type { ViewQuality } from './stage/ViewQuality'
import { useCellRoot, useSize } from './useCellRoot'
import { useDropping } from './useDropping'
import { useFirstPicture } from './useFirstPicture'
import { VIEW_TEXTS, type ViewLanguage } from './viewTexts'

/** Only who builds needs it. */
const EditOverlay = lazy(() =>
  import('./editing/EditOverlay').then((file) => ({ default: file.EditOverlay })),
)

/** Only who works on a program does. */
const MotionOverlay = lazy(() =>
  import('./teach/MotionOverlay').then((file) => ({ default: file.MotionOverlay })),
)

/** Part of the component's contract. */
export type { CellViewHandle, EditPort, Unavailable }

export interface CellViewProps extends PointingReports {
  readonly document: SceneDocument
  /** Catalog entries of the robots in the document; keep the list's identity while it is the same. */
  readonly robotModels: readonly RobotModel[]
  readonly feed: FrameFeed
  readonly theme: Scheme
  readonly language: ViewLanguage
  readonly quality: ViewQuality
  /** Everything selected; default `selection` alone. Keep the list's identity while it is the same. */
  readonly selected?: readonly string[] | undefined
  readonly hover?: string | undefined
  /** Lets a person change the document in the picture; keep its identity while it is the same. */
  readonly editing?: EditPort | undefined
  /** Shows the document at rest instead of the feed's frames. */
  readonly still?: boolean | undefined
  /** Records to outline besides the selection, as a story stop asks; keep the list's identity while it is the same. */
  readonly highlight?: readonly string[] | undefined
  /** Undefined: available again. */
  readonly onUnavailable?: ((reason: Unavailable | undefined) => void) | undefined
  /** Once: the first picture stands, or none ever will. What can wait for it should. */
  readonly onFirstPicture?: (() => void) | undefined
  readonly ref?: Ref<CellViewHandle> | undefined
}

export function CellView(props: CellViewProps) {
  const { document, robotModels, feed, quality, selection, hover, highlight, language, onUnavailable, ref } =
    props
  const still = props.still ?? false
  const selected = useSelected(props.selected, selection)
  const teaches = useMotion((motion) => motion.teach !== undefined)
  const showsMotion = useMotion(({ ghost, teach, ways, reach, contact }) =>
    Boolean(ghost ?? teach ?? ways ?? reach ?? contact),
  )
  const texts = VIEW_TEXTS[language]
  const frame = useRef<HTMLDivElement>(null)
  const model = useRef<CellModel | undefined>(undefined)
  const axes = useRef<AxisWidgetHandle>(null)
  const { root, unavailable } = useCellRoot(frame, texts.canvas, onUnavailable)
  const theme = useMemo(() => viewTheme(props.theme, pageToken), [props.theme])
  useSize(frame, root, quality)
  const camera = useCameraMoves(root, model, document)
  const onModel = useHome(root, document, model)
  const first = useFirstPicture(props.onFirstPicture, unavailable !== undefined)
  const onDrawn = useCallback(
    (seen: PerspectiveCamera, updateMs: number) => {
      root?.updated(updateMs)
      axes.current?.update(seen)
      first.drawn()
    },
    [root, first],
  )
  useEffect(() => {
    if (!root) return
    const marks = { selected, still, hover, highlight }
    const drawn = { document, robotModels, feed, theme, quality, ...marks, onModel, onDrawn }
    root.render(<CellStage {...drawn} rig={root.rig} />)
  }, [root, document, robotModels, feed, theme, quality, selected, still, hover, highlight, onModel, onDrawn])
  const shownModel = useCallback(() => model.current, [])
  usePointing(props, root, model, camera)
  const dropping = useDropping(root, robotModels, theme)
  useImperativeHandle(ref, () => ({ ...camera, ...dropping }), [camera, dropping])
  return (
    <div style={FILL}>
      <div ref={frame} style={FILL} />
      {root && !unavailable && <AxisWidget ref={axes} texts={texts} onPreset={camera.preset} />}
      {root && !unavailable && props.editing && (
        <Suspense>
          <EditOverlay
            {...{ root, theme, document, robotModels, language }}
            // The handles are on the tool then.
            selected={teaches ? NOTHING : selected}
            model={shownModel}
            port={props.editing}
          />
        </Suspense>
      )}
      {root && !unavailable && props.editing && showsMotion && (
        <Suspense>
          <MotionOverlay {...{ root, theme, document, robotModels }} model={shownModel} />
        </Suspense>
      )}
      {unavailable && (
        <p role="status" style={NOTICE}>
          {texts[unavailable]}
        </p>
      )}
    </div>
  )
}

function useSelected(all: readonly string[] | undefined, last: string | undefined): readonly string[] {
  return useMemo(() => all ?? (last === undefined ? [] : [last]), [all, last])
}

const NOTHING: readonly string[] = []
const FILL: CSSProperties = { position: 'relative', width: '100%', height: '100%', overflow: 'hidden' }
const NOTICE: CSSProperties = {
  position: 'absolute',
  inset: 0,
  margin: 'auto',
  width: 'fit-content',
  height: 'fit-content',
  maxWidth: '36em',
  padding: '12px 16px',
  borderRadius: 'var(--radius)',
  background: 'var(--panel)',
  color: 'var(--text)',
}

function pageToken(name: string): string {
  return getComputedStyle(window.document.documentElement).getPropertyValue(name)
}
