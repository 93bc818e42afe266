// How much of its acceleration an arm keeps under load: an estimate ("schatting"). Makers publish pick rates by load for delta robots only — ABB IRB 360:
// 150/150/115, 140/125/100 and 160/140/100 picks a minute at a tenth to a third, a half and the whole of the payload (reference/robotics.md §2.1). With
// times that go as the root of the acceleration, nothing is lost up to a third and half at the whole.

const FREE_SHARE = 1 / 3
const LOST_AT_FULL_LOAD = 0.5

/** 1 for a light load; beyond the payload no further: that is a fault of its own. */
export function accelerationShare(loadKg: number, payloadKg: number): number {
  if (!(payloadKg > 0)) return 1
  const share = Math.min(1, loadKg / payloadKg)
  return 1 - LOST_AT_FULL_LOAD * Math.max(0, (share - FREE_SHARE) / (1 - FREE_SHARE))
}
