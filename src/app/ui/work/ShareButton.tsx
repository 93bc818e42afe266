// A link that holds the whole cell, or the file when the cell is too large for one.
import Share2 from 'lucide-react/icons/share-2'
import { lazy, Suspense } from 'react'
import { Flyout } from '../parts/Flyout'
import { useText } from '../parts/useText'

const SharePanel = lazy(() => import('./SharePanel').then((file) => ({ default: file.SharePanel })))

export function ShareButton() {
  const text = useText().work.share
  return (
    <Flyout
      buttonClass="button small share-button"
      title={text.title}
      align="end"
      button={
        <>
          <Share2 size={14} aria-hidden="true" />
          <span>{text.button}</span>
        </>
      }
    >
      {() => (
        <Suspense>
          <SharePanel />
        </Suspense>
      )}
    </Flyout>
  )
}
