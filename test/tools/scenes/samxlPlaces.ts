// The SAM|XL composite line: hall, places, carriers and what stands around. Coordinates as checked for reach in
// reference/samxl-scene.md, with the single plies on a strip of their own along the pick table.
import { aboutZ, at, names, type RawRecord, record, turned } from './sceneParts'

/** Heights of the surfaces, m. */
const TABLE_M = 0.9
const MOULD_M = 0.8

/** A stack of single plies on the front strip of the pick table, x from its middle. */
function pickStrip(id: string, name: ReturnType<typeof names>, x: number): RawRecord {
  return record('buffer', id, name, {
    placement: { parent: 'pick-large', position: [x, -0.7, 0] },
    sizeM: [2.4, 0.7, TABLE_M],
    look: 'none',
    discipline: 'lifo',
    capacity: 3,
    slots: { kind: 'stack', count: 3 },
  })
}

export const samxlPlaces: readonly RawRecord[] = [
  record('hall', 'hall', names('Hal', 'Hall'), {
    sizeM: [40, 20, 9],
    aisles: [
      {
        lineM: [
          [2, 14.6],
          [38, 14.6],
        ],
        widthM: 1.2,
      },
      {
        lineM: [
          [13.2, 11.45],
          [20.8, 11.45],
        ],
        widthM: 0.8,
      },
    ],
  }),
  record('station', 'cutter', names('Snijtafel', 'Digital cutter'), {
    placement: at(3.6, 10),
    sizeM: [4.4, 2, TABLE_M],
    look: 'cutter',
    // The cut ply lies at the robots' end of the bed.
    slots: { kind: 'list', poses: [{ position: [1, -0.65, TABLE_M] }] },
    queueCapacity: 0,
    calendar: 'work-shift',
  }),
  record('buffer', 'pick-large', names('Picktafel, grote doeken', 'Pick table, large plies'), {
    placement: at(10, 10),
    sizeM: [6, 2.2, TABLE_M],
    look: 'table',
    discipline: 'lifo',
    capacity: 3,
    slots: { kind: 'stack', count: 3, origin: { position: [0, 0.2, TABLE_M] } },
  }),
  pickStrip('pick-west', names('Picktafel, doeken west', 'Pick table, west plies'), -1),
  pickStrip('pick-east', names('Picktafel, doeken oost', 'Pick table, east plies'), 1.5),
  record('station', 'mould', names('Mal', 'Mould'), {
    placement: at(17, 10),
    sizeM: [6, 2, MOULD_M],
    look: 'mould',
    queueCapacity: 0,
    calendar: 'work-shift',
  }),
  record('buffer', 'cure-trolley', names('Uithardwagen', 'Cure trolley'), {
    placement: at(23.2, 7.4),
    sizeM: [6, 2, MOULD_M],
    look: 'trolley',
    capacity: 2,
    slots: { kind: 'grid', columns: 1, layers: 2, pitchM: [1, 1, 0.12] },
  }),
  record('station', 'autoclave', names('Autoclaaf', 'Autoclave'), {
    placement: at(33.5, 7.4),
    sizeM: [9, 4, 3.6],
    look: 'autoclave',
    capacity: 2,
    queueCapacity: 0,
    batch: { min: 2, max: 2 },
    slots: {
      kind: 'list',
      poses: [{ position: [0, -0.85, 1.1] }, { position: [0, 0.85, 1.1] }],
    },
  }),
  record('station', 'trim-table', names('Frees- en scantafel', 'Trim and scan table'), {
    placement: at(23.2, 12.6),
    sizeM: [6, 2, MOULD_M],
    look: 'table',
    queueCapacity: 0,
    calendar: 'work-shift',
  }),
  record('station', 'final-bench', names('Eindcontrole', 'Final inspection'), {
    placement: at(30.2, 12.6),
    sizeM: [6, 2, MOULD_M],
    look: 'inspection',
    queueCapacity: 1,
    calendar: 'work-shift',
  }),
  record('sink', 'finished', names('Gereed product', 'Finished panels'), {
    placement: at(36.8, 12.6),
    slots: { kind: 'stack', count: 4, origin: { position: [0, 0, 0.4] } },
  }),
  record('track', 'rail', names('Rail van R1 en R2', 'Rail of R1 and R2'), {
    model: 'rail-heavy',
    placement: at(6, 7.6),
    lengthM: 14.2,
    carriageHeightM: 0.45,
    widthM: 1.4,
    speedMps: 1.5,
    accelerationMps2: 1,
    gapM: 2.6,
  }),
  record('track', 'camera-axis', names('As van de cameracobot', 'Axis of the camera cobot'), {
    model: 'rail-light',
    placement: at(14, 12.05),
    lengthM: 6,
    carriageHeightM: 1.2,
    widthM: 0.4,
    speedMps: 1,
    accelerationMps2: 1.5,
  }),
  record('gantry', 'gantry', names('Portaal', 'Gantry'), {
    model: 'gantry-large',
    placement: at(15, 4.5),
    xM: [0, 10],
    yM: [0, 11],
    zM: [-3, -0.6],
    heightM: 6,
    speedMps: [1, 1, 0.4],
    accelerationMps2: [0.6, 0.6, 0.5],
  }),
  record('equipment', 'fence-south', names('Hekwerk', 'Fence'), {
    look: 'fence',
    heightM: 2,
    lineM: [
      [1, 15.4],
      [0.6, 15.4],
      [0.6, 5.2],
      [19.4, 5.2],
      [19.4, 3.4],
      [26.8, 3.4],
      [26.8, 9.8],
    ],
  }),
  record('equipment', 'curtain-trolley', names('Lichtscherm wagen', 'Trolley light curtain'), {
    look: 'lightCurtain',
    heightM: 1.8,
    lineM: [
      [26.8, 9.8],
      [26.8, 14],
    ],
  }),
  record('equipment', 'scanner-west', names('Laserscanner west', 'Laser scanner west'), {
    look: 'scanner',
    placement: turned(13.4, 11.9, -45),
  }),
  record('equipment', 'scanner-east', names('Laserscanner oost', 'Laser scanner east'), {
    look: 'scanner',
    placement: turned(20.6, 11.9, -135),
  }),
  record('equipment', 'controllers', names('Besturingskasten', 'Controllers'), {
    look: 'cabinet',
    placement: at(10, 4.3),
    sizeM: [3.2, 0.7, 2],
  }),
  record('equipment', 'desk', names('Bedienlessenaar', 'Operator desk'), {
    look: 'desk',
    placement: turned(11.2, 13.7, 180),
    sizeM: [1.6, 0.8, 0.75],
  }),
  record('equipment', 'line-screen', names('Lijnscherm', 'Line screen'), {
    look: 'screen',
    placement: { position: [11.2, 15.2, 1.4], quaternion: aboutZ(180) },
    sizeM: [1.6, 0.1, 0.9],
  }),
  record('equipment', 'offcuts', names('Afvalbak snijresten', 'Offcut bin'), {
    look: 'bin',
    placement: at(2, 12.2),
    sizeM: [1.2, 0.8, 0.9],
  }),
  record('equipment', 'sign', names('Opschrift', 'Sign'), {
    look: 'text',
    placement: at(20, 17.5),
    text: names('Composietlijn', 'Composite line'),
  }),
  record('zone', 'mould-zone', names('Malzone: rail of portaal', 'Mould zone: rail or gantry'), {
    kind: 'exclusive',
    placement: at(16.6, 9.4),
    sizeM: [9, 4.4, 5],
  }),
  record('zone', 'pick-zone', names('Pickzone', 'Pick zone'), {
    kind: 'exclusive',
    placement: at(10, 9.8),
    sizeM: [6.4, 2.8, 3],
  }),
  record('zone', 'mould-side', names('Werkzijde mal', 'Working side of the mould'), {
    kind: 'person',
    placement: at(17, 11.45),
    sizeM: [7.4, 0.8, 2.2],
    robots: ['r1', 'r2'],
    override: 0.4,
  }),
  record('zone', 'fall-floor', names('Vloer onder de doeken', 'Floor below the plies'), {
    kind: 'physics',
    mode: 'shows',
    placement: at(13, 9.4),
    sizeM: [18, 6, 4],
  }),
]
