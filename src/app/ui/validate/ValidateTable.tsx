// Published cycle times beside ours, one row each, with the miss in words and where the figure comes from.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { ValidatedCycle } from '../../../core/results/ProgramStudy'
import { formatFixed, formatShare } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { VALIDATE_TEXT } from '../../text/validateText'
import { modelName } from '../inspect/modelName'
import { useLanguage } from '../parts/useText'

export function ValidateTable({ rows }: { readonly rows: readonly ValidatedCycle[] }) {
  const text = VALIDATE_TEXT[useLanguage()]
  const inside = rows.filter(({ verdict }) => verdict === 'inside').length
  const { columns } = text
  return (
    <>
      <p>
        <strong>{text.summary(inside, rows.length)}</strong>
      </p>
      <div className="validate-scroller">
        <table className="table validate-table">
          <caption className="visually-hidden">{text.title}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.model}</th>
              <th scope="col" className="number">
                {columns.published}
              </th>
              <th scope="col" className="number">
                {columns.computed}
              </th>
              <th scope="col">{columns.verdict}</th>
              <th scope="col">{columns.source}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** How the data name our own notes, which nobody can open from here. */
const OWN_NOTES = /^reference\/\S+ §[\d.]+,\s*/

/** What we add to a source ourselves is told in the reader's language. */
const OWN_REMARK = /; .*$/
const NO_RECORDS: SceneDocument = { format: 'proefcel-scene', version: 1, records: {} }

function Row({ row }: { readonly row: ValidatedCycle }) {
  const language = useLanguage()
  const text = VALIDATE_TEXT[language]
  const remarks: Readonly<Record<string, string>> = text.remarks
  const { publishedLowS: low, publishedHighS: high, verdict } = row
  const s = (value: number) => formatFixed(value, language, 2)
  return (
    <tr data-case={row.id}>
      <th scope="row">{row.what[language]}</th>
      <td>{modelName('robot', row.model, NO_RECORDS, language) ?? row.model}</td>
      <td className="number" title={text.stated(row.stated)}>
        {low === high ? s(low) : `${s(low)}–${s(high)}`} s
      </td>
      <td className="number">
        {verdict === 'notComputed' ? '–' : `${s(row.p50S)} s (${s(row.p10S)}–${s(row.p90S)})`}
      </td>
      <td>
        <span className="verdict" data-verdict={verdict === 'inside' ? 'good' : 'bad'}>
          {verdictWords(row, language)}
        </span>
      </td>
      <td>
        <Source source={row.source.replace(OWN_NOTES, `${text.survey}, `).replace(OWN_REMARK, '')} />
        <br />
        <span className="muted">
          {[text.stated(row.stated), text.certainty[row.certainty], remarks[row.id]]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </td>
    </tr>
  )
}

function verdictWords({ verdict, miss }: ValidatedCycle, language: Language): string {
  const { verdicts } = VALIDATE_TEXT[language]
  if (verdict === 'fast' || verdict === 'slow')
    return verdicts[verdict](formatShare(Math.abs(miss), language))
  return verdicts[verdict]
}

/** A site named in the words of a source is a link. */
function Source({ source }: { readonly source: string }) {
  const address = /(?:https?:\/\/)?[a-z0-9-]+\.(?:com|org|nl|de)\b\S*?(?=[,;\s]|$)/.exec(source)?.[0]
  if (address === undefined) return <>{source}</>
  const [before, after] = source.split(address)
  return (
    <>
      {before}
      <a href={address.startsWith('http') ? address : `https://${address}`} target="_blank" rel="noreferrer">
        {address}
      </a>
      {after}
    </>
  )
}
