// The seed of the run and the button that starts it anew. Enter in the field does the same.
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { useEffect, useState } from 'react'
import { useSession } from '../../session/sessionStore'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'

export function SeedField() {
  const text = useText().run
  const controller = useController()
  const seed = useSession((state) => state.seed)
  const disabled = useSession((state) => state.document === undefined || state.status === 'loading')
  const [typed, setTyped] = useState(String(seed))
  useEffect(() => setTyped(String(seed)), [seed])
  const restart = () => {
    const wanted = /^\d{1,15}$/.test(typed.trim()) ? Number(typed) : seed
    setTyped(String(wanted))
    void controller.restart(wanted)
  }
  return (
    <form
      className="seed"
      onSubmit={(event) => {
        event.preventDefault()
        restart()
      }}
    >
      <label title={text.seedHelp}>
        <span className="muted">{text.seed}</span>
        <input
          inputMode="numeric"
          value={typed}
          maxLength={15}
          disabled={disabled}
          onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        />
      </label>
      <IconButton icon={RotateCcw} label={text.restart} onPress={restart} disabled={disabled} />
    </form>
  )
}
