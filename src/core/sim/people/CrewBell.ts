// How a pool tells claimants that their people go home or come back. Interface only; CrewDesk knows the claimants.

export interface CrewBell {
  leaves(token: number): void
  returns(token: number): void
}
