// Everything that can be asked by name: commands, what the library can add, what stands in the cell, the examples.
import { useMemo } from 'react'
import { LIBRARY_ITEMS } from '../../../core/editing/library/libraryItems'
import { findTending } from '../../../core/editing/macros/findTending'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { SessionController } from '../../session/SessionController'
import { useSession } from '../../session/sessionStore'
import { shippedSceneIds } from '../../session/shippedScenes'
import { BUILD_TEXT } from '../../text/buildText'
import type { Language } from '../../text/Language'
import { recordName } from '../../text/localText'
import { MESSAGES, type Messages } from '../../text/messages'
import { shippedSceneWords } from '../../text/shippedSceneText'
import { addItem } from '../build/addItem'
import { makeTending } from '../build/makeTending'
import { cellCamera } from '../frame/cellCamera'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { startTour } from '../tour/tourStore'
import { VALIDATE_HASH } from '../validate/validateAddress'
import { VERIFY_HASH } from '../verify/verifyAddress'
import { keyCommands } from './keyCommands'
import type { PaletteCommand } from './PaletteCommand'

export function usePaletteCommands(): readonly PaletteCommand[] {
  const controller = useController()
  const language = useLanguage()
  const mode = useSession((state) => state.mode)
  const document = useSession((state) => state.document)
  return useMemo(() => {
    const text = MESSAGES[language]
    return [
      ...modeCommands(controller, text),
      ...tendingCommand(controller, document, language),
      ...keyCommands(text, mode === 'build'),
      ...placeCommands(controller, text),
      ...recordCommands(controller, text, document, language),
      ...libraryCommands(controller, language),
      ...sceneCommands(controller, language),
    ]
  }, [controller, language, mode, document])
}

function modeCommands(controller: SessionController, { palette }: Messages): PaletteCommand[] {
  return (['build', 'run'] as const).map((mode) => ({
    id: `mode-${mode}`,
    group: 'command',
    label: palette.edit[mode],
    run: () => controller.setMode(mode),
  }))
}

/** Only where there is something to serve. */
function tendingCommand(
  controller: SessionController,
  document: SceneDocument | undefined,
  language: Language,
): PaletteCommand[] {
  const tending = document && findTending(document)
  if (tending === undefined) return []
  const run = () => {
    controller.setMode('build')
    makeTending(controller, tending)
  }
  return [{ id: 'tend', group: 'edit', label: BUILD_TEXT[language].tend.make, run }]
}

function placeCommands(controller: SessionController, { palette }: Messages): PaletteCommand[] {
  const command = (id: string, label: string, run: () => void): PaletteCommand => ({
    id,
    group: 'command',
    label,
    run,
  })
  return [
    command('start', palette.start, () => controller.showStartCard(true)),
    command('tour', palette.tour, startTour),
    command('verify', palette.verify, () => {
      location.hash = VERIFY_HASH
    }),
    command('validate', palette.validate, () => {
      location.hash = VALIDATE_HASH
    }),
    command('nl', palette.dutch, () => controller.setLanguage('nl')),
    command('en', palette.english, () => controller.setLanguage('en')),
    command('light', palette.light, () => controller.setTheme('light')),
    command('dark', palette.dark, () => controller.setTheme('dark')),
  ]
}

function recordCommands(
  controller: SessionController,
  text: Messages,
  document: SceneDocument | undefined,
  language: Language,
): PaletteCommand[] {
  return Object.values(document?.records ?? {}).map((record) => ({
    id: `record-${record.id}`,
    group: 'show',
    label: recordName(record, language),
    words: `${record.id} ${text.kind.one[record.type]}`,
    run: () => {
      controller.select(record.id)
      cellCamera.current?.frame(record.id)
    },
  }))
}

function libraryCommands(controller: SessionController, language: Language): PaletteCommand[] {
  return LIBRARY_ITEMS.map((item) => ({
    id: `add-${item.id}`,
    group: 'add',
    label: item.name[language],
    words: item.keywords.join(' '),
    run: () => {
      controller.setMode('build')
      addItem(controller, item)
    },
  }))
}

function sceneCommands(controller: SessionController, language: Language): PaletteCommand[] {
  return shippedSceneIds().map((id) => {
    const { name, sentence } = shippedSceneWords(id, language)
    return {
      id: `open-${id}`,
      group: 'open',
      label: name,
      words: sentence,
      run: () => void controller.openShippedScene(id),
    }
  })
}
