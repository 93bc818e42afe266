// The name of the open cell in the reader's language: the document's own, else that of the file.
import { recordsOfType } from '../../../core/model/SceneDocument'
import { useSession } from '../../session/sessionStore'
import { localText } from '../../text/localText'
import { useLanguage } from '../parts/useText'

export function useSceneName(): string | undefined {
  const language = useLanguage()
  return useSession(({ document, sceneId }) => {
    const scene = document && recordsOfType(document, 'scene')[0]
    return localText(scene?.name, language) ?? sceneId
  })
}
