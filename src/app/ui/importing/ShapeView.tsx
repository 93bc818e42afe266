// An imported thing from a side that can be chosen, a person beside it; for a machine a click says where its door is and where parts
// come out.
import { useEffect, useRef, useState } from 'react'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { formatNumber } from '../../text/formatNumber'
import { useLanguage } from '../parts/useText'
import { drawPreview, type PreviewScale } from './drawPreview'
import { changeItem, type FacePoint, type ImportItem, SIDES, type Side } from './importStore'
import { LengthField } from './LengthField'
import { useImportText } from './useImportText'

interface ViewProps {
  readonly item: ImportItem
  readonly asset: RecordOf<'asset'>
}

const WIDTH_PX = 600
const HEIGHT_PX = 360
/** Height at which people and robots load machines, m. */
const AT_HAND_M = 0.9

export function ShapeView({ item, asset }: ViewProps) {
  const text = useImportText()
  const [side, setSide] = useState<Side>('front')
  const [asking, setAsking] = useState<'door' | 'out'>()
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = useRef<PreviewScale>(undefined)
  useEffect(() => {
    const stop = new AbortController()
    if (canvas.current) scale.current = drawPreview(canvas.current, asset, side, stop.signal)
    return () => stop.abort()
  }, [asset, side])
  const isShape = asset.kind === 'mesh'
  const click = (clientX: number, clientY: number) => {
    const box = canvas.current?.getBoundingClientRect()
    const now = scale.current
    if (!box || !now || asking === undefined) return
    const x = ((clientX - box.left) / box.width) * WIDTH_PX
    const y = ((clientY - box.top) / box.height) * HEIGHT_PX
    const point = {
      side,
      alongM: (x - now.middlePx) / now.pixelsPerM,
      heightM: Math.max(0, (now.footPx - y) / now.pixelsPerM),
    }
    changeItem(item.key, { [asking]: point })
    setAsking(undefined)
  }
  return (
    <figure className="import-view" data-asking={asking}>
      {isShape && (
        <fieldset className="import-sides" aria-label={text.seenFrom}>
          {SIDES.map((one) => (
            <button
              key={one}
              type="button"
              className="button small"
              aria-pressed={one === side}
              onClick={() => setSide(one)}
            >
              {text.sides[one]}
            </button>
          ))}
        </fieldset>
      )}
      <canvas
        ref={canvas}
        width={WIDTH_PX}
        height={HEIGHT_PX}
        role="img"
        aria-label={asset.file}
        onClick={(event) => click(event.clientX, event.clientY)}
      />
      <figcaption className="muted">{isShape ? text.person : text.personTop}</figcaption>
      {isShape && item.use === 'machine' && (
        <div className="import-faces">
          <FaceButton of="door" item={item} asking={asking} onAsk={setAsking} />
          <FaceButton of="out" item={item} asking={asking} onAsk={setAsking} />
          {asking && (
            <p role="status">
              {text.clickFace}{' '}
              <button
                type="button"
                className="button small"
                onClick={() => {
                  changeItem(item.key, { [asking]: { side, alongM: 0, heightM: AT_HAND_M } })
                  setAsking(undefined)
                }}
              >
                {text.inMiddle}
              </button>
            </p>
          )}
          {(['door', 'out'] as const).map((of) => item[of] && <FaceFields key={of} of={of} item={item} />)}
        </div>
      )}
    </figure>
  )
}

/** Exactly, or without a mouse: what was clicked as two lengths. */
function FaceFields({ of, item }: { readonly of: 'door' | 'out'; readonly item: ImportItem }) {
  const text = useImportText()
  const point = item[of]
  if (point === undefined) return null
  const change = (patch: Partial<FacePoint>) => changeItem(item.key, { [of]: { ...point, ...patch } })
  return (
    <fieldset className="import-sides" aria-label={text[of]}>
      <LengthField
        label={text.faceHeight[of]}
        valueM={point.heightM}
        leastM={0}
        onChange={(heightM) => change({ heightM })}
      />
      <LengthField label={text.faceAlong} valueM={point.alongM} onChange={(alongM) => change({ alongM })} />
    </fieldset>
  )
}

interface FaceProps {
  readonly of: 'door' | 'out'
  readonly item: ImportItem
  readonly asking: 'door' | 'out' | undefined
  readonly onAsk: (of: 'door' | 'out') => void
}

function FaceButton({ of, item, asking, onAsk }: FaceProps) {
  const text = useImportText()
  const language = useLanguage()
  const point = item[of]
  const place = (at: FacePoint) =>
    text.place(text.sides[at.side], `${formatNumber(at.heightM, language, 2)} m`)
  const told = of === 'door' ? text.doorAt : text.outAt
  return (
    <button
      type="button"
      className="button small"
      data-face={of}
      aria-pressed={asking === of}
      onClick={() => onAsk(of)}
    >
      {point ? told(place(point)) : text[of]}
    </button>
  )
}
