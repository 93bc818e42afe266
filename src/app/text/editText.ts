// Words of editing: names of steps in the history, of fixes, of the run beside an edited cell. Both languages side by side.
import type { EditName } from '../../core/editing/EditHistory'
import type { EditVerb } from '../../core/editing/EditVerb'
import type { FixName } from '../../core/editing/fixes/Fix'
import { bilingual } from './bilingual'
import type { Language } from './Language'

type Verbs = Readonly<Record<EditVerb, string>>
type Fixes = Readonly<Record<FixName, (values: FixValues) => string>>
type FixValues = Readonly<Record<string, string | number>>

const verbsEn: Verbs = {
  add: 'Added',
  remove: 'Removed',
  rename: 'Renamed',
  change: 'Changed',
  reset: 'Back to default',
  move: 'Moved',
  turn: 'Turned',
  place: 'Placed',
  align: 'Aligned',
  distribute: 'Spread evenly',
  array: 'Made a row',
  mirror: 'Mirrored',
  group: 'Grouped',
  ungroup: 'Ungrouped',
  lock: 'Locked',
  unlock: 'Unlocked',
  hide: 'Hidden',
  show: 'Shown',
  duplicate: 'Duplicated',
  paste: 'Pasted',
  cut: 'Cut',
  attach: 'Put on',
  detach: 'Set free',
  reshape: 'Reshaped',
  connect: 'Connected',
  mend: 'Mended',
  teach: 'Taught',
  import: 'Imported',
  template: 'Made from questions',
  restore: 'Earlier version',
  swapModel: 'Other model',
  tend: 'Loading program made',
}

const verbsNl: Verbs = {
  add: 'Toegevoegd',
  remove: 'Verwijderd',
  rename: 'Hernoemd',
  change: 'Gewijzigd',
  reset: 'Terug naar standaard',
  move: 'Verplaatst',
  turn: 'Gedraaid',
  place: 'Neergezet',
  align: 'Uitgelijnd',
  distribute: 'Gelijk verdeeld',
  array: 'In een rij gezet',
  mirror: 'Gespiegeld',
  group: 'Gegroepeerd',
  ungroup: 'Groep opgeheven',
  lock: 'Vergrendeld',
  unlock: 'Ontgrendeld',
  hide: 'Verborgen',
  show: 'Getoond',
  duplicate: 'Gedupliceerd',
  paste: 'Geplakt',
  cut: 'Geknipt',
  attach: 'Erop gezet',
  detach: 'Losgezet',
  reshape: 'Vorm aangepast',
  connect: 'Verbonden',
  mend: 'Hersteld',
  teach: 'Aangeleerd',
  import: 'Ingelezen',
  template: 'Gemaakt uit vragen',
  restore: 'Eerdere versie',
  swapModel: 'Ander model',
  tend: 'Laadprogramma gemaakt',
}

const fixesEn: Fixes = {
  dropReference: ({ id }) => `Take “${id}” out here`,
  useInstead: ({ id }) => `Use “${id}”`,
  removeThis: () => 'Remove this',
  standFree: () => 'Stand it free on the floor',
  levelOut: () => 'Set it straight',
  addHome: () => 'Add a rest pose',
  putInLimits: () => 'Bring it inside the limits',
  fitStroke: () => 'Fit the stroke to the track',
  placeInHall: () => 'Put it in the middle of the hall',
  keepPlacement: () => 'Let it stand',
  keepCarrier: () => 'Let it ride',
  leaveOut: () => 'Leave this out',
  setTo: ({ value, unit }) => `Set to ${value}${unit === '' ? '' : ` ${unit}`}`,
  pushApart: ({ id }) => `Move “${id}” aside`,
  moveInside: () => 'Move it inside the hall',
  bestPlace: ({ robot }) => `Find a better place for “${robot}”`,
  addScene: () => 'Add a scene record',
  addDoor: () => 'Give the station a door',
  goHome: () => 'Use the rest pose',
  newId: () => 'Give it an id of its own',
  leadOut: () => 'Let parts leave the cell here',
  fitShares: () => 'Scale the shares to 1',
  protect: () => 'Slow all robots to half speed here',
}

const fixesNl: Fixes = {
  dropReference: ({ id }) => `“${id}” hier weghalen`,
  useInstead: ({ id }) => `“${id}” gebruiken`,
  removeThis: () => 'Dit verwijderen',
  standFree: () => 'Los op de vloer zetten',
  levelOut: () => 'Recht zetten',
  addHome: () => 'Een ruststand toevoegen',
  putInLimits: () => 'Binnen de grenzen brengen',
  fitStroke: () => 'De slag aan de rail aanpassen',
  placeInHall: () => 'Midden in de hal zetten',
  keepPlacement: () => 'Laten staan',
  keepCarrier: () => 'Laten rijden',
  leaveOut: () => 'Dit weglaten',
  setTo: ({ value, unit }) => `Op ${value}${unit === '' ? '' : ` ${unit}`} zetten`,
  pushApart: ({ id }) => `“${id}” opzij zetten`,
  moveInside: () => 'Binnen de hal zetten',
  bestPlace: ({ robot }) => `Een betere plek voor “${robot}” zoeken`,
  addScene: () => 'Een scène-onderdeel toevoegen',
  addDoor: () => 'Het station een deur geven',
  goHome: () => 'De ruststand gebruiken',
  newId: () => 'Een eigen id geven',
  leadOut: () => 'Producten hier de cel laten verlaten',
  fitShares: () => 'De aandelen samen 1 maken',
  protect: () => 'Alle robots hier op halve snelheid',
}

export const editText = bilingual(
  {
    verb: verbsEn,
    fix: fixesEn,
    undo: 'Undo',
    redo: 'Redo',
    nothingToUndo: 'Nothing to undo',
    nothingToRedo: 'Nothing to redo',
    history: 'History',
    historyStart: 'As opened',
    historyEmpty: 'Every change appears here; click one to go back to it.',
    steps: (n: number) => (n === 1 ? '1 change' : `${n} changes`),
    undone: 'undone',
    andMore: (n: number) => `and ${n} more`,
    runIsOld: 'This run is of the cell before your changes.',
    restartNow: 'Restart with the changes',
    cannotRunYet: (n: number) =>
      n === 1 ? 'Cannot run yet: 1 thing to mend.' : `Cannot run yet: ${n} things to mend.`,
    showProblems: 'Show',
    rerun: 'After a change',
    rerunChoice: { restart: 'the run starts again at this moment', continue: 'the run goes on as it was' },
    judging: 'Working out what it means…',
    searching: 'Searching…',
    noBetterPlace: 'No better place was found for this robot with these targets.',
    refused: 'That could not be done.',
  },
  {
    verb: verbsNl,
    fix: fixesNl,
    undo: 'Ongedaan maken',
    redo: 'Opnieuw doen',
    nothingToUndo: 'Niets om ongedaan te maken',
    nothingToRedo: 'Niets om opnieuw te doen',
    history: 'Geschiedenis',
    historyStart: 'Zoals geopend',
    historyEmpty: 'Elke wijziging komt hier te staan; klik er een aan om ernaar terug te gaan.',
    steps: (n) => (n === 1 ? '1 wijziging' : `${n} wijzigingen`),
    undone: 'ongedaan gemaakt',
    andMore: (n) => `en nog ${n}`,
    runIsOld: 'Deze simulatie is van de cel vóór je wijzigingen.',
    restartNow: 'Opnieuw starten met de wijzigingen',
    cannotRunYet: (n) => `Kan nog niet draaien: ${n} ${n === 1 ? 'ding' : 'dingen'} te herstellen.`,
    showProblems: 'Toon',
    rerun: 'Na een wijziging',
    rerunChoice: {
      restart: 'begint de simulatie opnieuw op dit moment',
      continue: 'gaat de simulatie door zoals hij was',
    },
    judging: 'Gevolgen berekenen…',
    searching: 'Zoeken…',
    noBetterPlace: 'Voor deze robot is met deze doelen geen betere plek gevonden.',
    refused: 'Dat lukte niet.',
  },
)

/** "Verplaatst: Cobot en nog 2". A verb without a word reads as a change. */
export function editSentence(name: EditName, language: Language, nameOf: (id: string) => string): string {
  const text = editText[language]
  const verb = (text.verb as Readonly<Record<string, string>>)[name.verb] ?? text.verb.change
  const [first, ...others] = name.records ?? []
  if (first === undefined) return verb
  const more = others.length === 0 ? '' : ` ${text.andMore(others.length)}`
  return `${verb}: ${nameOf(first)}${more}`
}
