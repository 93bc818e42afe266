// The one material of everything painted: colour, roughness and metalness come from the vertices, so that unlike surfaces share
// a draw call. Low quality leaves out highlights; nothing here knows what is drawn.
import { type Material, MeshLambertMaterial, MeshStandardMaterial } from 'three'
import type { ViewQuality } from './ViewQuality'

export function paintedMaterial(quality: ViewQuality): Material {
  if (quality === 'low') return new MeshLambertMaterial({ vertexColors: true })
  const material = new MeshStandardMaterial({ vertexColors: true, roughness: 1, metalness: 1 })
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nattribute vec2 surface;\nvarying vec2 vSurface;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvSurface = surface;')
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying vec2 vSurface;')
      .replace(
        '#include <roughnessmap_fragment>',
        '#include <roughnessmap_fragment>\nroughnessFactor = vSurface.x;',
      )
      .replace(
        '#include <metalnessmap_fragment>',
        '#include <metalnessmap_fragment>\nmetalnessFactor = vSurface.y;',
      )
  }
  material.customProgramCacheKey = () => 'painted'
  return material
}
