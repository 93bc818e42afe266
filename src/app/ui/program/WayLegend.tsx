// What the colours of the way in the picture mean, in degrees.
import { NEAR_LIMIT_RAD } from '../../../core/results/ProgramStudy'
import { formatNumber } from '../../text/formatNumber'
import { useLanguage } from '../parts/useText'
import { useProgramText } from './useProgramText'

export function WayLegend() {
  const text = useProgramText()
  const degrees = `${formatNumber((NEAR_LIMIT_RAD * 180) / Math.PI, useLanguage(), 0)}°`
  return (
    <ul className="way-legend" aria-label={text.wayLegend}>
      <li data-verdict="clear">{text.wayColours.clear(degrees)}</li>
      <li data-verdict="nearLimit">{text.wayColours.nearLimit(degrees)}</li>
      <li data-verdict="nearSingular">{text.wayColours.nearSingular}</li>
    </ul>
  )
}
