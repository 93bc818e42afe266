// Zones in which robots slow down or stand while somebody is inside: counts who is in each and tells the robots the lowest
// speed that is still allowed. Does not know where people walk.
import type { RobotInterventions } from '../flow/RobotsPort'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

export interface PersonZoneSpec {
  /** Entity of the zone. */
  readonly entity: number
  /** Entities of the robots it protects from. */
  readonly robots: readonly number[]
  /** Speed fraction while somebody is inside, 0 = held. */
  readonly override: number
  /** Centre and half sizes on the floor, in the zone's own axes. */
  readonly contains: (x: number, y: number) => boolean
}

export class PersonZones implements Saveable {
  private readonly zones: readonly PersonZoneSpec[]
  private readonly robots: RobotInterventions | undefined
  private readonly inside: Int32Array

  constructor(zones: readonly PersonZoneSpec[], robots: RobotInterventions | undefined) {
    this.zones = zones
    this.robots = robots
    this.inside = new Int32Array(zones.length)
  }

  /** Number of a zone entity, −1 when it is no such zone. */
  zoneOf(entity: number): number {
    return this.zones.findIndex((zone) => zone.entity === entity)
  }

  /** Zones that a point on the floor lies in. For compiling. */
  zonesAt(x: number, y: number): number[] {
    return this.zones.flatMap((zone, n) => (zone.contains(x, y) ? [n] : []))
  }

  enter(zone: number): void {
    this.inside[zone]!++
    this.tell(zone)
  }

  leave(zone: number): void {
    if (this.inside[zone] === 0) return
    this.inside[zone]!--
    this.tell(zone)
  }

  countIn(zone: number): number {
    return this.inside[zone]!
  }

  save(writer: StateWriter): void {
    writer.array(this.inside)
  }

  load(reader: StateReader): void {
    reader.into(this.inside)
  }

  /** Robots of the zone get the lowest speed over all zones that name them. */
  private tell(changed: number): void {
    for (const robot of this.zones[changed]!.robots) {
      let fraction = 1
      for (let n = 0; n < this.zones.length; n++) {
        const zone = this.zones[n]!
        if (this.inside[n]! > 0 && zone.robots.includes(robot)) fraction = Math.min(fraction, zone.override)
      }
      this.robots?.limitByPeople(robot, fraction)
    }
  }
}
