// A time that varies, in words: "driehoek 8 – 12 – 20 min". Distribution records referred to are named by the caller.
import type { Distribution } from '../../core/model/fields/time'
import { formatNumber } from './formatNumber'
import type { Language } from './Language'

const UNIT_WORDS: Readonly<Record<Language, Readonly<Record<Distribution['unit'], string>>>> = {
  nl: { ms: 'ms', s: 's', min: 'min', h: 'u' },
  en: { ms: 'ms', s: 's', min: 'min', h: 'h' },
}

const KIND_WORDS: Readonly<Record<Language, Readonly<Record<Distribution['kind'], string>>>> = {
  nl: {
    constant: '',
    uniform: 'gelijkmatig',
    triangular: 'driehoek',
    normal: 'normaal',
    lognormal: 'lognormaal',
    exponential: 'exponentieel',
    erlang: 'Erlang',
    gamma: 'gamma',
    weibull: 'Weibull',
    empirical: 'gemeten',
  },
  en: {
    constant: '',
    uniform: 'uniform',
    triangular: 'triangular',
    normal: 'normal',
    lognormal: 'lognormal',
    exponential: 'exponential',
    erlang: 'Erlang',
    gamma: 'gamma',
    weibull: 'Weibull',
    empirical: 'measured',
  },
}

export function formatTime(time: Distribution, language: Language): string {
  const values = parameters(time, (value) => formatNumber(value, language))
  const kind = KIND_WORDS[language][time.kind]
  const unit = UNIT_WORDS[language][time.unit]
  return [kind, `${values}\u00a0${unit}`].filter((part) => part !== '').join(' ')
}

function parameters(time: Distribution, n: (value: number) => string): string {
  switch (time.kind) {
    case 'constant':
      return n(time.value)
    case 'uniform':
      return `${n(time.min)} – ${n(time.max)}`
    case 'triangular':
      return `${n(time.min)} – ${n(time.mode)} – ${n(time.max)}`
    case 'normal':
    case 'lognormal':
      return `${n(time.mean)} ± ${n(time.sd)}`
    case 'exponential':
      return n(time.mean)
    case 'erlang':
      return `k=${n(time.k)}, ${n(time.mean)}`
    case 'gamma':
    case 'weibull':
      return `${n(time.shape)}; ${n(time.scale)}`
    case 'empirical':
      return `n=${n(time.values.length)}`
  }
}
