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
    return records.some((record) => record.type === 'equipment' && record.look === 'text')
  }

  paint(document: SceneDocument): void {
    this.dispose()
    for (const record of recordsOfType(document, 'equipment')) {
      if (record.look !== 'text' || record.hidden) continue
      const world = worldFromRecord(document, record.id)
      if (!world) continue
      const mesh = this.label(wordsOf(record), record)
      mesh.applyMatrix4(matrixOfFrame(world, 0, new Matrix4()))
      this.group.add(mesh)
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

  private label(text: string, record: Equipment): Mesh {
    const [widthM, heightM] = equipmentSize(record)
    const map = new CanvasTexture(pictureOf(text, widthM / heightM, this.theme))
    map.colorSpace = SRGBColorSpace
    map.anisotropy = 4
    const material = new MeshBasicMaterial({ map, transparent: true, depthWrite: false, toneMapped: false })
    const mesh = new Mesh(new PlaneGeometry(widthM, heightM).translate(0, 0, LIFT_M), material)
    mesh.renderOrder = -7
    return mesh
  }
}

/** Painted words are in one language: the hall has one floor. */
function wordsOf(record: Equipment): string {
  const { text } = record
  if (text === undefined) return recordName(record, 'nl')
  return typeof text === 'string' ? text : text.nl
}

/** The text as large as the plate lets it be. */
function pictureOf(text: string, ratio: number, theme: ViewTheme): HTMLCanvasElement {
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
  pen.fillStyle = theme.label
  pen.fillText(text, canvas.width / 2, LINE_PX / 2)
  return canvas
}
