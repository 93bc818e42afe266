// The angles of a person's joints by what they do: standing, walking, working, carrying. Pure numbers; nothing is drawn.
// Angles are turns about the body's left-right axis (+y), rad: positive swings a hanging limb backwards, bends a trunk forwards.

export const POSE = {
  /** Pelvis lowered, m. */
  drop: 0,
  lean: 1,
  head: 2,
  hipL: 3,
  kneeL: 4,
  hipR: 5,
  kneeR: 6,
  shoulderL: 7,
  elbowL: 8,
  shoulderR: 9,
  elbowR: 10,
  /** Turn of the shoulders about the vertical. */
  twist: 11,
} as const
export const POSE_LENGTH = 12

/** Numbers of PERSON.activity. */
export const ACTIVITY = { stand: 0, walk: 1, work: 2, workBent: 3, carry: 4, absent: 5 } as const

/** Two steps at about 1.2 m/s, m. */
const STRIDE_M = 1.36

/**
 * Fills `out`. `walkedM` drives the gait, so that feet do not slide at any speed of the simulation; `handsS` drives the hands.
 */
export function personPose(activity: number, walkedM: number, handsS: number, out: Float64Array): void {
  out.fill(0)
  switch (activity) {
    case ACTIVITY.walk:
      walk(walkedM, out)
      swingArms(walkedM, out)
      return
    case ACTIVITY.carry:
      walk(walkedM, out)
      holdInFront(out)
      return
    case ACTIVITY.work:
      work(handsS, 0.12, out)
      return
    case ACTIVITY.workBent:
      work(handsS, 0.62, out)
      bendKnees(0.3, out)
      return
    default:
      stand(out)
  }
}

function stand(out: Float64Array): void {
  out[POSE.elbowL] = -0.16
  out[POSE.elbowR] = -0.16
  out[POSE.hipL] = -0.02
  out[POSE.hipR] = 0.02
}

function walk(walkedM: number, out: Float64Array): void {
  const phase = (walkedM / STRIDE_M) * 2 * Math.PI
  const swing = Math.sin(phase)
  out[POSE.hipL] = -0.42 * swing
  out[POSE.hipR] = 0.42 * swing
  // The knee bends while its leg swings forwards: a quarter of a turn behind the hip.
  out[POSE.kneeL] = 0.12 + 0.75 * Math.max(0, Math.cos(phase))
  out[POSE.kneeR] = 0.12 + 0.75 * Math.max(0, -Math.cos(phase))
  out[POSE.drop] = 0.02 + 0.018 * Math.cos(2 * phase)
  out[POSE.lean] = 0.05
  out[POSE.twist] = 0.1 * swing
}

function swingArms(walkedM: number, out: Float64Array): void {
  const swing = Math.sin((walkedM / STRIDE_M) * 2 * Math.PI)
  out[POSE.shoulderL] = 0.4 * swing
  out[POSE.shoulderR] = -0.4 * swing
  out[POSE.elbowL] = -0.35
  out[POSE.elbowR] = -0.35
}

function holdInFront(out: Float64Array): void {
  out[POSE.shoulderL] = -0.55
  out[POSE.shoulderR] = -0.55
  out[POSE.elbowL] = -1.05
  out[POSE.elbowR] = -1.05
  out[POSE.lean] = -0.04
  out[POSE.twist] = 0
}

function work(handsS: number, lean: number, out: Float64Array): void {
  const beat = handsS * 2 * Math.PI * 0.55
  out[POSE.lean] = lean
  out[POSE.head] = 0.35
  out[POSE.shoulderL] = -0.75 - lean * 0.5 + 0.16 * Math.sin(beat)
  out[POSE.shoulderR] = -0.8 - lean * 0.5 + 0.18 * Math.sin(beat * 1.3 + 1)
  out[POSE.elbowL] = -0.85 + 0.2 * Math.sin(beat + 0.8)
  out[POSE.elbowR] = -0.8 + 0.24 * Math.sin(beat * 1.3 + 2)
  out[POSE.hipL] = -lean * 0.12
  out[POSE.hipR] = -lean * 0.02
}

function bendKnees(angle: number, out: Float64Array): void {
  out[POSE.hipL] = -angle
  out[POSE.hipR] = -angle
  out[POSE.kneeL] = 2 * angle
  out[POSE.kneeR] = 2 * angle
  out[POSE.drop] = 0.84 * (1 - Math.cos(angle))
}
