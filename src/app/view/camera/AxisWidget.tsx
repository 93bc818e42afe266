// The small axis cross in the corner: shows how the camera looks and turns it to a preset when an axis is pressed. Drawn as
// SVG over the canvas; moved by attribute, without React, after each drawn frame.
import { type Ref, useImperativeHandle, useRef } from 'react'
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
const ARM = 24
const AXES = [
  { name: 'X', preset: 'side', direction: new Vector3(1, 0, 0), token: 'var(--state-failed)' },
  { name: 'Y', preset: 'front', direction: new Vector3(0, 1, 0), token: 'var(--state-working)' },
  { name: 'Z', preset: 'top', direction: new Vector3(0, 0, 1), token: 'var(--state-waiting)' },
] as const

export function AxisWidget({ ref, texts, onPreset }: AxisWidgetProps) {
  const arms = useRef<(SVGGElement | null)[]>([])
  useImperativeHandle(ref, () => ({ update: (camera) => turnArms(arms.current, camera) }), [])
  return (
    <svg
      width={SIZE}
      height={SIZE}
      viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      style={{ position: 'absolute', top: 8, right: 8 }}
      role="group"
      aria-label={texts.home}
    >
      <AxisButton label={texts.home} onPress={() => onPreset('home')}>
        <circle r={7} fill="var(--muted)" fillOpacity={0.35} />
      </AxisButton>
      {AXES.map(({ name, preset, token }, index) => (
        <g key={name} ref={(element) => void (arms.current[index] = element)}>
          <AxisButton label={texts[preset]} onPress={() => onPreset(preset)}>
            <line x1={0} y1={0} x2={0} y2={0} stroke={token} strokeWidth={2.5} strokeLinecap="round" />
            <circle r={8.5} fill={token} />
            <text
              textAnchor="middle"
              dominantBaseline="central"
              fontSize={10}
              fontWeight={700}
              fill="var(--background)"
            >
              {name}
            </text>
          </AxisButton>
        </g>
      ))}
    </svg>
  )
}

function AxisButton({ label, onPress, children }: { label: string; onPress: () => void; children: React.ReactNode }) {
  return (
    // biome: an SVG group cannot be a button element, so it says that it is one.
    <a
      role="button"
      tabIndex={0}
      aria-label={label}
      style={{ cursor: 'pointer' }}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onPress()
      }}
    >
      <title>{label}</title>
      {children}
    </a>
  )
}

const turned = new Vector3()

/** Moves each arm's end to where its axis points on the screen; arms that point away are fainter. */
function turnArms(arms: readonly (SVGGElement | null)[], camera: Camera): void {
  for (let i = 0; i < AXES.length; i++) {
    const arm = arms[i]
    if (!arm) continue
    turned.copy(AXES[i]!.direction).transformDirection(camera.matrixWorldInverse)
    const x = (turned.x * ARM).toFixed(1)
    const y = (-turned.y * ARM).toFixed(1)
    const [line, circle, text] = arm.querySelectorAll<SVGElement>('line, circle, text')
    line?.setAttribute('x2', x)
    line?.setAttribute('y2', y)
    for (const part of [circle, text]) part?.setAttribute('transform', `translate(${x} ${y})`)
    arm.setAttribute('opacity', turned.z < -0.3 ? '0.55' : '1')
  }
}
