// Where the volume of reach is cut through: across which axis, how far along it, which side stays.
import { useEffect } from 'react'
import { type ReachCut, useMotion } from '../../session/motionStore'
import { formatFixed } from '../../text/formatNumber'
import { keptLayers } from '../../view/teach/reachShell'
import { SelectControl } from '../inspect/edit/SelectControl'
import { useLanguage } from '../parts/useText'
import { useRobotText } from './useRobotText'

const AXES = ['x', 'y', 'z'] as const
/** Through the middle of the arm, seen from the front of the hall. */
const FIRST: ReachCut = { axis: 1, share: 0.5, keepsHigh: true }

export function ReachCutControl() {
  const text = useRobotText()
  const cut = useMotion((state) => state.reachCut)
  useEffect(() => {
    useMotion.setState({ reachCut: FIRST })
    return () => useMotion.setState({ reachCut: undefined })
  }, [])
  const choose = (axis: string) => {
    const found = AXES.indexOf(axis as (typeof AXES)[number])
    const next = found < 0 ? undefined : { ...(cut ?? FIRST), axis: found as ReachCut['axis'] }
    useMotion.setState({ reachCut: next })
  }
  return (
    <div className="reach-form">
      <div>
        <span aria-hidden="true">{text.cut}</span>
        <SelectControl
          label={text.cut}
          value={cut ? AXES[cut.axis] : 'none'}
          options={(['none', ...AXES] as const).map((value) => ({ value, label: text.cuts[value] }))}
          onChoose={choose}
        />
      </div>
      {cut && <CutSlider cut={cut} />}
    </div>
  )
}

function CutSlider({ cut }: { readonly cut: ReachCut }) {
  const text = useRobotText()
  const language = useLanguage()
  const reach = useMotion((state) => state.reach)
  if (!reach) return null
  const layers = reach.counts[cut.axis]
  const layer = keptLayers(reach, cut)
  const atM = reach.originM[cut.axis] + (layer - 0.5) * reach.cellM
  const said = `${AXES[cut.axis]} = ${formatFixed(atM, language, 2)} m`
  const set = (patch: Partial<ReachCut>) => useMotion.setState({ reachCut: { ...cut, ...patch } })
  return (
    <>
      <div>
        <span aria-hidden="true">{said}</span>
        <input
          type="range"
          aria-label={text.cutAt}
          aria-valuetext={said}
          min={0}
          max={layers}
          step={1}
          value={layer}
          onChange={(event) => set({ share: Number(event.target.value) / layers })}
        />
      </div>
      <button
        type="button"
        className="button small reach-flip"
        aria-pressed={!cut.keepsHigh}
        onClick={() => set({ keepsHigh: !cut.keepsHigh })}
      >
        {text.cutFlip}
      </button>
    </>
  )
}
