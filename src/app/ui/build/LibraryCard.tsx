// One thing of the library: picture, name, the figures by which it is chosen. A button, so that Enter and a tap add it too.
import { type PointerEvent, useState } from 'react'
import type { LibraryFact, LibraryItem } from '../../../core/editing/library/LibraryItem'
import type { BuildText } from '../../text/buildText'
import { formatNumber } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { useLanguage } from '../parts/useText'
import { CATEGORY_ICONS } from './categoryIcons'
import { moveInCards } from './moveInCards'
import { useBuildText } from './useBuildText'

interface CardProps {
  readonly item: LibraryItem
  /** The one of its section that Tab reaches; arrows go on from there. */
  readonly first: boolean
  readonly onAdd: (item: LibraryItem) => void
  readonly onGrab: (item: LibraryItem, event: PointerEvent) => void
}

export function LibraryCard({ item, first, onAdd, onGrab }: CardProps) {
  const text = useBuildText().library
  const language = useLanguage()
  const name = item.name[language]
  const facts = (item.facts ?? []).map((fact) => factText(fact, text, language)).join(' · ')
  return (
    <li>
      <button
        type="button"
        className="library-card"
        data-item={item.id}
        tabIndex={first ? 0 : -1}
        title={text.add(name)}
        onClick={() => onAdd(item)}
        onKeyDown={moveInCards}
        onPointerDown={(event) => onGrab(item, event)}
      >
        <ItemPicture item={item} />
        <span className="library-name">{name}</span>
        {facts !== '' && <span className="library-facts">{facts}</span>}
      </button>
    </li>
  )
}

/** Drawn by our own renderer beforehand; what has no shape shows the sign of its category. */
export function ItemPicture({ item }: { readonly item: LibraryItem }) {
  const [missing, setMissing] = useState(item.shapeless === true)
  const Icon = CATEGORY_ICONS[item.category]
  return (
    <span className="library-picture" aria-hidden="true">
      {missing ? (
        <Icon size={22} />
      ) : (
        <img
          src={`thumbnails/library/${item.id}.webp`}
          alt=""
          width={96}
          height={72}
          loading="lazy"
          draggable={false}
          onError={() => setMissing(true)}
        />
      )}
    </span>
  )
}

function factText({ of, value }: LibraryFact, text: BuildText['library'], language: Language): string {
  switch (of) {
    case 'payload':
    case 'mass':
      return `${formatNumber(value, language, value < 100 ? 1 : 0)} kg`
    case 'reach':
      return `${formatNumber(value, language, 2)} m`
    case 'length':
      return `${formatNumber(value, language, 1)} m`
    case 'capacity':
      return text.parts(formatNumber(value, language, 0))
  }
}
