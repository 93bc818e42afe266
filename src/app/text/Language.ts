// The languages of the workbench and the tags that Intl formats by. Which one is chosen is the session's.

export type Language = 'nl' | 'en'
export const LANGUAGES: readonly Language[] = ['nl', 'en']

/** Own names, so that a person finds the language he reads in the list. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' }

/** en-GB, because its day comes before its month and its clock has 24 hours, as on a shop floor here. */
export const INTL_TAGS: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' }
