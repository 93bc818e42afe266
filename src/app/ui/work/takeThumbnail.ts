// The cell as it is on screen, made small for a list of projects.
import { cellCamera } from '../frame/cellCamera'

const WIDTH_PX = 320
const HEIGHT_PX = 180

/** Undefined while nothing is drawn. */
export async function takeThumbnail(): Promise<Blob | undefined> {
  const picture = await cellCamera.current?.capture()
  if (!picture) return undefined
  const bitmap = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(WIDTH_PX, HEIGHT_PX)
  const scale = Math.max(WIDTH_PX / bitmap.width, HEIGHT_PX / bitmap.height)
  const [width, height] = [bitmap.width * scale, bitmap.height * scale]
  canvas.getContext('2d')?.drawImage(bitmap, (WIDTH_PX - width) / 2, (HEIGHT_PX - height) / 2, width, height)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
}
