// What a person chose for this browser: language, theme, quality. Survives a reload; works without storage too.

export type Language = 'nl' | 'en'
export type Theme = 'light' | 'dark' | 'system'
export type Quality = 'low' | 'high'

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly quality: Quality
  readonly startCardSeen: boolean
}

const KEY = 'proefcel.preferences'

/** Saved preferences over what the browser says of its user. */
export function loadPreferences(): Preferences {
  const fallback: Preferences = {
    language: browserLanguage(),
    theme: 'system',
    quality: 'high',
    startCardSeen: false,
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
