// Numbers, shares and durations as `proefcel run` writes them. Knows no figures.

export interface Formats {
  number(value: number): string
  precise(value: number): string
  percent(share: number): string
  time(seconds: number): string
}

/** How a run's figures are written in a language. */
export function formats(language: 'nl' | 'en'): Formats {
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 4 })
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const precise = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  const show = (value: number) => (Number.isInteger(value) ? whole.format(value) : number.format(value))
  return {
    number: show,
    precise: (value) => precise.format(value),
    percent: (share) => percent.format(share),
    time: (seconds) => {
      // In the unit a person would use.
      if (seconds >= 7200) return `${show(seconds / 3600)} h`
      return seconds >= 600 ? `${show(seconds / 60)} min` : `${show(seconds)} s`
    },
  }
}
