// The editing half of the 3D view, fetched when a person first builds: makes the tools for the canvas and draws the words over it.
import { type Ref, useEffect, useImperativeHandle, useState, useSyncExternalStore } from 'react'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { CellRoot } from '../CellRoot'
import type { ViewTheme } from '../materials'
import type { CellModel } from '../stage/CellModel'
import { DragReadout } from './DragReadout'
import type { EditPort } from './EditPort'
import { EditTools } from './EditTools'
import { EDIT_TEXTS } from './editTexts'
import type { GizmoMode } from './Gizmo'
import { LengthReadout, MeasureReadout, ReachLegend, SelectionBox } from './Readouts'
import { ToolStrip } from './ToolStrip'

export interface EditOverlayHandle {
  setMode(mode: GizmoMode): void
  measure(on: boolean): void
}

interface EditOverlayProps {
  readonly root: CellRoot
  readonly model: () => CellModel | undefined
  readonly theme: ViewTheme
  readonly document: SceneDocument
  readonly selected: readonly string[]
  readonly robotModels: readonly RobotModel[]
  readonly language: 'nl' | 'en'
  readonly port: EditPort
  readonly ref?: Ref<EditOverlayHandle> | undefined
}

export function EditOverlay({ root, model, theme, ref, ...sight }: EditOverlayProps) {
  const tools = useTools(root, model, theme, sight)
  useImperativeHandle(
    ref,
    () => ({ setMode: (mode) => tools?.setMode(mode), measure: (on) => tools?.measure.set(on) }),
    [tools],
  )
  return tools && <EditWords tools={tools} document={sight.document} language={sight.language} />
}

type Sight = Omit<EditOverlayProps, 'root' | 'model' | 'theme' | 'ref'>

function useTools(root: CellRoot, model: () => CellModel | undefined, theme: ViewTheme, sight: Sight) {
  const { document, selected, robotModels, language, port } = sight
  const [tools, setTools] = useState<EditTools>()
  const [first] = useState({ document, selected, robotModels, language, port })
  useEffect(() => {
    const made = new EditTools(root, model, theme, first)
    setTools(made)
    return () => made.dispose()
  }, [root, model, theme, first])
  useEffect(() => {
    tools?.see({ document, selected, robotModels, language, port })
  }, [tools, document, selected, robotModels, language, port])
  return tools
}

interface WordsProps {
  readonly tools: EditTools
  readonly document: SceneDocument
  readonly language: 'nl' | 'en'
}

function EditWords({ tools, document, language }: WordsProps) {
  const notice = useSyncExternalStore(tools.notices.subscribe, tools.notices.now)
  const texts = EDIT_TEXTS[language]
  return (
    <>
      <ToolStrip texts={texts} tools={tools} mode={notice.mode} isMeasuring={notice.measure !== undefined} />
      {notice.box && <SelectionBox box={notice.box} />}
      {notice.drag && (
        <DragReadout
          notice={notice.drag}
          document={document}
          texts={texts}
          language={language}
          tools={tools}
        />
      )}
      {notice.length && <LengthReadout notice={notice.length} texts={texts} language={language} />}
      {notice.measure && (
        <MeasureReadout
          notice={notice.measure}
          texts={texts}
          language={language}
          onKeep={() => tools.keepMeasure()}
        />
      )}
      {notice.reach && <ReachLegend count={notice.reach} texts={texts} />}
    </>
  )
}
