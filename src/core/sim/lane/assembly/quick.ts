// What the lane asks of the long way that needs none of the run's numbers: called as it is (LaneBorder).

/** Draws ahead of a varying time. */
export declare function refill(draw: i32): void

/** Router.nextOf. */
export declare function nextOf(step: i32, part: i32): i32

/** FlowFigures.countLeads. */
export declare function countLeads(): void

/** PartQueue.push. */
export declare function pushQueue(entity: i32, part: i32): void
