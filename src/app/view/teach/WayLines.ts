// The way of tools through a program as a line in the hall: green where there is room, amber near a joint limit, red near a singular pose,
// there with a mark as well. Keeps its width on the screen.
import {
  BufferGeometry,
  Color,
  Float32BufferAttribute,
  Group,
  InstancedMesh,
  LineBasicMaterial,
  LineSegments,
  Matrix4,
  MeshBasicMaterial,
  OctahedronGeometry,
  type PerspectiveCamera,
  Vector3,
} from 'three'
import type { ToolWay } from '../../../core/results/ProgramStudy'
import { metresFor } from '../editing/screenScale'
import type { ViewTheme } from '../materials'

/** A way is drawn this often beside itself: lines are one pixel wide everywhere. */
const BESIDE_M = [0, 0.003, -0.003]
const MARK_PX = 7

export class WayLines {
  readonly group = new Group()
  private readonly theme: ViewTheme
  private readonly lines: LineSegments<BufferGeometry, LineBasicMaterial>
  private readonly marks: InstancedMesh
  private places: Vector3[] = []
  private shown: readonly ToolWay[] | undefined
  private readonly matrix = new Matrix4()

  constructor(theme: ViewTheme) {
    this.theme = theme
    const material = new LineBasicMaterial({ vertexColors: true, depthTest: false, toneMapped: false })
    this.lines = new LineSegments(new BufferGeometry(), material)
    this.lines.frustumCulled = false
    this.lines.renderOrder = 28
    const paint = new MeshBasicMaterial({ color: theme.states.failed, depthTest: false, toneMapped: false })
    this.marks = new InstancedMesh(new OctahedronGeometry(1), paint, 256)
    this.marks.count = 0
    this.marks.frustumCulled = false
    this.marks.renderOrder = 29
    this.group.add(this.lines, this.marks)
  }

  show(ways: readonly ToolWay[] | undefined): void {
    if (ways === this.shown) return
    this.shown = ways
    const positions: number[] = []
    const colours: number[] = []
    this.places = []
    for (const way of ways ?? []) this.add(way, positions, colours)
    const geometry = new BufferGeometry()
    geometry.setAttribute('position', new Float32BufferAttribute(positions, 3))
    geometry.setAttribute('color', new Float32BufferAttribute(colours, 3))
    this.lines.geometry.dispose()
    this.lines.geometry = geometry
    this.group.visible = positions.length > 0
  }

  update(camera: PerspectiveCamera, pictureHeightPx: number): void {
    this.marks.count = Math.min(256, this.places.length)
    this.places.slice(0, 256).forEach((place, index) => {
      const size = metresFor(MARK_PX, place, camera, pictureHeightPx)
      this.marks.setMatrixAt(index, this.matrix.makeScale(size, size, size).setPosition(place))
    })
    this.marks.instanceMatrix.needsUpdate = true
  }

  dispose(): void {
    this.lines.geometry.dispose()
    this.lines.material.dispose()
    this.marks.dispose()
  }

  private add({ points, verdicts }: ToolWay, positions: number[], colours: number[]): void {
    const { states } = this.theme
    const paint = {
      clear: new Color(states.working),
      nearLimit: new Color(states.blocked),
      nearSingular: new Color(states.failed),
    }
    for (let index = 1; index < verdicts.length; index++) {
      const from = 3 * (index - 1)
      const colour = paint[verdicts[index]!]
      for (const besideM of BESIDE_M) {
        for (const end of [from, from + 3])
          positions.push(points[end]! + besideM, points[end + 1]! - besideM, points[end + 2]! + besideM)
        colours.push(colour.r, colour.g, colour.b, colour.r, colour.g, colour.b)
      }
      const isNew = verdicts[index] === 'nearSingular' && verdicts[index - 1] !== 'nearSingular'
      if (isNew) this.places.push(new Vector3(points[from + 3]!, points[from + 4]!, points[from + 5]!))
    }
  }
}
