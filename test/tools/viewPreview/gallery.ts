// Temporary: all robot drawings side by side.
import {
  ACESFilmicToneMapping,
  AgXToneMapping,
  Color,
  DirectionalLight,
  HemisphereLight,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  NeutralToneMapping,
  PCFShadowMap,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  WebGLRenderer,
} from 'three'
import data from '/work/shared/reference/robots.json'
import { viewTheme } from '../../../src/app/view/materials'
import { drawCobot } from '../../../src/app/view/robots/drawCobot'
import { drawIndustrialArm } from '../../../src/app/view/robots/drawIndustrialArm'
import { rigOf } from '../../../src/app/view/robots/RobotRig'
import { robotLivery } from '../../../src/app/view/robots/robotLivery'
import { BodyPlan } from '../../../src/app/view/stage/BodyBatch'
import { matrixOfFrame } from '../../../src/app/view/stage/matrixOfFrame'
import { paintedMaterial } from '../../../src/app/view/stage/paintedMaterial'
import { studioEnvironment } from '../../../src/app/view/stage/studioEnvironment'
import { makeChain } from '../../../src/core/robotics/chain/KinematicChain'

const q = new URLSearchParams(location.search)
const ids = (
  q.get('ids') ?? 'kr210_r3100_2,irb6700_200_260,ur10e,crx10ia,ur5e,ur20,kr210_r2700_2,r2000ic_210f'
).split(',')
const canvas = document.getElementById('c') as HTMLCanvasElement
const tone = { agx: AgXToneMapping, aces: ACESFilmicToneMapping, neutral: NeutralToneMapping }[
  q.get('tone') ?? 'agx'
]!
const theme = viewTheme((q.get('theme') ?? 'light') as 'light')
const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true })
renderer.setSize(1440, 800, false)
renderer.toneMapping = tone
renderer.toneMappingExposure = Number(q.get('exp') ?? 1)
renderer.shadowMap.enabled = true
renderer.shadowMap.type = PCFShadowMap
const scene = new Scene()
scene.background = new Color(theme.background)
scene.environment = studioEnvironment(theme)
scene.environmentRotation.x = Math.PI / 2
scene.environmentIntensity = theme.environmentIntensity
scene.add(new HemisphereLight(theme.sky, theme.ground, theme.hemisphereIntensity))
const key = new DirectionalLight(theme.key, theme.keyIntensity)
key.position.set(-6, -8, 14)
key.castShadow = true
key.shadow.mapSize.set(2048, 2048)
Object.assign(key.shadow.camera, { left: -12, right: 12, top: 12, bottom: -12, near: 1, far: 40 })
key.shadow.normalBias = 0.03
scene.add(key)
const floor = new Mesh(
  new PlaneGeometry(60, 60),
  new MeshStandardMaterial({ color: theme.floor, roughness: 0.9 }),
)
floor.receiveShadow = true
scene.add(floor)
const plan = new BodyPlan()
let x = 0
const poses: Record<string, number[]> = {
  ur: [0.4, -1.9, 1.6, -1.2, -1.57, 0.2],
  opw: [0.4, -1.4, 1.7, 0.3, 0.7, 0.2],
  abb: [0.4, -0.1, 0.2, 0.3, 0.7, 0.2],
  crx: [0.4, 0.2, 0.3, 0.3, -1.0, 0.2],
}
for (const id of ids) {
  const r = (data as any).robots.find((one: any) => one.id === id)
  const chain = makeChain(
    r.kinematics.joints.map((j: any) => ({
      name: j.name,
      type: j.type,
      originXyzM: j.origin_xyz_m,
      originRpyRad: j.origin_rpy_rad,
      axis: j.axis ?? undefined,
    })),
    { snapAngleRad: 1e-3 },
  )
  const cobot = r.class === 'cobot'
  const shape = { chain, maker: r.manufacturer, cobot, payloadKg: r.datasheet?.payload_kg ?? 10 }
  const rig = rigOf(shape)
  const bodies = (cobot ? drawCobot : drawIndustrialArm)(rig, robotLivery(shape))
  x += cobot ? 0.9 : 1.9
  const base = new Matrix4().makeTranslation(x, 0, 0)
  x += cobot ? 0.9 : 1.9
  const key = id.startsWith('ur') ? 'ur' : id.startsWith('kr') ? 'opw' : cobot ? 'crx' : 'abb'
  const qj = q.has('zero') ? new Float64Array(chain.dof) : poses[key]!.concat([0])
  const frames = chain.linkFrames(qj, new Float64Array(12 * (chain.dof + 2)))
  bodies.forEach((b, i) =>
    plan.add(b.build(), base.clone().multiply(matrixOfFrame(frames, i * 12, new Matrix4()))),
  )
  console.log(
    id,
    bodies.reduce((s, b) => s + b.triangles, 0),
  )
}
scene.add(plan.build(paintedMaterial('high'))!.mesh)
const cam = new PerspectiveCamera(Number(q.get('fov') ?? 32), 1440 / 800, 0.1, 200)
cam.up.set(0, 0, 1)
const mid = x / 2
const d = Number(q.get('d') ?? 1)
cam.position.set(mid - 2 * d, -x * 0.9 * d - 2, 3.4 * d + 1)
cam.lookAt(mid, 0, Number(q.get('z') ?? 1))
renderer.render(scene, cam)
document.title = 'ready'
