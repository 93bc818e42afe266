// Sources of datasheet values in words for the reader of the catalog: some of the collected notes were for the collector only.

/** What cannot be confirmed begins with "recalled": decodeMaker marks such values as estimates. */
const IN_WORDS: Readonly<Record<string, string>> = {
  'recalled from the maker datasheet, not verified: show as an estimate':
    'recalled from the maker’s sheet, to be confirmed',
  'secondary: (mass 18.3 there)': 'secondary: a public list of cobots (mass 18.3 kg there)',
  'secondary: find_string ids 57167388129/61169362874 (payload 12, reach 1441, rep 0.02); mass recalled':
    'secondary: public code on GitHub (payload 12 kg, reach 1441 mm, repeatability 0.02 mm); mass recalled',
}

export function readableSource(note: string): string {
  return IN_WORDS[note] ?? note
}
