// Whether a text "2026-02-28" is a day of the calendar. Its shape is the schema's business.

const FEBRUARY = 2
/** Of April, June, September and November. */
const SHORT_MONTHS: readonly number[] = [4, 6, 9, 11]

export function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === FEBRUARY) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return SHORT_MONTHS.includes(month) ? 30 : 31
}
