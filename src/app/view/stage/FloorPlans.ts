// Drawings and pictures that a person laid under the cell, to scale: lines by layer, pictures as planes. Drawn anew when one of them
// changes; cannot be clicked, so that nobody drags a floor plan along by mistake.
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  Group,
  LineBasicMaterial,
  LineSegments,
  type Material,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
  type Texture,
  TextureLoader,
} from 'three'
import { assetSizeM } from '../../../core/model/assets/assetSize'
import { unpackDrawing } from '../../../core/model/assets/unpackDrawing'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { ViewTheme } from '../materials'
import { matrixOfFrame } from './matrixOfFrame'

/** Above the floor, below painted aisles and zones, m. */
const PICTURE_Z = 0.002
const LINES_Z = 0.003
/** A floor plan stays behind what stands on it. */
const LINE_OPACITY = 0.75
const PICTURE_OPACITY = 0.85

type Asset = RecordOf<'asset'>

export class FloorPlans {
  readonly group = new Group()
  /** Called when a picture has been decoded and can be drawn. */
  onReady: (() => void) | undefined
  /** Every picture has been decoded. */
  loaded: Promise<unknown> = Promise.resolve()
  private readonly theme: ViewTheme

  constructor(document: SceneDocument, theme: ViewTheme) {
    this.theme = theme
    this.lay(document)
  }

  static isTouchedBy(records: readonly SceneRecordUnion[]): boolean {
    return records.some(
      (record) => record.type === 'asset' || (record.type === 'equipment' && record.look === 'imported'),
    )
  }

  lay(document: SceneDocument): void {
    this.clear()
    for (const record of recordsOfType(document, 'equipment')) {
      if (record.look !== 'imported' || record.hidden || record.asset === undefined) continue
      const asset = findRecordOfType(document, 'asset', record.asset)
      const plan = asset && this.planOf(asset)
      const world = worldFromRecord(document, record.id)
      if (!plan || !world) continue
      plan.applyMatrix4(matrixOfFrame(world, 0, new Matrix4()))
      plan.userData = { owner: record.id }
      this.group.add(plan)
    }
  }

  clear(): void {
    for (const child of [...this.group.children] as (Mesh | LineSegments)[]) {
      this.group.remove(child)
      child.geometry.dispose()
      const material = child.material as MeshBasicMaterial
      material.map?.dispose()
      ;(material as Material).dispose()
    }
  }

  private planOf(asset: Asset): Mesh | LineSegments | undefined {
    if (asset.kind === 'drawing') return this.linesOf(asset)
    return asset.kind === 'image' ? this.pictureOf(asset) : undefined
  }

  private linesOf(asset: Asset): LineSegments | undefined {
    const drawing = unpackDrawing(asset.data)
    if (drawing === undefined) return undefined
    const { lengths, layers, points } = drawing
    const shown = (asset.layers ?? []).map(({ visible }) => visible)
    const colours = (asset.layers ?? []).map(({ colour }) => new Color(colour ?? this.theme.label))
    let segments = 0
    lengths.forEach((length, line) => {
      if (shown[layers[line]!] !== false) segments += length - 1
    })
    const positions = new Float32Array(6 * segments)
    const paint = new Float32Array(6 * segments)
    const plain = new Color(this.theme.label)
    let [from, out] = [0, 0]
    lengths.forEach((length, line) => {
      if (shown[layers[line]!] !== false) {
        const { r, g, b } = colours[layers[line]!] ?? plain
        for (let at = from; at < from + length - 1; at++) {
          const [x, y, nextX, nextY] = points.subarray(2 * at, 2 * at + 4)
          positions.set(
            [x! * asset.unitM, y! * asset.unitM, 0, nextX! * asset.unitM, nextY! * asset.unitM, 0],
            out,
          )
          paint.set([r, g, b, r, g, b], out)
          out += 6
        }
      }
      from += length
    })
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new BufferAttribute(positions, 3))
    geometry.setAttribute('color', new BufferAttribute(paint, 3))
    const material = new LineBasicMaterial({ vertexColors: true, transparent: true, opacity: LINE_OPACITY })
    material.toneMapped = false
    const lines = new LineSegments(geometry.translate(0, 0, LINES_Z), material)
    lines.renderOrder = -8
    return lines
  }

  private pictureOf(asset: Asset): Mesh {
    const [x, y] = assetSizeM(asset)
    const texture = this.textureOf(asset.data)
    texture.colorSpace = SRGBColorSpace
    // Seen at a slant from across the hall.
    texture.anisotropy = 4
    const material = new MeshBasicMaterial({ map: texture, transparent: true, opacity: PICTURE_OPACITY })
    material.depthWrite = false
    material.toneMapped = false
    const mesh = new Mesh(new PlaneGeometry(x, y).translate(0, 0, PICTURE_Z), material)
    mesh.renderOrder = -9.5
    return mesh
  }

  /** Empty at first; one that cannot be decoded stays empty. */
  private textureOf(address: string): Texture {
    let texture: Texture | undefined
    const decoded = new Promise<void>((done) => {
      texture = new TextureLoader().load(
        address,
        () => done(),
        undefined,
        () => done(),
      )
    })
    this.loaded = Promise.all([this.loaded, decoded]).then(() => this.onReady?.())
    return texture!
  }
}
