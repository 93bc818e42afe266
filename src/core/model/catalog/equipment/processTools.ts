// Tools that work on a part instead of holding it. Their speeds and times belong to the program that uses them.
import { constantS, estimate, straightTcp, type ToolModel, triangularS } from './ToolModel'

const OWN = 'own estimate by size'
const holdsNothing = { grip: constantS(0), release: constantS(0) }

export const PROCESS_TOOLS: readonly ToolModel[] = [
  {
    id: 'screwdriver-cobot',
    name: { nl: 'Schroefautomaat met toevoer', en: 'Screwdriver with feeder' },
    kind: 'screwdriver',
    massKg: 2.6,
    tcp: straightTcp(0.25),
    ...holdsNothing,
    sizeM: [0.12, 0.12, 0.25],
    provenance: { massKg: estimate(OWN, 2, 2.6, 3.5), tcp: estimate(OWN, 0.2, 0.25, 0.35) },
  },
  {
    id: 'weld-torch-mag',
    name: { nl: 'MAG-lastoorts, 45° gebogen', en: 'MAG welding torch, 45° neck' },
    kind: 'weldTorch',
    massKg: 3.2,
    // Wire tip 0.3 m below the flange and 0.06 m beside it, turned by half the neck angle about y.
    tcp: { position: [0.06, 0, 0.3], quaternion: [0, 0.19509, 0, 0.980785] },
    ...holdsNothing,
    sizeM: [0.12, 0.1, 0.3],
    provenance: { massKg: estimate(OWN, 2.5, 3.2, 5), tcp: estimate(OWN, 0.25, 0.3, 0.4) },
  },
  {
    id: 'drill-end-effector',
    name: { nl: 'Booreindeffector met drukvoet', en: 'Drilling end effector with pressure foot' },
    kind: 'drill',
    massKg: 60,
    tcp: straightTcp(0.55),
    ...holdsNothing,
    sizeM: [0.4, 0.35, 0.55],
    provenance: { massKg: estimate(OWN, 35, 60, 110), tcp: estimate(OWN, 0.4, 0.55, 0.7) },
  },
  {
    id: 'router-spindle-10kw',
    name: { nl: 'Freesspindel 10 kW', en: 'Router spindle 10 kW' },
    kind: 'router',
    massKg: 35,
    tcp: straightTcp(0.45),
    ...holdsNothing,
    sizeM: [0.2, 0.2, 0.45],
    provenance: { massKg: estimate(OWN, 20, 35, 50), tcp: estimate(OWN, 0.35, 0.45, 0.6) },
  },
  {
    id: 'camera-inspection',
    name: { nl: 'Inspectiecamera met verlichting', en: 'Inspection camera with light' },
    kind: 'camera',
    massKg: 1.4,
    tcp: straightTcp(0.15),
    ...holdsNothing,
    sizeM: [0.16, 0.16, 0.15],
    provenance: { massKg: estimate(OWN, 0.8, 1.4, 2.5), tcp: estimate(OWN, 0.1, 0.15, 0.25) },
  },
  {
    id: 'c-scan-array',
    name: { nl: 'Ultrasoonarray voor C-scan', en: 'Ultrasonic array for C-scan' },
    kind: 'scanner',
    massKg: 8,
    tcp: straightTcp(0.3),
    ...holdsNothing,
    sizeM: [0.2, 0.15, 0.3],
    provenance: { massKg: estimate(OWN, 5, 8, 15), tcp: estimate(OWN, 0.2, 0.3, 0.4) },
  },
  {
    // The robot's half; exchanging a tool at its stand takes 4–10 s with docking and leaving, locking 0.2–0.5 s of that.
    id: 'tool-changer',
    name: { nl: 'Gereedschapswisselaar', en: 'Tool changer' },
    kind: 'none',
    massKg: 4,
    tcp: straightTcp(0.06),
    grip: triangularS(0.2, 0.3, 0.5),
    release: triangularS(0.2, 0.3, 0.5),
    sizeM: [0.16, 0.16, 0.06],
    provenance: {
      massKg: estimate(OWN, 2, 4, 12),
      tcp: estimate(OWN, 0.05, 0.06, 0.1),
      grip: estimate('locking, recalled', 0.2, 0.3, 0.5),
      release: estimate('unlocking, recalled', 0.2, 0.3, 0.5),
    },
  },
]
