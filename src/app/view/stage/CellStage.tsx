// What React Three Fiber holds of the cell: light, environment and the picture of the document, and the frame loop that feeds it.
// React draws this when document, theme or selection change, never per frame.
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import type { PerspectiveCamera } from 'three'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import { HEADER } from '../../../core/results/frameLayout'
import type { CameraRig } from '../camera/CameraRig'
import type { FrameFeed } from '../FrameFeed'
import type { ViewTheme } from '../materials'
import { CellModel } from './CellModel'
import { furnishScene } from './furnishScene'
import { StudioLight } from './StudioLight'
import { studioEnvironment } from './studioEnvironment'
import { QUALITY, type ViewQuality } from './ViewQuality'

export interface CellStageProps {
  readonly document: SceneDocument
  readonly robotModels: readonly RobotModel[]
  readonly feed: FrameFeed
  readonly theme: ViewTheme
  readonly quality: ViewQuality
  readonly selected: readonly string[]
  /** At rest as the document says, whatever the feed has. */
  readonly still: boolean
  readonly hover: string | undefined
  readonly highlight: readonly string[] | undefined
  readonly rig: CameraRig
  /** Tells which picture is shown, for picking and framing. */
  readonly onModel: (model: CellModel) => void
  /** After each update, with the camera and the time that the update took, ms. */
  readonly onDrawn: (camera: PerspectiveCamera, updateMs: number) => void
}

/** A rest longer than this is not caught up with, s. */
const LONGEST_STEP_S = 0.1

export function CellStage(props: CellStageProps) {
  const { theme, quality, selected, hover, highlight, still, rig, onDrawn, feed } = props
  const invalidate = useThree((state) => state.invalidate)
  const size = useThree((state) => state.size)
  const model = useModel(props)
  const light = useMemo(() => new StudioLight(theme, quality), [theme, quality])
  useSurroundings(theme, quality)
  useWatch(still ? undefined : feed)
  useEffect(() => () => light.dispose(), [light])
  useEffect(() => {
    model.resize(size.width, size.height)
    invalidate()
  }, [model, size, invalidate])
  useEffect(() => {
    model.outlines.show('selected', selected)
    model.outlines.show('hovered', hover === undefined ? [] : [hover])
    model.outlines.show('highlighted', highlight ?? [])
    invalidate()
  }, [model, selected, hover, highlight, invalidate])
  const clock = useMemo(() => ({ nowS: 0, stepS: 0 }), [])
  useFrame((state, deltaS) => {
    const nowMs = performance.now()
    const moving = rig.advance(nowMs)
    clock.stepS = Math.min(LONGEST_STEP_S, deltaS)
    if (model.frame.running) clock.nowS += clock.stepS
    if (still) model.update(undefined, undefined, clock)
    else model.update(feed.sample(performance.timeOrigin + nowMs), feed.topology(), clock)
    light.follow(rig.target, state.camera.position.distanceTo(rig.target))
    onDrawn(state.camera as PerspectiveCamera, performance.now() - nowMs)
    if (moving || model.frame.running) invalidate()
  })
  return (
    <>
      <primitive object={light.group} />
      <primitive object={model.root} />
    </>
  )
}

/** One picture a scene, which follows the changes of its document. */
function useModel({ document, robotModels, theme, quality, onModel }: CellStageProps): CellModel {
  const invalidate = useThree((state) => state.invalidate)
  const scene = recordsOfType(document, 'scene')[0]?.id
  const newest = useRef({ document, robotModels })
  newest.current = { document, robotModels }
  const model = useMemo(
    // Another scene shares nothing with the one before, so its picture starts anew.
    () => makeModel(scene, newest.current, theme, quality),
    [scene, theme, quality],
  )
  useEffect(() => onModel(model), [model, onModel])
  useEffect(() => () => model.dispose(), [model])
  useEffect(() => model.whenReady(() => invalidate()), [model, invalidate])
  useEffect(() => {
    model.show(document, robotModels)
    invalidate()
  }, [model, document, robotModels, invalidate])
  return model
}

function makeModel(
  _scene: string | undefined,
  { document, robotModels }: Pick<CellStageProps, 'document' | 'robotModels'>,
  theme: ViewTheme,
  quality: ViewQuality,
): CellModel {
  return new CellModel(document, robotModels, theme, quality)
}

/** Background, reflections and exposure. */
function useSurroundings(theme: ViewTheme, quality: ViewQuality): void {
  const { scene, gl, invalidate } = useThree()
  useEffect(() => {
    const environment = QUALITY[quality].environment ? studioEnvironment(theme) : undefined
    furnishScene(scene, theme, environment)
    gl.toneMappingExposure = theme.exposure
    invalidate()
    return () => environment?.dispose()
  }, [scene, gl, theme, quality, invalidate])
}

/** Wakes a resting view when the feed has something it has not drawn: a first frame, a step, another topology. */
function useWatch(feed: FrameFeed | undefined): void {
  const invalidate = useThree((state) => state.invalidate)
  useEffect(() => {
    if (!feed) return
    let handle = 0
    let stamp = Number.NaN
    const look = () => {
      const latest = feed.sample(performance.timeOrigin + performance.now())?.latest
      const now = latest?.header[HEADER.stampMs] ?? Number.NaN
      if (!Object.is(now, stamp)) {
        stamp = now
        invalidate()
      }
      handle = requestAnimationFrame(look)
    }
    handle = requestAnimationFrame(look)
    return () => cancelAnimationFrame(handle)
  }, [feed, invalidate])
}
