// A duration: always the same, or random with its numbers and a sketch of how they spread; or a distribution saved under a name.
import type { Distribution, Time } from '../../../../core/model/fields/time'
import { choiceName } from '../../../text/choiceText'
import { fieldName, hasFieldName } from '../../../text/fieldText'
import type { Language } from '../../../text/Language'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { useReferenceOptions } from './ChoiceValue'
import { DensitySketch } from './DensitySketch'
import {
  asKind,
  DISTRIBUTION_KINDS,
  DISTRIBUTION_NUMBERS,
  type DistributionKind,
  isOptionalNumber,
  WITHOUT_UNIT,
} from './distributionKinds'
import { namesOf } from './EditTarget'
import { FaultLine } from './FaultLine'
import { COUNT } from './fieldQuantity'
import { NumberControl } from './NumberControl'
import { SampleList } from './SampleList'
import { SelectControl } from './SelectControl'
import { type Field, useField } from './useField'
import type { ShapeOf, ValueProps } from './ValueProps'

/** In front of the id of a saved distribution, among the kinds. */
const SAVED = 'saved:'
const ONE_SECOND: Distribution = { kind: 'constant', value: 1, unit: 's' }

/** Not a reference to a saved one. */
function isWritten(time: Time): time is Distribution {
  return !('ref' in time)
}

export function TimeValue({ shape, place, id, label, optional }: ValueProps<ShapeOf<'time'>>) {
  const text = useBuildText().edit
  const field = useField<Time>(place)
  const { value, mixed, fault, set, reset } = field
  const saved = useReferenceOptions(['distribution'], place.pattern)
  const language = useLanguage()
  const written = value === undefined || !isWritten(value) ? undefined : value
  const kinds = DISTRIBUTION_KINDS.map((kind) => ({
    value: kind as string,
    label: choiceName(kind, language),
  }))
  const named = saved.map((one) => ({ value: SAVED + one.value, label: text.savedTime(one.label) }))
  const chosen = value === undefined ? undefined : isWritten(value) ? value.kind : `${SAVED}${value.ref}`
  const choose = (next: string) => {
    if (next === '') reset()
    else if (next.startsWith(SAVED)) set({ ref: next.slice(SAVED.length) })
    else set(asKind(written ?? ONE_SECOND, next as DistributionKind))
  }
  return (
    <fieldset className="time-value" aria-label={label}>
      <SelectControl
        id={id}
        label={label ?? fieldName(namesOf(place).at(-1) ?? '', language)}
        value={chosen}
        mixed={mixed}
        options={shape.byRef ? [...kinds, ...named] : kinds}
        optional={optional}
        describedBy={`${id}-help`}
        onChoose={choose}
      />
      {written && <TimeNumbers id={id} time={written} field={field} />}
      {written && <DensitySketch time={written} />}
      <FaultLine id={id} fault={fault} />
    </fieldset>
  )
}

interface NumbersProps {
  readonly id: string
  readonly time: Distribution
  readonly field: Field<Time>
}

/** Seconds of one of each unit a distribution may have. */
const UNIT_S = { ms: 1e-3, s: 1, min: 60, h: 3600 } as const

function TimeNumbers({ id, time, field }: NumbersProps) {
  const text = useBuildText().edit
  const language = useLanguage()
  const { fault, set, setFault } = field
  const numbers = time as unknown as Readonly<Record<string, number | undefined>>
  const write = (key: string, typed: number | undefined): boolean => {
    if (typed === undefined && !isOptionalNumber(time.kind, key)) {
      setFault(text.needsNumber)
      return false
    }
    return set({ ...time, [key]: typed === undefined ? undefined : inUnit(key, typed, time) } as Time)
  }
  return (
    <>
      <span className="number-row">
        {DISTRIBUTION_NUMBERS[time.kind].map((key) => (
          <span key={key} className="number-part">
            <span className="part-name" aria-hidden="true">
              {partName(key, language)}
            </span>
            <NumberControl
              id={`${id}-${key}`}
              label={partName(key, language)}
              value={numbers[key]}
              quantity={WITHOUT_UNIT.has(key) ? COUNT : { dimension: 'time', unit: time.unit }}
              invalid={fault !== undefined}
              onFault={setFault}
              onValue={(typed) => write(key, typed)}
            />
          </span>
        ))}
      </span>
      {time.kind === 'empirical' && <SampleList id={id} time={time} field={field} />}
    </>
  )
}

/** Some keys mean something else in a time than elsewhere. */
function partName(key: string, language: Language): string {
  return fieldName(hasFieldName(`time.${key}`) ? `time.${key}` : key, language)
}

/** Numbers are read in SI and kept in the time's own unit: "2 min" in a time of seconds is 120. */
function inUnit(key: string, value: number, { unit }: Distribution): number {
  if (WITHOUT_UNIT.has(key)) return value
  return Number((value / UNIT_S[unit]).toPrecision(12))
}
