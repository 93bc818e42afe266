// Dutch sentences for what running a cell reports; their English ones come with the problem itself. `{name}` stands for a value of the problem. Those of
// robots and programs are core's: the command line tells them too.
import { DUTCH_MOTION_PROBLEMS } from '../../core/model/problems/dutchMotionProblems'

interface DutchWords {
  readonly message: string
  readonly hint: string
}

export const DUTCH_RUN_PROBLEMS: Readonly<Record<string, DutchWords>> = {
  ...DUTCH_MOTION_PROBLEMS,
  'link.newer': {
    message: 'Deze link is door een nieuwere Proefcel gemaakt.',
    hint: 'Herlaad de pagina en probeer het opnieuw.',
  },
  'link.broken': {
    message: 'Deze link is beschadigd of niet compleet.',
    hint: 'Vraag de link opnieuw, of vraag het scènebestand. Sommige programma’s kappen lange links af.',
  },
  toolsThreadFailed: {
    message: 'Dit werk is onverwacht gestopt: {detail}.',
    hint: 'Je cel is bewaard. Probeer het opnieuw; gebeurt het weer, probeer het dan met een kleiner bestand.',
  },
  'run.deadlock': {
    message: 'Er kan niets meer gebeuren: "{who}" wacht op "{waitsFor}".',
    hint: 'Geef een van beide meer ruimte of een andere uitweg, of laat los wat vastgehouden wordt voordat het andere gevraagd wordt.',
  },
  'run.zoneDeadlock': {
    message: 'Robots wachten in een kring op elkaars zones: {circle}.',
    hint: 'Ga in alle programma’s in dezelfde volgorde de zones in, of verlaat de eerste voordat de tweede begint.',
  },
  'run.signalNeverComes': {
    message:
      'Er kan niets meer gebeuren: "{robot}" (programma "{program}") wacht op signaal "{signal}" = {value}, en niets zet dat nog.',
    hint: 'Zet het signaal in een ander programma, of wijzig de beginwaarde.',
  },
  'run.vehicleJam': {
    message: 'Voertuigen houden elkaar tegen, zodat er geen meer verder kan: {circle}.',
    hint: 'Maak wegen eenrichting of een ring, geef een kruising plaats voor twee, of voeg naast de weg een wachtplek toe.',
  },
  'run.vehicleFlat': {
    message: 'De accu van voertuig {vehicle} van "{who}" is na {hours} u leeg.',
    hint: 'Laat het eerder laden (bij “Laden onder”), neem een grotere accu, of zet laadpunten dichterbij.',
  },
  'run.unstable': {
    message:
      'De rij voor "{who}" groeit eindeloos: {waiting} producten wachten. Er komt meer binnen dan het aankan.',
    hint: 'Vertraag de aanvoer, geef het station meer plaatsen of kortere tijden, of begrens het aantal producten in omloop.',
  },
  'run.neverFits': {
    message:
      '"{who}" begint nooit aan "{product}": dat duurt {workH} u, langer dan elke dienst, en er wordt geen werk begonnen dat niet past.',
    hint: 'Laat werk aan het eind van een dienst pauzeren of afmaken (bij de kalender), verleng een dienst, of splits het werk.',
  },
  'run.stuck': {
    message: 'De klok staat stil: producten gaan rond zonder dat een stap tijd kost.',
    hint: 'Geef minstens één stap van elke kring een tijd.',
  },
  'checkpoint.unreadable': {
    message: 'De bewaarde simulatie past niet bij deze cel of deze versie.',
    hint: 'Begin de simulatie opnieuw.',
  },
  'layout.overlap': {
    message: '"{a}" en "{b}" staan {depthM} m in elkaar.',
    hint: 'Zet ze uit elkaar, of zet het ene op het andere.',
  },
  'layout.outside': {
    message: '"{record}" staat voor een deel buiten de hal.',
    hint: 'Zet het binnen, of maak de hal groter.',
  },
  'layout.idleBelt': {
    message: 'Er gaat geen route over "{record}": er komt nooit iets langs.',
    hint: 'Leid er een route overheen, of noem de band in een stap van een route.',
  },
  'reach.nearLimit': {
    message: 'Bij "{target}" zit as {joint} van robot "{robot}" dicht bij zijn grens.',
    hint: 'Verplaats of draai de robot of het doel een beetje.',
  },
  'reach.nearSingular': {
    message: 'Bij "{target}" is robot "{robot}" dicht bij een singuliere stand (as {joint}).',
    hint: 'Verplaats of draai de robot of het doel een beetje.',
  },
  'time.impossible': {
    message: 'Een tijd heeft een onmogelijke waarde: {parameter} = {value}.',
    hint: 'Geef waarden die een tijd kan hebben: niet negatief, kleinste onder grootste.',
  },
}
