// What the lane leaves to the long way: the numbers of the run are handed over before and taken back after (LaneBorder).

/** EventCalendar.schedule, of an event of operation 0. */
export declare function schedule(tick: f64, phase: i32, target: i32, arg: i32): f64

/** EventCalendar.isClearUntil, now and up to dispatch; 1 or 0. */
export declare function isClear(): i32

/** TraceRing.flush. */
export declare function flush(): void

/** FlowFigures.countRate. */
export declare function countRate(): void

/** FlowFigures.countDue. */
export declare function countDue(part: i32): void

/** TransferPort.endPatience. */
export declare function endPatience(part: i32): void

/** RoutingPort.send. */
export declare function send(part: i32, to: i32): void

/** TransferPort.admit; 1 or 0. */
export declare function admit(entity: i32): i32

/** LaneSource.arrival. */
export declare function arrival(entity: i32): void

/** What the dispatcher does for DISPATCH_OP. */
export declare function dispatch(entity: i32): void

/** EntityStates.show. */
export declare function show(entity: i32, state: i32): void
