// What a person may decide when a robot is imported; everything has a default that is said in the report. Types only.

export interface ImportOptions {
  /** The file that is the robot, when several could be. */
  readonly entry?: string
  /** Values for `xacro:arg`. */
  readonly args?: ReadonlyMap<string, string>
  /** Links where the arm begins and ends; found when left out. */
  readonly base?: string
  readonly tip?: string
  /** Angles this close to a quarter turn become exact; 0 leaves them. Default 1 mrad. */
  readonly snapRad?: number
  readonly upAxis?: 'ros' | 'obey' | 'ignore'
  readonly meshScale?: number
  /** 0: no shapes at all. */
  readonly trianglesPerLink?: number
  readonly kind?: 'cobot' | 'industrial'
  readonly payloadKg?: number
}
