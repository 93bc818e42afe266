// What a person chose for this browser: language, theme, quality, what edits do to a run. Survives a reload; works without storage too.

export type Language = 'nl' | 'en'
export type Theme = 'light' | 'dark' | 'system'
export type Quality = 'low' | 'high'

/** After an edit the run starts again at about the same moment, or goes on with the cell as it was. */
export type RerunPolicy = 'restart' | 'continue'

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly quality: Quality
  readonly startCardSeen: boolean
  readonly rerun: RerunPolicy
}

const KEY = 'proefcel.preferences'

/** Saved preferences over what the browser says of its user. */
export function loadPreferences(): Preferences {
  const fallback: Preferences = {
    language: browserLanguage(),
    theme: 'system',
    quality: 'high',
    startCardSeen: false,
    rerun: 'restart',
  }
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return { ...fallback, ...(saved as Partial<Preferences>) }
  } catch {
    return fallback
  }
}

/** Keeps the preferences; a browser that refuses storage only forgets them. */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // Private windows and full disks refuse: the choice then holds until the page closes.
  }
}

function browserLanguage(): Language {
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('nl')) ? 'nl' : 'en'
}
