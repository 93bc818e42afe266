// Heads for large flexible plies and panels: everything here is an estimate by size, as no public sheet exists.
import { estimate, straightTcp, type ToolModel, triangularS } from './ToolModel'

const OWN = 'own estimate by size'

export const COMPOSITE_TOOLS: readonly ToolModel[] = [
  {
    id: 'ply-gripper-2500',
    name: { nl: 'Doekgrijper 2,5 m (Coanda/vacuüm)', en: 'Ply gripper 2.5 m (Coanda/vacuum)' },
    kind: 'plyGripper',
    massKg: 45,
    // Flange to pads as in reference/samxl-scene.md.
    tcp: straightTcp(0.35),
    grip: triangularS(0.6, 1, 1.8),
    release: triangularS(0.5, 0.8, 1.5),
    forceN: 400,
    sizeM: [2.5, 0.3, 0.35],
    provenance: {
      tcp: { source: 'layout study of the SAM|XL scene: flange-to-pad 0.35 m', certainty: 'estimate' },
      grip: estimate(OWN, 0.6, 1, 1.8),
      release: estimate(OWN, 0.5, 0.8, 1.5),
      massKg: estimate(OWN, 30, 45, 80),
      forceN: estimate('16 pads of 25 N on woven cloth', 200, 400, 800),
    },
  },
  {
    id: 'panel-head-combined',
    name: {
      nl: 'Combinatiekop: vacuümraam, freesspindel en ultrasoonarray',
      en: 'Combined head: vacuum frame, trimming spindle and ultrasonic array',
    },
    kind: 'vacuum',
    massKg: 85,
    tcp: straightTcp(0.45),
    grip: triangularS(2, 3, 5),
    release: triangularS(1.5, 2, 4),
    forceN: 6000,
    sizeM: [4.4, 1.2, 0.45],
    provenance: {
      tcp: estimate(OWN, 0.35, 0.45, 0.6),
      grip: estimate('evacuating a panel of 9 m² through a frame of cups', 2, 3, 5),
      release: estimate('venting the frame', 1.5, 2, 4),
      massKg: estimate(OWN, 60, 85, 120),
      forceN: estimate('40 cups of 80 mm at 30 kPa', 3000, 6000, 9000),
    },
  },
  {
    id: 'ply-frame-6000',
    name: { nl: 'Doekraam 6 m voor één robot', en: 'Ply frame 6 m for one robot' },
    kind: 'plyGripper',
    massKg: 130,
    tcp: straightTcp(0.5),
    grip: triangularS(1, 1.6, 3),
    release: triangularS(0.8, 1.2, 2.5),
    forceN: 900,
    sizeM: [6, 1.2, 0.5],
    provenance: {
      tcp: estimate(OWN, 0.4, 0.5, 0.6),
      grip: estimate(OWN, 1, 1.6, 3),
      release: estimate(OWN, 0.8, 1.2, 2.5),
      massKg: estimate(OWN, 90, 130, 180),
      forceN: estimate('36 pads of 25 N on woven cloth', 500, 900, 1800),
    },
  },
]
