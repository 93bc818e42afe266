// Unit and upward axis of an imported thing, and how large that makes it.
import { assetSizeM } from '../../../core/model/assets/assetSize'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { formatNumber } from '../../text/formatNumber'
import { useLanguage } from '../parts/useText'
import { changeItem, type ImportItem } from './importStore'
import { useImportText } from './useImportText'

type Asset = RecordOf<'asset'>
interface FieldsProps {
  readonly item: ImportItem
  readonly asset: Asset
}

export function changeAsset({ item, asset }: FieldsProps, patch: Partial<Asset>): void {
  changeItem(item.key, { read: { ...item.read, asset: { ...asset, ...patch } } })
}

export function ScaleFields({ item, asset }: FieldsProps) {
  const text = useImportText()
  const language = useLanguage()
  const units: Readonly<Record<string, string>> = text.units
  const stated = String(asset.unitM)
  const sides = assetSizeM(asset)
    .slice(0, asset.kind === 'mesh' ? 3 : 2)
    .map((side) => formatNumber(side, language, side < 1 ? 3 : 2))
    .join(' × ')
  return (
    <div className="import-scale">
      {asset.kind !== 'image' && (
        <label>
          {text.unit}{' '}
          <select
            className="select"
            value={stated}
            onChange={(event) => changeAsset({ item, asset }, { unitM: Number(event.target.value) })}
          >
            {!(stated in units) && <option value={stated}>{`${stated} m`}</option>}
            {Object.entries(units).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {asset.kind === 'mesh' && (
        <label>
          {text.upAxis}{' '}
          <select
            className="select"
            value={asset.upAxis}
            onChange={(event) =>
              changeAsset({ item, asset }, { upAxis: event.target.value as Asset['upAxis'] })
            }
          >
            {(['x', 'y', 'z'] as const).map((axis) => (
              <option key={axis} value={axis}>
                {axis.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
      )}
      <output>{text.size(`${sides} m`)}</output>
    </div>
  )
}
