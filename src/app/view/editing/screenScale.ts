// How large something must be in the hall to keep its size on the screen. Pure.
import type { PerspectiveCamera, Vector3 } from 'three'

/** Metres in the hall that fill `pixels` of the picture at this point. */
export function metresFor(
  pixels: number,
  at: Vector3,
  camera: PerspectiveCamera,
  pictureHeightPx: number,
): number {
  const heightM = 2 * camera.position.distanceTo(at) * Math.tan((camera.fov * Math.PI) / 360)
  return (heightM * pixels) / Math.max(1, pictureHeightPx)
}
