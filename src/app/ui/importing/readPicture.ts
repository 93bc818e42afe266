// A picture, or the pages of a PDF, as assets: made no larger than a floor plan needs. How large it is in metres a person says with two
// clicks; until then it is as wide as an ordinary hall.
import type { RecordOf } from '../../../core/model/sceneRecord'
import type { ImportedFile } from '../../../core/protocol/ImportedFiles'
import type { FileOfFolder } from './FileOfFolder'
import { problemOf } from './problemOf'

const PICTURE = /\.(png|jpe?g|webp|pdf)$/i
/** Longest side that is kept, pixels: 1 cm of a hall of 20 m. */
const MOST_PIXELS = 2048
const FIRST_WIDTH_M = 20
/** Of a PDF; plans stand on the first. */
const MOST_PAGES = 4

export function isPicture({ file }: FileOfFolder): boolean {
  return PICTURE.test(file.name)
}

export async function readPicture(file: File, signal: AbortSignal): Promise<readonly ImportedFile[]> {
  if (/\.pdf$/i.test(file.name)) return readPages(file, signal)
  try {
    const bitmap = await createImageBitmap(file)
    return [await imported(file.name, bitmap)]
  } catch {
    return [{ file: file.name, facts: {}, notes: [problemOf('image.broken', { file: file.name })] }]
  }
}

async function readPages(file: File, signal: AbortSignal): Promise<readonly ImportedFile[]> {
  const [{ getDocument, GlobalWorkerOptions }, { default: PdfThread }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?worker'),
  ])
  // Bundled as ours: many hosts serve .mjs files in a way that browsers refuse.
  const thread = new PdfThread()
  GlobalWorkerOptions.workerPort = thread
  const task = getDocument({ data: new Uint8Array(await file.arrayBuffer()) })
  signal.addEventListener('abort', () => void task.destroy())
  try {
    const pdf = await task.promise
    const pages: ImportedFile[] = []
    for (let number = 1; number <= Math.min(MOST_PAGES, pdf.numPages); number++) {
      const page = await pdf.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: MOST_PIXELS / Math.max(width, height) })
      const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
      const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
      await page.render({ canvas: null, canvasContext, viewport }).promise
      pages.push(
        await imported(
          pdf.numPages > 1 ? `${file.name} (${number})` : file.name,
          canvas.transferToImageBitmap(),
        ),
      )
    }
    return pages
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return [
      {
        file: file.name,
        facts: {},
        notes: [problemOf(locked ? 'import.encrypted' : 'pdf.broken', { file: file.name })],
      },
    ]
  } finally {
    await task.destroy()
    thread.terminate()
  }
}

async function imported(name: string, bitmap: ImageBitmap): Promise<ImportedFile> {
  const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 })
  const asset: RecordOf<'asset'> = {
    id: 'picture',
    type: 'asset',
    name,
    kind: 'image',
    file: name,
    format: blob.type.replace('image/', ''),
    unitM: FIRST_WIDTH_M / canvas.width,
    upAxis: 'z',
    sizeInFile: [canvas.width, canvas.height, 0],
    data: await dataAddress(blob),
  }
  return { file: name, asset, facts: { unitStated: false, upStated: true }, notes: [] }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('a picture that cannot be read'))
    reader.readAsDataURL(blob)
  })
}
