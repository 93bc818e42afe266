// What React Three Fiber holds of the cell: light, environment and the picture of the document, and the frame loop that feeds it.
// React draws this when document, theme or selection change, never per frame.
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import type { PerspectiveCamera } from 'three'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import type { SceneDocument } from '../../../core/model/SceneDocument'
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
  readonly selection: string | undefined
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
  const { document, robotModels, theme, quality, selection, hover, highlight, rig, onModel, onDrawn, feed } =
    props
  const invalidate = useThree((state) => state.invalidate)
  const size = useThree((state) => state.size)
  const model = useMemo(
    () => new CellModel(document, robotModels, theme, quality),
    [document, robotModels, theme, quality],
  )
  const light = useMemo(() => new StudioLight(theme, quality), [theme, quality])
  useSurroundings(theme, quality)
  useWatch(feed)
  useEffect(() => onModel(model), [model, onModel])
  useEffect(() => () => model.dispose(), [model])
  useEffect(() => () => light.dispose(), [light])
  useEffect(() => {
    model.resize(size.width, size.height)
    model.select(selection)
    model.point(hover)
    invalidate()
  }, [model, size, selection, hover, invalidate])
  useEffect(() => {
    model.highlight(highlight ?? [])
    invalidate()
  }, [model, highlight, invalidate])
  const clock = useMemo(() => ({ nowS: 0, stepS: 0 }), [])
  useFrame((state, deltaS) => {
    const nowMs = performance.now()
    const moving = rig.advance(nowMs)
    clock.stepS = Math.min(LONGEST_STEP_S, deltaS)
    if (model.frame.running) clock.nowS += clock.stepS
    model.update(feed.sample(performance.timeOrigin + nowMs), feed.topology(), clock)
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
function useWatch(feed: FrameFeed): void {
  const invalidate = useThree((state) => state.invalidate)
  useEffect(() => {
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
