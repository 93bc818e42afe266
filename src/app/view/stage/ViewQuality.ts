// How much is spent on the picture at each level. Which level is used is the person's choice.

/** `low`: no shadows, no highlights, one pixel per pixel, fewer while a slow computer shows movement. `high`: soft shadows, studio reflections, sharp screens. */
export type ViewQuality = 'low' | 'high'

export interface QualitySettings {
  readonly shadows: boolean
  readonly environment: boolean
  readonly antialias: boolean
  /** Device pixels per page pixel, at most. */
  readonly maxPixelRatio: number
  readonly shadowMapSize: number
  /** Whether a picture that moves too slowly is drawn with fewer pixels. */
  readonly givesWay: boolean
}

export const QUALITY: Readonly<Record<ViewQuality, QualitySettings>> = {
  low: {
    shadows: false,
    environment: false,
    antialias: true,
    maxPixelRatio: 1,
    shadowMapSize: 0,
    givesWay: true,
  },
  high: {
    shadows: true,
    environment: true,
    antialias: true,
    maxPixelRatio: 2,
    shadowMapSize: 2048,
    givesWay: false,
  },
}
