// Makes the link of the cell as it is now, to copy; offers the file beside it.
import { useEffect, useState } from 'react'
import { serialiseScene } from '../../../core/model/serialiseScene'
import { type MadeLink, makeLink } from '../../io/shareLink'
import { useSession } from '../../session/sessionStore'
import { formatNumber } from '../../text/formatNumber'
import { useLanguage, useText } from '../parts/useText'
import { useWorkTools } from '../parts/workContext'
import { useSaveFiles } from './useSaveFiles'

export function SharePanel() {
  const words = useText().work
  const text = words.share
  const link = useLink()
  const { saveScene } = useSaveFiles()
  return (
    <div className="share-panel">
      <h2>{text.title}</h2>
      <p className="muted">{text.lead}</p>
      {link === undefined && <p role="status">{text.making}</p>}
      {link === 'failed' && <p role="alert">{text.failed}</p>}
      {typeof link === 'object' && link.kind === 'tooLong' && <p role="alert">{text.tooLong}</p>}
      {typeof link === 'object' && link.kind === 'link' && <LinkField url={link.url} />}
      <button type="button" className="button small" onClick={() => void saveScene()}>
        {words.exportScene}
      </button>
    </div>
  )
}

function LinkField({ url }: { readonly url: string }) {
  const text = useText().work.share
  const language = useLanguage()
  const [copied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      // Pages without the right to the clipboard leave the selected field to copy from.
      () => setCopied(false),
    )
  return (
    <>
      <input
        className="field share-link"
        aria-label={text.linkLabel}
        readOnly
        value={url}
        onFocus={(event) => event.target.select()}
      />
      <p>
        <button type="button" className="button primary" onClick={() => void copy()}>
          {copied ? text.copied : text.copy}
        </button>{' '}
        <span className="muted">{text.letters(formatNumber(url.length, language))}</span>
      </p>
    </>
  )
}

function useLink(): MadeLink | 'failed' | undefined {
  const { tools, version } = useWorkTools()
  const document = useSession((state) => state.document)
  const seed = useSession((state) => state.seed)
  const [link, setLink] = useState<MadeLink | 'failed'>()
  useEffect(() => {
    if (document === undefined) return
    let wanted = true
    const show = (made: MadeLink | 'failed') => {
      if (wanted) setLink(made)
    }
    makeLink(tools, serialiseScene(document), seed, version).then(show, () => show('failed'))
    return () => {
      wanted = false
    }
  }, [tools, version, document, seed])
  return link
}
