// Undo and redo in the header, with what they would do. Not there before anything has been changed in a cell that only runs.
import Redo2 from 'lucide-react/icons/redo-2'
import Undo2 from 'lucide-react/icons/undo-2'
import { useSession } from '../../session/sessionStore'
import { IconButton } from '../parts/IconButton'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'
import { useEditSentence } from './useEditSentence'

export function UndoButtons() {
  const text = useText().edit
  const { edit } = useController()
  const sentence = useEditSentence()
  const undoName = useSession((state) => state.undoName)
  const redoName = useSession((state) => state.redoName)
  const building = useSession((state) => state.mode === 'build')
  if (!building && undoName === undefined && redoName === undefined) return null
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undoName === undefined ? text.nothingToUndo : `${text.undo}: ${sentence(undoName)}`}
        keyHint="Ctrl+Z"
        disabled={undoName === undefined}
        onPress={() => edit.undo()}
      />
      <IconButton
        icon={Redo2}
        label={redoName === undefined ? text.nothingToRedo : `${text.redo}: ${sentence(redoName)}`}
        keyHint="Ctrl+Y"
        disabled={redoName === undefined}
        onPress={() => edit.redo()}
      />
    </>
  )
}
