// A number for a sentence in either language: few digits, Dutch with a decimal comma. Fields and tables have the app's own formats.

export function writeNumber(value: number, language: 'nl' | 'en', digits = 3): string {
  const text = String(Number(value.toPrecision(digits)))
  return language === 'nl' ? text.replace('.', ',') : text
}
