// Where a robot comes closest to something: a ball on each of the two and the line between, red where they touch. Seen through everything, and
// always as large on the screen. Draws what it is given.
import {
  BufferGeometry,
  Float32BufferAttribute,
  Group,
  Line,
  LineBasicMaterial,
  Mesh,
  MeshBasicMaterial,
  type PerspectiveCamera,
  RingGeometry,
  SphereGeometry,
  Vector3,
} from 'three'
import type { Contact } from '../../session/motionStore'
import { metresFor } from '../editing/screenScale'
import type { ViewTheme } from '../materials'

const BALL_PX = 5
const RING_PX = 18

export class GapMark {
  readonly group = new Group()
  private readonly theme: ViewTheme
  private readonly paint = new MeshBasicMaterial({ depthTest: false, transparent: true, toneMapped: false })
  private readonly linePaint = new LineBasicMaterial({
    depthTest: false,
    transparent: true,
    toneMapped: false,
  })
  private readonly balls: readonly Mesh[]
  private readonly ring: Mesh
  private readonly line = new Line(new BufferGeometry(), this.linePaint)
  private shown: Contact | undefined

  constructor(theme: ViewTheme) {
    this.theme = theme
    const ball = new SphereGeometry(1, 16, 12)
    this.balls = [new Mesh(ball, this.paint), new Mesh(ball, this.paint)]
    this.ring = new Mesh(new RingGeometry(0.82, 1, 40), this.paint)
    for (const part of [...this.balls, this.ring, this.line]) {
      part.renderOrder = 31
      part.frustumCulled = false
    }
    this.group.add(...this.balls, this.ring, this.line)
    this.group.visible = false
  }

  show(contact: Contact | undefined): void {
    if (contact === this.shown) return
    this.shown = contact
    this.group.visible = contact !== undefined
    if (!contact) return
    const colour = contact.touches ? this.theme.states.failed : this.theme.states.blocked
    this.paint.color.set(colour)
    this.linePaint.color.set(colour)
    const ends = [contact.own, contact.other]
    this.balls.forEach((ball, index) => {
      ball.position.set(...ends[index]!)
    })
    this.ring.position.lerpVectors(new Vector3(...contact.own), new Vector3(...contact.other), 0.5)
    this.line.geometry.setAttribute('position', new Float32BufferAttribute(ends.flat(), 3))
  }

  update(camera: PerspectiveCamera, pictureHeightPx: number): void {
    if (!this.shown) return
    for (const ball of this.balls)
      ball.scale.setScalar(metresFor(BALL_PX, ball.position, camera, pictureHeightPx))
    this.ring.scale.setScalar(metresFor(RING_PX, this.ring.position, camera, pictureHeightPx))
    this.ring.quaternion.copy(camera.quaternion)
  }

  dispose(): void {
    this.balls[0]!.geometry.dispose()
    this.ring.geometry.dispose()
    this.line.geometry.dispose()
    this.paint.dispose()
    this.linePaint.dispose()
  }
}
