// The order of events within one tick (engine decision 2). Names and numbers only; the calendar sorts by them.
//
// EVENT ORDER of a run: first by tick, then by phase, then by the order in which the events were scheduled.
//   0 completion   work ends, resources and places are released
//   1 arrival      parts, tokens and signals arrive and are transferred
//   2 failure      failures, repairs, shift edges
//   3 dispatch     idle servers choose work: each asked once, in index order, after all of 0–2 of this tick
//   4 observer     statistics and pictures look; they see the tick's settled state and change nothing
// An event that schedules another one at the same tick with an earlier phase has it run next: time never goes back, a
// phase may. After such an event the servers that were asked for again are dispatched again.

export const PHASE = {
  completion: 0,
  arrival: 1,
  failure: 2,
  dispatch: 3,
  observer: 4,
} as const
