// The lamps: one small lit cylinder per machine and robot in the colour of its state, one draw call. Never blinks.
import { Color, CylinderGeometry, InstancedMesh, Matrix4, MeshBasicMaterial } from 'three'
import { RESOURCE_STATES } from '../../../core/results/states'
import type { ViewTheme } from '../materials'
import type { StateMark } from '../stage/FigureParts'

export class StateLamps {
  readonly mesh: InstancedMesh
  private readonly marks: readonly StateMark[]
  private readonly colours: readonly Color[]
  private readonly matrix = new Matrix4()
  private readonly unlit: Color

  constructor(marks: readonly StateMark[], theme: ViewTheme) {
    this.marks = marks
    this.colours = RESOURCE_STATES.map((state) => new Color(theme.states[state]))
    this.unlit = new Color(theme.wallCut)
    const geometry = new CylinderGeometry(1, 1, 1.7, 14).rotateX(Math.PI / 2)
    this.mesh = new InstancedMesh(geometry, new MeshBasicMaterial({ toneMapped: false }), marks.length)
    this.mesh.frustumCulled = false
    for (let i = 0; i < marks.length; i++) this.mesh.setColorAt(i, this.unlit)
  }

  set(index: number, state: number): void {
    const { lamp, lampRadius } = this.marks[index]!
    if (!lamp) this.matrix.makeScale(0, 0, 0)
    else
      this.matrix
        .makeScale(lampRadius, lampRadius, lampRadius)
        .setPosition(lamp.x, lamp.y, lamp.z + lampRadius)
    this.mesh.setMatrixAt(index, this.matrix)
    this.mesh.setColorAt(index, this.colours[state] ?? this.unlit)
  }

  commit(): void {
    this.mesh.instanceMatrix.needsUpdate = true
    if (this.mesh.instanceColor) this.mesh.instanceColor.needsUpdate = true
  }

  dispose(): void {
    this.mesh.geometry.dispose()
    ;(this.mesh.material as MeshBasicMaterial).dispose()
    this.mesh.dispose()
  }
}
