// The two screens everything must fit: a laptop in the office and a small one on the shop floor.

export const workbenchSizes = {
  laptop: { width: 1440, height: 900 },
  small: { width: 1366, height: 768 },
} as const

export type WorkbenchSize = keyof typeof workbenchSizes
