// What flow needs of people: once the claim desk has granted them, they walk, work and go. Interface only; implemented by
// sim/people, which knows where everybody is.

export interface Workforce {
  /** `count` free people of the pool go to the place for this claimant; ticks until the last is there. */
  summon(pool: number, count: number, place: number, token: number): number
  /** The claimant's people are there and begin. */
  startWork(token: number): void
  /** Takes the people from a claimant for a more important one; false when it cannot be interrupted. */
  interrupt(token: number): boolean
  /** The claimant's people are free, where they stand. */
  dismiss(token: number): void
}

/** A claimant whose people may go home at the end of a shift and come back. `local` is the local number of its token. */
export interface CrewOwner {
  crewLeaves(local: number): void
  /** Gives its people up for a more important job and asks for them again; missing: it cannot. */
  crewTaken?(local: number): boolean
  crewReturns(local: number): void
}
