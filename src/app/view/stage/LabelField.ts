// Words painted in the hall: texts on the floor and the lengths of dimension lines. Each is a small picture on a plane; a cell has few.
import { CanvasTexture, Group, Matrix4, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import { recordName } from '../../text/localText'
import { equipmentSize } from '../equipment/drawSurroundings'
import type { ViewTheme } from '../materials'
import { matrixOfFrame } from './matrixOfFrame'

type Equipment = RecordOf<'equipment'>

/** Resolution of the picture of a word, px. */
const LINE_PX = 96
/** Size of a written length, m: read from above at the scale of a hall. */
const LENGTH_M = { width: 1, height: 0.22 }
/** Above the plate it is written on, m. */
const LIFT_M = 0.012

export class LabelField {
  readonly group = new Group()
  private readonly theme: ViewTheme

  constructor(document: SceneDocument, theme: ViewTheme) {
    this.theme = theme
    this.paint(document)
  }

  static isTouchedBy(records: readonly SceneRecordUnion[]): boolean {
    return records.some((record) => record.type === 'equipment' && isLabelled(record))
  }

  paint(document: SceneDocument): void {
    this.dispose()
    for (const record of recordsOfType(document, 'equipment')) {
      if (record.hidden || !isLabelled(record)) continue
      if (record.look === 'dimension') this.writeLengths(record)
      else this.writeText(document, record)
    }
  }

  dispose(): void {
    for (const mesh of this.group.children as Mesh<PlaneGeometry, MeshBasicMaterial>[]) {
      mesh.geometry.dispose()
      mesh.material.map?.dispose()
      mesh.material.dispose()
    }
    this.group.clear()
  }

  private writeText(document: SceneDocument, record: Equipment): void {
    const world = worldFromRecord(document, record.id)
    if (!world) return
    const [widthM, heightM] = equipmentSize(record)
    const mesh = this.label(wordsOf(record), widthM, heightM, this.theme.plateInk)
    mesh.applyMatrix4(matrixOfFrame(world, 0, new Matrix4()))
    this.group.add(mesh)
  }

  /** Beside the middle of each stretch, never upside down for who looks from the south. */
  private writeLengths({ lineM = [] }: Equipment): void {
    lineM.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = lineM[index]!
      const length = Math.hypot(x - fromX, y - fromY)
      const angle = Math.atan2(y - fromY, x - fromX)
      const upright = Math.abs(angle) > Math.PI / 2 + 1e-6 ? angle + Math.PI : angle
      // Millimetres are what is written on a plan, and need no decimal sign.
      const mesh = this.label(
        `${Math.round(length * 1000)}`,
        LENGTH_M.width,
        LENGTH_M.height,
        this.theme.label,
      )
      mesh.rotation.z = upright
      mesh.position.set((x + fromX) / 2, (y + fromY) / 2, 0)
      mesh.translateY(LENGTH_M.height * 0.75)
      this.group.add(mesh)
    })
  }

  private label(text: string, widthM: number, heightM: number, ink: string): Mesh {
    const map = new CanvasTexture(pictureOf(text, widthM / heightM, ink))
    map.colorSpace = SRGBColorSpace
    map.anisotropy = 4
    const material = new MeshBasicMaterial({ map, transparent: true, depthWrite: false, toneMapped: false })
    const mesh = new Mesh(new PlaneGeometry(widthM, heightM).translate(0, 0, LIFT_M), material)
    mesh.renderOrder = -7
    return mesh
  }
}

function isLabelled({ look }: Equipment): boolean {
  return look === 'text' || look === 'dimension'
}

/** Painted words are in one language: the hall has one floor. */
function wordsOf(record: Equipment): string {
  const { text } = record
  if (text === undefined) return recordName(record, 'nl')
  return typeof text === 'string' ? text : text.nl
}

/** The text as large as the plate lets it be. */
function pictureOf(text: string, ratio: number, ink: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.height = LINE_PX
  canvas.width = Math.max(LINE_PX, Math.min(2048, Math.round(LINE_PX * ratio)))
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = `600 ${LINE_PX * 0.72}px Inter, sans-serif`
  const fit = Math.min(1, (canvas.width * 0.94) / Math.max(1, pen.measureText(text).width))
  pen.font = `600 ${LINE_PX * 0.72 * fit}px Inter, sans-serif`
  pen.fillStyle = ink
  pen.fillText(text, canvas.width / 2, LINE_PX / 2)
  return canvas
}
