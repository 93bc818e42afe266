// The panel of imported files, beside the work rather than over it: what is being read, and a card for each file that was.
import './importing.css'
import X from 'lucide-react/icons/x'
import { IconButton } from '../parts/IconButton'
import { ImportCard } from './ImportCard'
import { importStore } from './importStore'
import { useImportText } from './useImportText'

export function ImportPanel() {
  const text = useImportText()
  const { share, stage, items, cancel } = importStore.use((state) => state)
  const close = () => {
    cancel?.()
    importStore.set({ items: [], share: undefined })
  }
  return (
    <section className="import-panel" aria-label={text.title}>
      <header>
        <h2>{text.title}</h2>
        <IconButton icon={X} label={text.close} onPress={close} />
      </header>
      {share !== undefined && (
        <div className="import-progress" role="status">
          <span>{text.reading(stageName(text.stages, stage))}</span>
          <progress value={share > 0 ? share : undefined} max={1} aria-label={text.title} />
          <button type="button" className="button small" onClick={cancel}>
            {text.cancel}
          </button>
        </div>
      )}
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <ImportCard item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function stageName(stages: Readonly<Record<string, string>>, stage: string): string {
  return stages[stage] ?? stage
}
