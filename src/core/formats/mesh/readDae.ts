// COLLADA (DAE): geometry placed by the nodes of its scene, with diffuse colours, unit and up-axis. Skins, lights, cameras, animations
// and textures are left out. The up-axis is told, not applied: RViz ignores it and makers rely on that.
import type { Outcome } from '../../results/problem'
import { parseXml } from '../xml/parseXml'
import { childElement, childElements, textOf, type XmlElement } from '../xml/XmlElement'
import { addDaeGeometry } from './addDaeGeometry'
import { daeMaterials } from './daeMaterials'
import { MeshBuilder } from './MeshBuilder'
import { axisAngle4, IDENTITY4, type Matrix4, multiply4, scale4, translation4 } from './matrix4'
import type { RawMesh } from './RawMesh'

/** Nodes that a scene may place, instances of instances included. */
const MOST_NODES = 20_000

export function readDae(bytes: Uint8Array, file: string): Outcome<RawMesh | undefined> {
  const parsed = parseXml(bytes, file)
  if (!parsed.ok) return parsed
  const root = parsed.value
  if (root.name !== 'COLLADA') return { ok: true, value: undefined }
  return { ok: true, value: new DaeReader(root).read() }
}

class DaeReader {
  private readonly root: XmlElement
  private readonly byId = new Map<string, XmlElement>()
  private readonly builder = new MeshBuilder()
  private nodes = 0

  constructor(root: XmlElement) {
    this.root = root
    this.collectIds(root)
  }

  read(): RawMesh {
    const { root } = this
    const materials = daeMaterials(root, this.byId)
    const scene = this.pointed(childElement(childElement(root, 'scene') ?? root, 'instance_visual_scene'))
    const scenes = childElements(root, 'library_visual_scenes').flatMap((library) =>
      childElements(library, 'visual_scene'),
    )
    const shown = scene ?? scenes[0]
    if (shown) for (const node of childElements(shown, 'node')) this.place(node, IDENTITY4, materials.colours)
    else
      for (const geometry of childElements(root, 'library_geometries').flatMap((library) =>
        childElements(library, 'geometry'),
      ))
        addDaeGeometry(this.builder, geometry, IDENTITY4, () => undefined)
    const asset = childElement(root, 'asset')
    const unitM = Number((asset && childElement(asset, 'unit')?.attributes.get('meter')) ?? Number.NaN)
    const up = /[XYZ]/.exec((asset && textOfChild(asset, 'up_axis')) ?? '')?.[0].toLowerCase()
    return this.builder.build({
      ...(unitM > 0 && { unitM }),
      ...(up && { upAxis: up as 'x' | 'y' | 'z' }),
      textured: materials.textured,
    })
  }

  private place(node: XmlElement, above: Matrix4, colours: ReadonlyMap<string, string>, depth = 0): void {
    if (++this.nodes > MOST_NODES || depth > 60) return
    const matrix = childElements(node).reduce((sum, child) => multiply4(sum, transformOf(child)), above)
    for (const child of childElements(node)) {
      if (child.name === 'node') this.place(child, matrix, colours, depth + 1)
      else if (child.name === 'instance_node') {
        const target = this.pointed(child)
        if (target) this.place(target, matrix, colours, depth + 1)
      } else if (child.name === 'instance_geometry' || child.name === 'instance_controller')
        this.placeGeometry(child, matrix, colours)
    }
  }

  private placeGeometry(instance: XmlElement, matrix: Matrix4, colours: ReadonlyMap<string, string>): void {
    const target = this.pointed(instance)
    const skin = target && childElement(target, 'skin')
    const geometry = skin ? this.byId.get(skin.attributes.get('source')?.slice(1) ?? '') : target
    if (!geometry) return
    const bound = new Map<string, string>()
    const common = childElement(childElement(instance, 'bind_material') ?? instance, 'technique_common')
    for (const bind of common ? childElements(common, 'instance_material') : [])
      bound.set(bind.attributes.get('symbol') ?? '', (bind.attributes.get('target') ?? '').slice(1))
    addDaeGeometry(this.builder, geometry, matrix, (symbol) => colours.get(bound.get(symbol) ?? symbol))
  }

  /** What an element's `url` points at. */
  private pointed(element: XmlElement | undefined): XmlElement | undefined {
    return this.byId.get(element?.attributes.get('url')?.replace(/^#/, '') ?? '')
  }

  private collectIds(element: XmlElement): void {
    const id = element.attributes.get('id')
    if (id !== undefined) this.byId.set(id, element)
    for (const child of childElements(element)) this.collectIds(child)
  }
}

function transformOf(element: XmlElement): Matrix4 {
  const numbers = () => textOf(element).trim().split(/\s+/).map(Number)
  switch (element.name) {
    case 'matrix': {
      const values = numbers()
      return values.length === 16 ? values : IDENTITY4
    }
    case 'translate':
      return translation4(numbers())
    case 'scale':
      return scale4(numbers())
    case 'rotate': {
      const values = numbers()
      return axisAngle4(values, ((values[3] ?? 0) * Math.PI) / 180)
    }
    default:
      return IDENTITY4
  }
}

function textOfChild(element: XmlElement, name: string): string | undefined {
  const child = childElement(element, name)
  return child && textOf(child)
}
