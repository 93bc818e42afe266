// The one material of everything painted: colour, roughness and metalness come from the vertices, so that unlike surfaces share
// a draw call. Low quality leaves out highlights; nothing here knows what is drawn.
import { type Material, MeshLambertMaterial, MeshStandardMaterial } from 'three'
import type { ViewQuality } from './ViewQuality'

/** A paint rougher than anything real gives light of its own. */
const GLOWS_FROM = 1.5

export function paintedMaterial(quality: ViewQuality): Material {
  const material =
    quality === 'low'
      ? new MeshLambertMaterial({ vertexColors: true })
      : new MeshStandardMaterial({ vertexColors: true, roughness: 1, metalness: 1 })
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nattribute vec2 surface;\nvarying vec2 vSurface;')
      .replace('#include <begin_vertex>', '#include <begin_vertex>\nvSurface = surface;')
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', '#include <common>\nvarying vec2 vSurface;')
      .replace(
        '#include <roughnessmap_fragment>',
        '#include <roughnessmap_fragment>\nroughnessFactor = min(vSurface.x, 1.0);',
      )
      .replace(
        '#include <metalnessmap_fragment>',
        '#include <metalnessmap_fragment>\nmetalnessFactor = vSurface.y;',
      )
      .replace(
        '#include <emissivemap_fragment>',
        `#include <emissivemap_fragment>\nif (vSurface.x > ${GLOWS_FROM.toFixed(1)}) totalEmissiveRadiance += diffuseColor.rgb;`,
      )
  }
  material.customProgramCacheKey = () => `painted-${quality}`
  return material
}
