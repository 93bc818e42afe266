// Teaching a robot: where its tool is and whether it gets there, by sliders, numbers, small steps; the picture's handles do the same.
import { type KeyboardEvent, useState } from 'react'
import { type Frame, multiplyFrames, poseFromFrame, type Vec3 } from '../../../core/math/frames'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import { useMotion } from '../../session/motionStore'
import { ANGLE, type FieldQuantity, LENGTH } from '../inspect/edit/fieldQuantity'
import { NumberControl } from '../inspect/edit/NumberControl'
import { anglesOf, quaternionOf } from '../inspect/edit/turnAngles'
import { useLanguage } from '../parts/useText'
import { TeachButtons } from './TeachButtons'
import { teachAnswer } from './teachAnswer'
import { useRobotText } from './useRobotText'
import { FLIPPED, type Teaching } from './useTeach'

const AXES = ['x', 'y', 'z'] as const
const FIRST_STEP_M = 0.01
const FINE = 0.1

interface SectionProps {
  readonly teaching: Teaching
  readonly program: string | undefined
  readonly document: SceneDocument
}

export function TeachSection({ teaching, program, document }: SectionProps) {
  const text = useRobotText()
  const language = useLanguage()
  const mode = useMotion((state) => state.teachMode)
  const { stance, arm } = teaching
  if (!stance || !arm) return null
  const answer = teachAnswer(stance, language)
  return (
    <section className="teach-section" aria-label={text.title}>
      <p className="muted">{text.how}</p>
      <p className="teach-answer" role="status" data-verdict={answer.verdict}>
        {answer.words}
      </p>
      <TeachButtons stance={stance} program={program} document={document} />
      <fieldset className="plain-fieldset teach-buttons" aria-label={text.mode}>
        {(['move', 'tilt'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button small"
            aria-pressed={mode === one}
            onClick={() => useMotion.setState({ teachMode: one })}
          >
            {text[one]}
          </button>
        ))}
        <button type="button" className="button small" onClick={teaching.home}>
          {text.home}
        </button>
      </fieldset>
      <ToolNumbers teaching={teaching} />
      <JogPad teaching={teaching} />
      <JointSliders teaching={teaching} />
    </section>
  )
}

function ToolNumbers({ teaching }: { readonly teaching: Teaching }) {
  const text = useRobotText()
  const frame: Frame = multiplyFrames(Float64Array.from(teaching.stance!.worldFromTool), FLIPPED)
  const { position, quaternion } = poseFromFrame(frame)
  const angles = anglesOf(quaternion)
  return (
    <>
      <Triple
        label={text.place}
        names={AXES}
        values={position}
        quantity={LENGTH}
        onValues={(typed) => teaching.setTool(typed, quaternion)}
      />
      <Triple
        label={text.turn}
        names={['rx', 'ry', 'rz']}
        values={angles}
        quantity={ANGLE}
        onValues={(typed) => teaching.setTool(position, quaternionOf(typed))}
      />
    </>
  )
}

interface TripleProps {
  readonly label: string
  readonly names: readonly string[]
  readonly values: Vec3
  readonly quantity: FieldQuantity
  readonly onValues: (values: Vec3) => void
}

function Triple({ label, names, values, quantity, onValues }: TripleProps) {
  const [fault, setFault] = useState<string>()
  return (
    <fieldset className="plain-fieldset">
      <legend className="muted">{label}</legend>
      <div className="teach-triple">
        {names.map((name, axis) => (
          <NumberControl
            key={name}
            label={`${label}: ${name}`}
            value={shown(values[axis as 0]!, quantity)}
            quantity={quantity}
            onFault={setFault}
            onValue={(typed) => {
              setFault(undefined)
              if (typed === undefined) return false
              onValues(values.map((value, index) => (index === axis ? typed : value)) as unknown as Vec3)
              return true
            }}
          />
        ))}
      </div>
      {fault && <p className="field-fault">{fault}</p>}
    </fieldset>
  )
}

/** To a tenth of a millimetre or a hundredth of a degree: what a hand can mean. */
function shown(value: number, { dimension }: FieldQuantity): number {
  const unit = dimension === 'angle' ? 180 / Math.PI : 100
  return Math.round(value * unit * 100) / 100 / unit
}

const KEYS: Readonly<Record<string, Vec3>> = {
  ArrowLeft: [-1, 0, 0],
  ArrowRight: [1, 0, 0],
  ArrowUp: [0, 1, 0],
  ArrowDown: [0, -1, 0],
  PageUp: [0, 0, 1],
  PageDown: [0, 0, -1],
}

/** The tool a step along the hall's axes. */
function JogPad({ teaching }: { readonly teaching: Teaching }) {
  const text = useRobotText()
  const [stepM, setStepM] = useState(FIRST_STEP_M)
  const [fault, setFault] = useState<string>()
  const jog = (way: Vec3, stepOf = stepM) =>
    teaching.moveBy(way.map((value) => value * stepOf) as unknown as Vec3)
  const onKey = (event: KeyboardEvent) => {
    const way = KEYS[event.key]
    if (way === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    event.stopPropagation()
    jog(way, event.shiftKey ? stepM * FINE : stepM)
  }
  return (
    <fieldset className="plain-fieldset" onKeyDown={onKey} title={text.jogKeys}>
      <legend className="muted">{text.jog}</legend>
      <div className="jog-pad">
        <NumberControl
          label={text.jog}
          value={stepM}
          quantity={LENGTH}
          onFault={setFault}
          onValue={(typed) => {
            setFault(undefined)
            if (typed === undefined || typed <= 0) return false
            setStepM(typed)
            return true
          }}
        />
        {AXES.map((axis, index) => {
          const way = (sign: number) => [0, 1, 2].map((one) => (one === index ? sign : 0)) as unknown as Vec3
          return (
            <span key={axis}>
              <button
                type="button"
                className="button small"
                aria-label={text.less(axis)}
                onClick={() => jog(way(-1))}
              >
                −{axis}
              </button>
              <button
                type="button"
                className="button small"
                aria-label={text.more(axis)}
                onClick={() => jog(way(1))}
              >
                +{axis}
              </button>
            </span>
          )
        })}
      </div>
      {fault && <p className="field-fault">{fault}</p>}
    </fieldset>
  )
}

/** A hundredth of a turn, or a centimetre, a key. */
const SLIDER_STEP = { slides: 0.01, turns: Math.PI / 180 }

function JointSliders({ teaching: { arm, stance, setJoint } }: { readonly teaching: Teaching }) {
  const text = useRobotText()
  if (!arm || !stance) return null
  return (
    <details open>
      <summary>{text.joints}</summary>
      {arm.ranges.map(({ lower, upper, slides }, joint) => {
        const name = joint < arm.axes ? text.carrier(joint + 1) : text.joint(joint - arm.axes + 1)
        const value = stance.joints[joint]!
        const turn = Number.isFinite(lower) && Number.isFinite(upper) ? [lower, upper] : [-Math.PI, Math.PI]
        return (
          <div key={name} className="teach-row">
            <span>{name}</span>
            <input
              type="range"
              aria-label={name}
              min={turn[0]}
              max={turn[1]}
              step={slides ? SLIDER_STEP.slides : SLIDER_STEP.turns}
              value={value}
              onChange={(event) => setJoint(joint, Number(event.target.value))}
            />
            <NumberControl
              label={name}
              value={shown(value, slides ? LENGTH : ANGLE)}
              quantity={slides ? LENGTH : ANGLE}
              onFault={() => undefined}
              onValue={(typed) => {
                if (typed === undefined) return false
                setJoint(joint, typed)
                return true
              }}
            />
          </div>
        )
      })}
    </details>
  )
}
