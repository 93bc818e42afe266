// Diffuse colours of a COLLADA file by the id of its materials. Textures are only noticed.
import { childElement, childElements, textOf, type XmlElement } from '../xml/XmlElement'
import { colourOf } from './colourOf'

interface DaeMaterials {
  readonly colours: ReadonlyMap<string, string>
  readonly textured: boolean
}

export function daeMaterials(root: XmlElement, byId: ReadonlyMap<string, XmlElement>): DaeMaterials {
  const colours = new Map<string, string>()
  let textured = false
  const materials = childElements(root, 'library_materials').flatMap((library) =>
    childElements(library, 'material'),
  )
  for (const material of materials) {
    const url = childElement(material, 'instance_effect')?.attributes.get('url') ?? ''
    const effect = byId.get(url.replace(/^#/, ''))
    const diffuse = effect && diffuseOf(effect)
    if (!diffuse) continue
    if (childElement(diffuse, 'texture')) textured = true
    const colour = childElement(diffuse, 'color')
    const hex = colour && colourOf(textOf(colour).trim().split(/\s+/).map(Number))
    if (hex) colours.set(material.attributes.get('id') ?? '', hex)
  }
  return { colours, textured }
}

function diffuseOf(effect: XmlElement): XmlElement | undefined {
  const technique = childElement(childElement(effect, 'profile_COMMON') ?? effect, 'technique')
  const shader = technique && childElements(technique).find(({ name }) => SHADERS.has(name))
  return shader && childElement(shader, 'diffuse')
}

const SHADERS = new Set(['phong', 'lambert', 'blinn'])
