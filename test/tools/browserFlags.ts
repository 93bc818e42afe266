// The flags with which Chromium draws WebGL by software on a machine without a screen, and calls home for nothing.

export const browserFlags: readonly string[] = [
  '--no-sandbox', // root may not use the sandbox, and in CI we are root
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // The picture needs WebGL, the page around it does not: putting that together by WebGL too costs most of a core.
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
]
