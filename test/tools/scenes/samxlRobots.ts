// The SAM|XL composite line: robots, tools and robot programs. Home poses are folded beside the tables; R1 waits at the west end of the
// rail and R2 at the east end, so that either can pass over the mould while the other is at home.
import { aboutX, aboutZ, constant, jointsDeg, names, type RawRecord, record, triangular } from './sceneParts'

/** Arm folded towards the table, gripper bar along the rail at y 8.67, z 1.54. */
const FOLDED_DEG = [0, -120, 130, 0, 80, 90]
/** Hanging arm with its tool 1.5 m beside the mast and 2.7 m below the carriage. */
const HANGING_DEG = [0, -91.6, 85.6, 0, -84.1, 180]
/** Camera 1.05 m in front of its base, looking down at the mould. */
const LOOKING_DEG = [-11.6, -90, 82, -124, -82.2, 171.5]

/** From (x, 11, 1.9) to (x, 10, 0.82): 42.8° from straight down. */
const CAMERA_TILT = aboutX(-42.8)
/** Stops along the mould, m from its centre. */
const CAMERA_STOPS_M = [-2.4, -1.6, -0.8, 0, 0.8, 1.6, 2.4]

/** R1 gives the table back before it claims the mould: nobody holds one zone while waiting for the other in this order. */
function layWithR1(side: string, kant: string, x: number): RawRecord {
  return record(
    'program',
    `lay-${side}-r1`,
    names(`Doek ${kant} leggen met R1`, `Lay a ${side} ply with R1`),
    {
      robots: [{ robot: 'r1' }],
      body: [
        { id: 'claim-table', kind: 'enterZone', zone: 'pick-zone' },
        { id: 'take', kind: 'pick', at: { of: 'task.from' }, approachM: 0.3 },
        { id: 'look', kind: 'wait', time: triangular(2, 3, 4), cause: 'process' },
        { id: 'retire', kind: 'move', to: { pose: 'home' } },
        { id: 'free-table', kind: 'leaveZone', zone: 'pick-zone' },
        { id: 'claim-mould', kind: 'enterZone', zone: 'mould-zone' },
        { id: 'lay', kind: 'place', at: { of: 'task.to', position: [x, -0.1, 0] }, approachM: 0.3 },
        { id: 'back', kind: 'move', to: { pose: 'home' } },
        { id: 'free-mould', kind: 'leaveZone', zone: 'mould-zone' },
      ],
    },
  )
}

/** R2 comes from the east end over the mould, so it holds the mould zone all the way. */
function layWithR2(side: string, kant: string, x: number): RawRecord {
  return record(
    'program',
    `lay-${side}-r2`,
    names(`Doek ${kant} leggen met R2`, `Lay a ${side} ply with R2`),
    {
      robots: [{ robot: 'r2' }],
      body: [
        { id: 'claim-mould', kind: 'enterZone', zone: 'mould-zone' },
        { id: 'claim-table', kind: 'enterZone', zone: 'pick-zone' },
        { id: 'take', kind: 'pick', at: { of: 'task.from' }, approachM: 0.3 },
        { id: 'look', kind: 'wait', time: triangular(2, 3, 4), cause: 'process' },
        { id: 'lay', kind: 'place', at: { of: 'task.to', position: [x, -0.1, 0] }, approachM: 0.3 },
        { id: 'free-table', kind: 'leaveZone', zone: 'pick-zone' },
        { id: 'back', kind: 'move', to: { pose: 'home' } },
        { id: 'free-mould', kind: 'leaveZone', zone: 'mould-zone' },
      ],
    },
  )
}

export const samxlRobots: readonly RawRecord[] = [
  record('tool', 'ply-gripper', names('Doekgrijper', 'Ply gripper'), { model: 'ply-gripper-2500' }),
  record('tool', 'camera', names('Inspectiecamera', 'Inspection camera'), { model: 'camera-inspection' }),
  record('tool', 'panel-head', names('Combinatiekop', 'Combined head'), { model: 'panel-head-combined' }),
  record('robot', 'r1', names('R1 (rail, west)', 'R1 (rail, west)'), {
    model: 'kr210_r3100_2',
    carrier: { id: 'rail', mount: { quaternion: aboutZ(90) }, strokeM: [0, 10.4] },
    tool: 'ply-gripper',
    poses: { home: [1.5, ...jointsDeg(...FOLDED_DEG)] },
    settle: constant(0.3),
    calendar: 'robot-shift',
  }),
  record('robot', 'r2', names('R2 (rail, oost)', 'R2 (rail, east)'), {
    model: 'kr210_r3100_2',
    carrier: { id: 'rail', mount: { quaternion: aboutZ(90) }, strokeM: [5, 13] },
    tool: 'ply-gripper',
    poses: { home: [13, ...jointsDeg(...FOLDED_DEG)] },
    settle: constant(0.3),
    calendar: 'robot-shift',
  }),
  record('robot', 'camera-cobot', names('Cameracobot', 'Camera cobot'), {
    model: 'ur10e',
    carrier: { id: 'camera-axis', mount: { quaternion: aboutZ(-90) } },
    tool: 'camera',
    poses: { home: [0, ...jointsDeg(...LOOKING_DEG)] },
    calendar: 'robot-shift',
  }),
  record('robot', 'r3', names('Portaalrobot', 'Gantry robot'), {
    model: 'kr210_r2700_2',
    carrier: { id: 'gantry', mount: { quaternion: aboutX(180) } },
    tool: 'panel-head',
    poses: { home: [6.7, 5.5, -1.2, ...jointsDeg(...HANGING_DEG)] },
    settle: constant(0.5),
    calendar: 'robot-shift',
  }),
  record('program', 'kit-ply', names('Doek klaarleggen', 'Kit a single ply'), {
    robots: [{ robot: 'r1' }],
    body: [
      { id: 'take', kind: 'pick', at: { of: 'task.from' }, approachM: 0.3 },
      { id: 'claim', kind: 'enterZone', zone: 'pick-zone' },
      { id: 'lay', kind: 'place', at: { of: 'task.to' }, approachM: 0.3 },
      { id: 'back', kind: 'move', to: { pose: 'home' } },
      { id: 'free', kind: 'leaveZone', zone: 'pick-zone' },
    ],
  }),
  layWithR1('west', 'west', -0.75),
  layWithR1('east', 'oost', 0.75),
  layWithR2('west', 'west', -0.75),
  layWithR2('east', 'oost', 0.75),
  record(
    'program',
    'lay-large',
    names('Groot doek leggen, R1 en R2 samen', 'Lay a large ply, R1 and R2 together'),
    {
      robots: [
        { robot: 'r1', grasp: [-1.75, 0, 0] },
        { robot: 'r2', grasp: [1.75, 0, 0] },
      ],
      coupledSpeedMps: 0.2,
      // One round trip over 5G; the what-if is Wi-Fi or a wired network.
      handshake: triangular(0.01, 0.02, 0.06),
      body: [
        { id: 'claim-mould', kind: 'enterZone', zone: 'mould-zone' },
        { id: 'claim-table', kind: 'enterZone', zone: 'pick-zone' },
        { id: 'take', kind: 'pick', at: { of: 'task.from' }, approachM: 0.3, speedMps: 0.2 },
        { id: 'look', kind: 'wait', time: triangular(2, 3, 4), cause: 'process' },
        { id: 'lay', kind: 'place', at: { of: 'task.to' }, approachM: 0.3, speedMps: 0.1 },
        { id: 'free-table', kind: 'leaveZone', zone: 'pick-zone' },
        { id: 'back', kind: 'move', to: { pose: 'home' } },
        { id: 'free-mould', kind: 'leaveZone', zone: 'mould-zone' },
      ],
    },
  ),
  record('program', 'inspect-ply', names('Doek inspecteren', 'Inspect a ply'), {
    robots: [{ robot: 'camera-cobot' }],
    body: [
      {
        id: 'photos',
        kind: 'process',
        of: 'station',
        path: {
          kind: 'points',
          points: CAMERA_STOPS_M.map((x): [number, number, number] => [x, 1, 1.1]),
          dwell: triangular(0.5, 0.8, 1.4),
        },
        quaternion: CAMERA_TILT,
        // The axis carries the camera along the mould; the arm keeps its pose.
        follow: 'carrier',
        approachM: 0,
        speedMps: 0.8,
      },
    ],
  }),
  record('program', 'transfer-panel', names('Paneel overzetten', 'Transfer a panel'), {
    robots: [{ robot: 'r3' }],
    body: [
      { id: 'claim', kind: 'enterZone', zone: 'mould-zone' },
      { id: 'take', kind: 'pick', at: { of: 'task.from' }, approachM: 0.4, retractM: 0.8, speedMps: 0.2 },
      // East past R2's parking place before going south: the panel is 5.5 m long.
      { id: 'clear', kind: 'move', to: { of: 'cure-trolley', slot: 0, position: [0, 2.6, 0.8] } },
      { id: 'free', kind: 'leaveZone', zone: 'mould-zone' },
      { id: 'lay', kind: 'place', at: { of: 'task.to' }, approachM: 0.6, speedMps: 0.2 },
      { id: 'back', kind: 'move', to: { pose: 'home' } },
    ],
  }),
  record('program', 'trim-panel', names('Paneel contourfrezen', 'Trim a panel'), {
    robots: [{ robot: 'r3' }],
    body: [
      { id: 'spindle', kind: 'wait', time: triangular(15, 25, 40), cause: 'process' },
      {
        id: 'contour',
        kind: 'process',
        of: 'station',
        path: {
          kind: 'polyline',
          points: [
            [-2.7, -0.75, 0],
            [2.7, -0.75, 0],
            [2.7, 0.75, 0],
            [-2.7, 0.75, 0],
          ],
          closed: true,
          repeat: 2,
        },
        speedMps: 0.025,
        follow: 'carrier',
        approachM: 0.2,
      },
    ],
  }),
  record('program', 'scan-panel', names('Paneel ultrasoon scannen', 'C-scan a panel'), {
    robots: [{ robot: 'r3' }],
    body: [
      { id: 'array', kind: 'wait', time: triangular(15, 25, 40), cause: 'process' },
      {
        id: 'scan',
        kind: 'process',
        of: 'station',
        path: { kind: 'raster', sizeM: [5.4, 1.5], indexM: 0.03 },
        speedMps: 0.1,
        follow: 'carrier',
        approachM: 0.2,
      },
    ],
  }),
]
