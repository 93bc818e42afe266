// Words of what a cycle time rests on. Loaded when somebody asks. Both languages side by side.
import { bilingual } from './bilingual'

export const CYCLE_TEXT = bilingual(
  {
    busy: 'Looking…',
    none: 'This program has no plan: see the problems.',
    certain: 'Rests on stated accelerations and times.',
    estimated:
      'Makers publish no accelerations: estimates decide how wide the band is. Measured times make it smaller.',
    drivers: {
      acceleration: 'Acceleration (travel and approach)',
      settle: 'Settling',
      grip: 'Gripping and letting go',
      process: 'Process',
    },
    of: 'value at',
    driver: 'Driven by',
    span: 'Width of the band',
    calibrate: 'Calibrate…',
  },
  {
    busy: 'Bezig…',
    none: 'Dit programma heeft geen plan: zie de problemen.',
    certain: 'Berust op opgegeven versnellingen en tijden.',
    estimated:
      'Fabrikanten publiceren geen versnellingen: schattingen bepalen hoe breed de band is. Gemeten tijden maken hem smaller.',
    drivers: {
      acceleration: 'Versnelling (verplaatsen en naderen)',
      settle: 'Uittrillen',
      grip: 'Grijpen en loslaten',
      process: 'Bewerken',
    },
    of: 'waarde bij',
    driver: 'Hangt af van',
    span: 'Breedte van de band',
    calibrate: 'Kalibreren…',
  },
)
