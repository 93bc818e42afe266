// A picture as a floor plan: two clicked points and the length between them say how large it is, or its whole width when that is known.
import { type PointerEvent, useState } from 'react'
import { parseQuantity } from '../../../core/math/units'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { useLanguage } from '../parts/useText'
import type { ImportItem } from './importStore'
import { LengthField } from './LengthField'
import { changeAsset, ScaleFields } from './ScaleFields'
import { useImportText } from './useImportText'

interface PictureProps {
  readonly item: ImportItem
  readonly asset: RecordOf<'asset'>
}

type Point = readonly [number, number]

/** Nothing that parts are made in is narrower. */
const LEAST_WIDTH_M = 0.1

export function PictureScale({ item, asset }: PictureProps) {
  const text = useImportText()
  const language = useLanguage()
  const [points, setPoints] = useState<readonly Point[]>([])
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [width, height] = asset.sizeInFile
  const click = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * width
    const y = ((event.clientY - box.top) / box.height) * height
    setPoints(points.length < 2 ? [...points, [x, y]] : [[x, y]])
  }
  const use = () => {
    const length = parseQuantity(typed, 'length', language, 'm')
    const [a, b] = points
    const apart = a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0
    const isRight = length.ok && length.value > 0 && apart > 0
    setWrong(!isRight)
    if (isRight) changeAsset({ item, asset }, { unitM: length.value / apart })
  }
  return (
    <figure className="import-view">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="import-picture"
        onPointerUp={click}
        role="img"
        aria-label={asset.file}
      >
        <image href={asset.data} width={width} height={height} />
        {points.length === 2 && (
          <line x1={points[0]![0]} y1={points[0]![1]} x2={points[1]![0]} y2={points[1]![1]} />
        )}
        {points.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={width / 80} />
        ))}
      </svg>
      <figcaption>{text.scaleClick[Math.min(2, points.length)]}</figcaption>
      {points.length === 2 && (
        <form
          className="import-scale"
          onSubmit={(event) => {
            event.preventDefault()
            use()
          }}
        >
          <label>
            {text.scaleLength}{' '}
            <input
              className="import-length"
              value={typed}
              placeholder="6 m"
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => typed !== '' && use()}
            />
          </label>
          {isWrong && (
            <p className="field-error" role="alert">
              {text.badLength}
            </p>
          )}
        </form>
      )}
      <div className="import-scale">
        <LengthField
          label={text.pictureWidth}
          valueM={width * asset.unitM}
          leastM={LEAST_WIDTH_M}
          onChange={(widthM) => changeAsset({ item, asset }, { unitM: widthM / width })}
        />
      </div>
      <ScaleFields item={item} asset={asset} />
    </figure>
  )
}
