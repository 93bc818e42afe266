// Names of resource states, cycle causes and parts of a waiting reason. Both languages side by side.
import type { CycleCause, ResourceState } from '../../core/results/states'
import { bilingual } from './bilingual'

type StateNames = Record<ResourceState, string>
type CauseNames = Record<CycleCause, string>

const statesEn = {
  working: 'working',
  setup: 'set-up',
  waiting: 'waiting',
  starved: 'starved',
  blocked: 'blocked',
  failed: 'failed',
  maintenance: 'maintenance',
  held: 'held (safety)',
  off: 'off shift',
} satisfies StateNames

const statesNl = {
  working: 'werkt',
  setup: 'stelt om',
  waiting: 'wacht',
  starved: 'zonder werk',
  blocked: 'geblokkeerd',
  failed: 'storing',
  maintenance: 'onderhoud',
  held: 'stil (veiligheid)',
  off: 'buiten dienst',
} satisfies StateNames

const meaningsEn = {
  working: 'Doing its job.',
  setup: 'Being changed over to another product.',
  waiting: 'Waits for a robot, a person or a machine.',
  starved: 'Waits for a part to arrive.',
  blocked: 'Done, but the part cannot leave.',
  failed: 'Broken down or being repaired.',
  maintenance: 'Planned maintenance.',
  held: 'Stopped or slowed because of a person or a stop.',
  off: 'No shift.',
} satisfies StateNames

const meaningsNl = {
  working: 'Doet zijn werk.',
  setup: 'Wordt omgesteld op een ander product.',
  waiting: 'Wacht op een robot, een mens of een machine.',
  starved: 'Wacht op een product.',
  blocked: 'Klaar, maar het product kan niet weg.',
  failed: 'Kapot of in reparatie.',
  maintenance: 'Gepland onderhoud.',
  held: 'Gestopt of vertraagd door een mens of een stop.',
  off: 'Geen dienst.',
} satisfies StateNames

const causesEn = {
  travel: 'travel',
  approach: 'approach',
  settle: 'settle',
  grip: 'grip',
  process: 'process',
  waitPart: 'wait for part',
  waitMachine: 'wait for machine',
  waitRobot: 'wait for robot',
  waitPerson: 'wait for person',
  waitZone: 'wait for zone',
  waitSignal: 'wait for signal',
  slowed: 'slowed down',
  stopped: 'stopped',
} satisfies CauseNames

const causesNl = {
  travel: 'verplaatsen',
  approach: 'naderen',
  settle: 'uittrillen',
  grip: 'grijpen',
  process: 'bewerken',
  waitPart: 'wacht op product',
  waitMachine: 'wacht op machine',
  waitRobot: 'wacht op robot',
  waitPerson: 'wacht op mens',
  waitZone: 'wacht op zone',
  waitSignal: 'wacht op signaal',
  slowed: 'vertraagd',
  stopped: 'stilgezet',
} satisfies CauseNames

export const stateText = bilingual(
  { states: statesEn, meanings: meaningsEn, causes: causesEn },
  { states: statesNl, meanings: meaningsNl, causes: causesNl },
)
