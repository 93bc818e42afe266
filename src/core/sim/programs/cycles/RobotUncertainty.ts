// How far the times behind a robot's cycles may be off, as factors on the values that plans are made with. Types, and what is certain.

/** Of a triangular distribution: it lies between low and high, most likely at likely. 1 = as planned. */
export interface FactorBand {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export interface RobotUncertainty {
  /** Time in which a joint reaches full speed. */
  readonly ramp: FactorBand
  readonly settle: FactorBand
  /** Closing or evacuating; opening or releasing. */
  readonly grip: FactorBand
  readonly release: FactorBand
}

export const CERTAIN: FactorBand = { low: 1, likely: 1, high: 1 }
