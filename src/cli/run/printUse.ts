// What a run made of its means, for a person: OEE of stations (ISO 22400), what vehicles did, energy and costs.
import type { CostCategory, TimedRunResults } from '../../core/results/RunResults'
import type { CliIo, CliLanguage } from '../CliIo'
import { formatTable } from './formatTable'
import type { Formats } from './numberWords'

interface UseText {
  readonly oee: readonly [string, string, string, string, string]
  readonly vehicles: readonly [string, string, string, string, string, string, string, string, string]
  readonly categories: Readonly<Record<CostCategory, string>>
  energy(kWh: string, perPart: string): string
  co2(perPart: string): string
  costs(eur: string, low: string, high: string, perPart: string): string
}

const TEXT: Readonly<Record<CliLanguage, UseText>> = {
  en: {
    oee: ['ISO 22400', 'availability', 'effectiveness', 'quality', 'OEE'],
    vehicles: ['vehicles', 'idle', 'empty', 'loaded', 'handling', 'charging', 'jammed', 'down', 'km'],
    categories: {
      investment: 'investment',
      labour: 'labour',
      material: 'material',
      energy: 'energy',
      operation: 'operation',
    },
    energy: (kWh, perPart) => `energy           ${kWh} kWh, ${perPart} kWh per good part`,
    co2: (perPart) => `emission         ${perPart} kg CO₂ per good part`,
    costs: (eur, low, high, perPart) =>
      `costs            € ${eur} (€ ${low} to € ${high}), € ${perPart} per good part`,
  },
  nl: {
    oee: ['ISO 22400', 'beschikbaar', 'prestatie', 'kwaliteit', 'OEE'],
    vehicles: ['voertuigen', 'rust', 'leeg', 'beladen', 'laden/lossen', 'stroom', 'vast', 'storing', 'km'],
    categories: {
      investment: 'investering',
      labour: 'arbeid',
      material: 'materiaal',
      energy: 'energie',
      operation: 'bedrijf',
    },
    energy: (kWh, perPart) => `energie          ${kWh} kWh, ${perPart} kWh per goed product`,
    co2: (perPart) => `uitstoot         ${perPart} kg CO₂ per goed product`,
    costs: (eur, low, high, perPart) =>
      `kosten           € ${eur} (€ ${low} tot € ${high}), € ${perPart} per goed product`,
  },
}

export function printUse(io: CliIo, results: TimedRunResults, show: Formats): void {
  const text = TEXT[io.language]
  printOee(io, text, results, show)
  printVehicles(io, text, results, show)
  const { energy, costs } = results
  if (energy !== undefined) {
    io.print(text.energy(show.number(energy.kWh), show.number(energy.kWhPerGoodPart)))
    if (energy.co2KgPerGoodPart !== undefined) io.print(text.co2(show.number(energy.co2KgPerGoodPart)))
  }
  if (costs !== undefined) {
    const { eur, lowEur, highEur, eurPerGoodPart, byCategory } = costs
    io.print(
      text.costs(show.number(eur), show.number(lowEur), show.number(highEur), show.number(eurPerGoodPart)),
    )
    for (const [category, amount] of Object.entries(byCategory))
      if (amount > 0)
        io.print(`  ${text.categories[category as CostCategory].padEnd(15)}€ ${show.number(amount)}`)
  }
  if (energy !== undefined || costs !== undefined) io.print('')
}

function printOee(io: CliIo, text: UseText, results: TimedRunResults, show: Formats): void {
  const rows = Object.entries(results.entities).flatMap(([id, { iso22400 }]) => {
    if (iso22400 === undefined || iso22400.times.pq === 0) return []
    const { availability, effectiveness, qualityRatio, oee } = iso22400.kpis
    return [[id, ...[availability, effectiveness, qualityRatio, oee].map((value) => show.percent(value))]]
  })
  if (rows.length === 0) return
  for (const line of formatTable([[...text.oee], ...rows], text.oee.length)) io.print(line)
  io.print('')
}

function printVehicles(io: CliIo, text: UseText, results: TimedRunResults, show: Formats): void {
  const rows = Object.entries(results.entities).flatMap(([id, { transport }]) => {
    if (transport === undefined) return []
    const { idle, empty, loaded, handling, charging, waitingForWay, down = 0, distanceM } = transport
    const shares = [idle, empty, loaded, handling, charging, waitingForWay, down]
    return [[id, ...shares.map((share) => show.percent(share)), show.number(distanceM / 1000)]]
  })
  if (rows.length === 0) return
  for (const line of formatTable([[...text.vehicles], ...rows], text.vehicles.length)) io.print(line)
  io.print('')
}
