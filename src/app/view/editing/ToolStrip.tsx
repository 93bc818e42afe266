// The tools of the picture as buttons, for who has no keys or does not know them: move and turn, move, turn, tilt, measure.
import type { CSSProperties } from 'react'
import type { EditTools } from './EditTools'
import type { EditTexts } from './editTexts'
import type { GizmoMode } from './Gizmo'

interface ToolStripProps {
  readonly texts: EditTexts
  readonly tools: EditTools
  readonly mode: GizmoMode
  readonly isMeasuring: boolean
}

const STRIP: CSSProperties = {
  position: 'absolute',
  left: 8,
  top: 8,
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  padding: 3,
  borderRadius: 'var(--radius)',
  background: 'var(--panel)',
  border: '1px solid var(--line)',
  boxShadow: 'var(--shadow)',
}

const MODES: readonly GizmoMode[] = ['both', 'move', 'turn', 'tilt']

/** Drawn on a grid of 24, like the icons of the page. */
const ICONS: Readonly<Record<GizmoMode | 'measure', string>> = {
  both: 'M12 3v9m0 0h9m-9 0-6 6M9.5 5.5 12 3l2.5 2.5M18.5 9.5 21 12l-2.5 2.5M3.5 12a8.5 8.5 0 0 1 3-6.5',
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  turn: 'M20 12a8 8 0 1 1-2.6-5.9M20 3v4h-4',
  tilt: 'M4 20h16M7 16 14 4l6 3.5L13 19.5M4 12a9 9 0 0 1 3-6',
  measure: 'M3 16 16 3l5 5L8 21zM7 12l2 2M10 9l3 3M13 6l2 2',
}

export function ToolStrip({ texts, tools, mode, isMeasuring }: ToolStripProps) {
  return (
    <div role="toolbar" aria-label={texts.tools} aria-orientation="vertical" style={STRIP}>
      {MODES.map((one) => (
        <ToolButton
          key={one}
          label={texts.modes[one]}
          path={ICONS[one]}
          isDown={mode === one}
          onPress={() => tools.setMode(one)}
        />
      ))}
      <ToolButton
        label={texts.measure}
        path={ICONS.measure}
        isDown={isMeasuring}
        onPress={() => tools.measure.set(!isMeasuring)}
      />
    </div>
  )
}

interface ToolButtonProps {
  readonly label: string
  readonly path: string
  readonly isDown: boolean
  readonly onPress: () => void
}

function ToolButton({ label, path, isDown, onPress }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      aria-pressed={isDown}
      title={label}
      onClick={onPress}
    >
      <svg
        aria-hidden="true"
        width={18}
        height={18}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={path} />
      </svg>
    </button>
  )
}
