// How much is spent on the picture, and what a machine without a graphics card gets by default.

/** `low`: no shadows, no highlights, one pixel per pixel. `high`: soft shadows, studio reflections, sharp screens. */
export type ViewQuality = 'low' | 'high'

export interface QualitySettings {
  readonly shadows: boolean
  readonly environment: boolean
  readonly antialias: boolean
  /** Device pixels per page pixel, at most. */
  readonly maxPixelRatio: number
  readonly shadowMapSize: number
}

export const QUALITY: Readonly<Record<ViewQuality, QualitySettings>> = {
  low: { shadows: false, environment: false, antialias: true, maxPixelRatio: 1, shadowMapSize: 0 },
  high: { shadows: true, environment: true, antialias: true, maxPixelRatio: 2, shadowMapSize: 2048 },
}

/** Names that software renderers give themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

/** Low on a software renderer, else high. Undefined when the browser gives no WebGL2 at all. */
export function suggestQuality(): ViewQuality | undefined {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl) return undefined
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : ''
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return SOFTWARE.test(name) ? 'low' : 'high'
}
