// A small drawing of how a random time spreads, with the values at its ends.
import type { Distribution } from '../../../../core/model/fields/time'
import { formatNumber } from '../../../text/formatNumber'
import { useBuildText } from '../../build/useBuildText'
import { useLanguage } from '../../parts/useText'
import { densityCurve, meanOf } from './distributionKinds'
import { timeUnitName } from './fieldQuantity'

const WIDTH = 200
const HEIGHT = 36

export function DensitySketch({ time }: { readonly time: Distribution }) {
  const text = useBuildText().edit
  const language = useLanguage()
  const curve = densityCurve(time)
  const [first, last] = [curve[0], curve.at(-1)]
  if (first === undefined || last === undefined || last.x <= first.x) return null
  const xOf = (x: number) => ((x - first.x) / (last.x - first.x)) * WIDTH
  const line = curve.map(({ x, y }) => `${xOf(x).toFixed(1)},${(HEIGHT - y * (HEIGHT - 2)).toFixed(1)}`)
  const mean = meanOf(time)
  const at = (value: number) =>
    `${formatNumber(Number(value.toPrecision(3)), language)} ${timeUnitName(time.unit, language)}`
  return (
    <span className="density">
      <svg
        className="density-picture"
        preserveAspectRatio="none"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={text.sketch(at(first.x), at(last.x), at(mean))}
      >
        <polygon points={`0,${HEIGHT} ${line.join(' ')} ${WIDTH},${HEIGHT}`} className="density-area" />
        <polyline points={line.join(' ')} className="density-line" />
        <line x1={xOf(mean)} x2={xOf(mean)} y1={0} y2={HEIGHT} className="density-mean" />
      </svg>
      <span className="density-axis" aria-hidden="true">
        <span>{at(first.x)}</span>
        <span>{text.mean(at(mean))}</span>
        <span>{at(last.x)}</span>
      </span>
    </span>
  )
}
