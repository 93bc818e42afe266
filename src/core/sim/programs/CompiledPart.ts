// What planning and drawing need to know of a kind of part. Data only; the index is the product number of the model.

export interface CompiledPart {
  readonly id: string
  readonly sizeM: readonly [number, number, number]
  readonly massKg: number
  readonly friction: number
  /** Per metre of width; undefined for a stiff part. */
  readonly bendingStiffnessNm: number | undefined
}
