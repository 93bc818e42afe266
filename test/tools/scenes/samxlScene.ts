// The SAM|XL composite line as a whole: the scene record, cameras and the told tour, with places, robots and flow from beside.
import { samxlFlow } from './samxlFlow'
import { samxlPlaces } from './samxlPlaces'
import { samxlRobots } from './samxlRobots'
import { names, type RawRecord, record } from './sceneParts'

const HOUR_S = 3600

type Vec3 = [number, number, number]
type Camera = { position: Vec3; target: Vec3 }
const camera = (position: Vec3, target: Vec3): Camera => ({ position, target })

const overview = camera([30, 26, 12], [16, 9, 1])
const layUp = camera([17, 16.5, 3.2], [17, 9, 1])
const picking = camera([8.6, 15.2, 4], [9.2, 9, 0.9])
const gantry = camera([28.5, 16.8, 5.2], [22, 11, 1.4])
const curing = camera([26.5, 1.5, 4.8], [32, 8, 1.5])

const views: RawRecord[] = [
  record('view', 'view-overview', names('Overzicht', 'Overview'), overview),
  record('view', 'view-lay-up', names('Leggen', 'Lay-up'), layUp),
  record('view', 'view-picking', names('Snijden en picken', 'Cutting and picking'), picking),
  record('view', 'view-gantry', names('Portaal', 'Gantry'), gantry),
  record('view', 'view-curing', names('Uitharden', 'Curing'), curing),
]

const story = record('story', 'tour', names('Rondleiding', 'Tour'), {
  stops: [
    {
      id: 'welcome',
      camera: overview,
      caption: names(
        'Een lijn voor vleugelhuiden: 24 lagen koolstofdoek, gelegd door robots en mensen samen. Elke robottijd is berekend uit de kinematica.',
        'A line for wing skins: 24 plies of carbon cloth, laid by robots and people together. Every robot time is computed from kinematics.',
      ),
    },
    {
      id: 'cutting',
      camera: picking,
      caption: names(
        'R1 legt de kleinere doeken klaar. De snijder werkt in de volgorde van het legplan.',
        'R1 kits the single plies. The cutter works in the order of the lay-up plan.',
      ),
      highlight: ['cutter', 'pick-west', 'r1'],
    },
    {
      id: 'together',
      camera: layUp,
      caption: names(
        'Acht doeken zijn te groot voor één robot. R1 en R2 dragen ze samen, op één pad en met één klok.',
        'Eight plies are too large for one robot. R1 and R2 carry them together, on one path and by one clock.',
      ),
      highlight: ['r1', 'r2', 'mould'],
    },
    {
      id: 'people',
      camera: camera([13.4, 14.6, 2.6], [17, 10.6, 1]),
      caption: names(
        'Draperen blijft handwerk. Staat er iemand aan de mal, dan rijden R1 en R2 langzamer.',
        'Draping stays handwork. While somebody stands at the mould, R1 and R2 drive slower.',
      ),
      highlight: ['operators', 'mould-side'],
    },
    {
      id: 'inspection',
      camera: camera([20.6, 14.8, 3], [17, 10.5, 1.2]),
      caption: names(
        'De cameracobot bekijkt elk doek. Twee op de honderd moeten worden hersteld.',
        'The camera cobot looks at every ply. Two in a hundred need rework.',
      ),
      highlight: ['camera-cobot'],
    },
    {
      id: 'gantry',
      camera: gantry,
      caption: names(
        'Het portaal zet over, freest en scant. Het komt pas boven de mal als R1 en R2 daar weg zijn.',
        'The gantry transfers, trims and scans. It comes over the mould only when R1 and R2 are away.',
      ),
      highlight: ['r3', 'trim-table', 'mould-zone'],
    },
    {
      id: 'curing',
      camera: curing,
      caption: names(
        'Uitharden duurt acht uur, dag en nacht, twee panelen tegelijk. Zolang dit de flessenhals niet is, tellen de robots.',
        'Curing takes eight hours, day and night, two panels at a time. While it is not the bottleneck, the robots count.',
      ),
      highlight: ['autoclave', 'cure-trolley'],
    },
  ],
})

export const samxlScene: readonly RawRecord[] = [
  record('scene', 'samxl-composite-line', names('Composietlijn SAM|XL', 'SAM|XL composite line'), {
    description: names(
      'Voorstel voor een lijn zoals bij SAM|XL in Delft: geen tekening van de echte hal, wel een cel die klopt en bereikbaar is.',
      'A proposal for a line such as SAM|XL in Delft: not a drawing of the real hall, but a cell that adds up and can be reached.',
    ),
    startAt: '2026-11-23T06:00:00',
    seed: 1,
    warmupS: 24 * HOUR_S,
    horizonS: 5 * 24 * HOUR_S,
    // Tuesday 08:01: both rail robots carry a ply, the gantry works on a cured panel, people drape a minute later.
    openAt: { timeS: 93_670, speed: 10 },
    outputs: ['wing-skin'],
  }),
  ...samxlPlaces,
  ...samxlRobots,
  ...samxlFlow,
  ...views,
  story,
]
