// The small axis cross in the corner: shows how the camera looks and turns it to a preset when an axis is pressed. Lines and
// buttons over the canvas, moved by attribute, without React, after each drawn frame.
import { type CSSProperties, type Ref, useImperativeHandle, useRef } from 'react'
import { type Camera, Vector3 } from 'three'
import type { ViewTexts } from '../viewTexts'
import type { CameraPreset } from './CameraRig'

export interface AxisWidgetHandle {
  update(camera: Camera): void
}

interface AxisWidgetProps {
  readonly ref: Ref<AxisWidgetHandle>
  readonly texts: ViewTexts
  readonly onPreset: (preset: CameraPreset) => void
}

const SIZE = 76
const ARM = 25
const isTouched = globalThis.matchMedia?.('(pointer: coarse)').matches === true
/** What a finger hits is larger than what a mouse hits. */
const BUTTON = isTouched ? 24 : 18
const AXES = [
  { name: 'X', preset: 'side', direction: new Vector3(1, 0, 0), token: 'var(--state-failed)' },
  { name: 'Y', preset: 'front', direction: new Vector3(0, 1, 0), token: 'var(--state-working)' },
  { name: 'Z', preset: 'top', direction: new Vector3(0, 0, 1), token: 'var(--state-waiting)' },
] as const

const FRAME: CSSProperties = { position: 'absolute', top: 8, right: 8, width: SIZE, height: SIZE }
const KNOB: CSSProperties = {
  position: 'absolute',
  left: (SIZE - BUTTON) / 2,
  top: (SIZE - BUTTON) / 2,
  width: BUTTON,
  height: BUTTON,
  padding: 0,
  border: 0,
  borderRadius: '50%',
  font: '700 10px var(--font, sans-serif)',
  color: 'var(--background)',
  cursor: 'pointer',
}

export function AxisWidget({ ref, texts, onPreset }: AxisWidgetProps) {
  const frame = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => ({ update: (camera) => turnAxes(frame.current, camera) }), [])
  return (
    <div ref={frame} style={FRAME}>
      <svg
        aria-hidden="true"
        width={SIZE}
        height={SIZE}
        viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      >
        {AXES.map(({ name, token }) => (
          <line key={name} x1={0} y1={0} stroke={token} strokeWidth={2.5} strokeLinecap="round" />
        ))}
      </svg>
      <button
        type="button"
        title={texts.home}
        aria-label={texts.home}
        style={{ ...KNOB, background: 'var(--muted)', opacity: 0.45, scale: isTouched ? '1' : '0.7' }}
        onClick={() => onPreset('home')}
      />
      {AXES.map(({ name, preset, token }) => (
        <button
          key={name}
          type="button"
          data-axis={name}
          title={texts[preset]}
          aria-label={texts[preset]}
          style={{ ...KNOB, background: token }}
          onClick={() => onPreset(preset)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}

const turned = new Vector3()

/** Moves each arm's end to where its axis points on the screen; arms that point away are fainter. */
function turnAxes(frame: HTMLDivElement | null, camera: Camera): void {
  if (!frame) return
  const lines = frame.querySelectorAll('line')
  const knobs = frame.querySelectorAll<HTMLButtonElement>('button[data-axis]')
  for (let i = 0; i < AXES.length; i++) {
    turned.copy(AXES[i]!.direction).transformDirection(camera.matrixWorldInverse)
    const x = (turned.x * ARM).toFixed(1)
    const y = (-turned.y * ARM).toFixed(1)
    lines[i]?.setAttribute('x2', x)
    lines[i]?.setAttribute('y2', y)
    const knob = knobs[i]
    if (!knob) continue
    knob.style.transform = `translate(${x}px, ${y}px)`
    knob.style.opacity = turned.z < -0.3 ? '0.6' : '1'
    knob.style.zIndex = turned.z < 0 ? '0' : '1'
  }
}
