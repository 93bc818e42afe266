// The few words the 3D view itself shows or says to a screen reader, in both languages.

export type ViewLanguage = 'nl' | 'en'

export interface ViewTexts {
  readonly canvas: string
  readonly noWebgl: string
  readonly contextLost: string
  readonly home: string
  readonly front: string
  readonly side: string
  readonly top: string
}

export const VIEW_TEXTS: Readonly<Record<ViewLanguage, ViewTexts>> = {
  nl: {
    canvas:
      '3D-beeld van de cel. Pijltjes draaien, met Shift schuiven, plus en min zoomen, F kadert de selectie.',
    noWebgl: 'Deze browser kan geen 3D tekenen (WebGL 2 ontbreekt). Cijfers en Gantt werken gewoon.',
    contextLost:
      'De grafische kaart is even weg. Het beeld komt terug zodra dat kan; de simulatie loopt door.',
    home: 'Overzicht',
    front: 'Vooraanzicht',
    side: 'Zijaanzicht',
    top: 'Bovenaanzicht',
  },
  en: {
    canvas:
      '3D view of the cell. Arrow keys orbit, with Shift they pan, plus and minus zoom, F frames the selection.',
    noWebgl: 'This browser cannot draw 3D (WebGL 2 is missing). Figures and Gantt keep working.',
    contextLost:
      'The graphics card is away for a moment. The picture returns when it can; the simulation goes on.',
    home: 'Overview',
    front: 'Front view',
    side: 'Side view',
    top: 'Top view',
  },
}
