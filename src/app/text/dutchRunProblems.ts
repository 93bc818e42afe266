// Dutch sentences for what compiling and running a cell report; their English ones come with the problem itself. `{name}` stands
// for a value of the problem.

interface DutchWords {
  readonly message: string
  readonly hint: string
}

const REACH = 'Robot "{robot}" kan het doel van "{target}" niet bereiken'
const LINE = 'Robot "{robot}" kan niet recht naar "{target}" bewegen'

const TOUCH =
  'Zet een van beide anders, kies een hogere nadering of een tussenpunt. Lichamen zijn grof: bekijk het in het beeld.'

export const DUTCH_RUN_PROBLEMS: Readonly<Record<string, DutchWords>> = {
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
  'program.touches': {
    message:
      '"{robot}" raakt "{other}" bij "{node}": schakel {link}, {depthMm} mm diep, {timeS} s na het begin van de beweging.',
    hint: TOUCH,
  },
  'program.toolTouches': {
    message:
      '"{robot}" raakt "{other}" bij "{node}": het gereedschap, {depthMm} mm diep, {timeS} s na het begin van de beweging.',
    hint: TOUCH,
  },
  'program.partTouches': {
    message:
      '"{robot}" raakt "{other}" bij "{node}": het deel in de grijper, {depthMm} mm diep, {timeS} s na het begin van de beweging.',
    hint: TOUCH,
  },
  'run.deadlock': {
    message: 'Er kan niets meer gebeuren: "{who}" wacht op "{waitsFor}".',
    hint: 'Geef een van beide meer ruimte of een andere uitweg, of laat los wat vastgehouden wordt voordat het andere gevraagd wordt.',
  },
  'run.zoneDeadlock': {
    message: 'Robots wachten in een kring op elkaars zones: {circle}.',
    hint: "Ga in alle programma's in dezelfde volgorde de zones in, of verlaat de eerste voordat de tweede begint.",
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
    message: 'De accu van voertuig {vehicle} van "{who}" is na {hours} h leeg.',
    hint: 'Laat het eerder laden (chargeBelow), neem een grotere accu, of zet laadpunten dichterbij.',
  },
  'run.unstable': {
    message:
      'De rij voor "{who}" groeit eindeloos: {waiting} producten wachten. Er komt meer binnen dan het aankan.',
    hint: 'Vertraag de aanvoer, geef het station meer plaatsen of kortere tijden, of begrens het aantal producten in omloop.',
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
  'reach.nearLimit': {
    message: 'Bij "{target}" zit as {joint} van robot "{robot}" dicht bij zijn grens.',
    hint: 'Verplaats of draai de robot of het doel een beetje.',
  },
  'reach.nearSingular': {
    message: 'Bij "{target}" is robot "{robot}" dicht bij een singuliere stand (as {joint}).',
    hint: 'Verplaats of draai de robot of het doel een beetje.',
  },
  'program.tooFar': {
    message: `${REACH}: het ligt {missM} m te ver weg.`,
    hint: 'Zet de robot of het doel dichterbij, of neem een robot met meer bereik.',
  },
  'program.tooNear': {
    message: `${REACH}: het ligt {missM} m te dicht bij de robot.`,
    hint: 'Zet de robot verder van het doel, of zet een van beide hoger.',
  },
  'program.jointLimit': {
    message: `${REACH}: as {joint} zou voorbij zijn grens gaan.`,
    hint: 'Draai het doel om zijn verticale as, of zet de robot ergens anders.',
  },
  'program.noSolution': {
    message: `${REACH}: geen stand van de assen geeft deze plaats en richting.`,
    hint: 'Draai het doel, of zet het dichter bij het midden van het bereik.',
  },
  'program.singular': {
    message: `${LINE}: de weg gaat door een singuliere stand, waar pols of elleboog zou omslaan.`,
    hint: 'Gebruik hier een asbeweging, draai het doel, of zet het van de lijn boven de robot of de polsas af.',
  },
  'program.otherBranch': {
    message: `${LINE}: hij komt aan in een andere houding dan de volgende beweging nodig heeft.`,
    hint: 'Zet een asbeweging tussen de twee doelen.',
  },
  'program.collision': {
    message: 'Robot "{robot}" raakt iets in elke houding die "{target}" bereikt.',
    hint: 'Verplaats het obstakel of het doel, of draai het doel.',
  },
  'program.carrierCannotFollow': {
    message: `${LINE}: de drager kan dit pad niet volgen en zit er {missM} m naast.`,
    hint: 'Laat de arm het pad volgen, of teken het pad langs de assen van de drager.',
  },
  'program.carrierLimit': {
    message: `${LINE}: as {joint} van de drager houdt {missM} m eerder op.`,
    hint: 'Maak het pad korter, of de drager of de toegestane slag langer.',
  },
  'program.payload': {
    message: 'Robot "{robot}" draagt met "{product}" {loadKg} kg en mag {payloadKg} kg dragen.',
    hint: 'Neem een sterkere robot, een lichter gereedschap, of draag het met meer robots. De tijden zijn berekend alsof het kan.',
  },
  'program.drops': {
    message: '"{robot}" laat "{product}" vallen: de greep heeft {neededN} N nodig en houdt {forceN} N.',
    hint: 'Beweeg langzamer, of neem een gereedschap dat meer houdt.',
  },
  'program.carriageGap': {
    message: 'De rail laat te weinig ruimte voor "{robot}": sleden moeten {gapM} m uit elkaar blijven.',
    hint: 'Maak de slag van de robots langer, of zet de grepen verder uit elkaar.',
  },
  'program.trackShared': {
    message: '"{robot}" kan dit alleen terwijl andere robots op de rail niet in hun thuisstand staan.',
    hint: 'Zet de thuisstanden verder uit elkaar, of geef de andere robots een eindstand uit de weg.',
  },
  'program.coupledPose': {
    message: 'Robots die samen een product vasthouden, gaan hier naar standen met een naam.',
    hint: 'Geef een doel dat ergens ligt, of leg het product eerst neer.',
  },
  'program.unplaced': {
    message: 'Het doel van "{target}" ligt bij iets dat nergens staat, of dat deze taak niet heeft.',
    hint: "Geef die plek een plaats; task.from en task.to bestaan alleen in programma's die producten verplaatsen.",
  },
  'program.unevenGrip': {
    message: 'De takken van het programma houden aan het eind niet hetzelfde vast.',
    hint: 'Pak of plaats in beide takken, of in geen van beide.',
  },
  'program.unused': {
    message: 'Geen route gebruikt programma "{program}": het wordt niet gecontroleerd en draait nooit.',
    hint: 'Noem het als verplaatser of bewerking in een routestap, of haal het weg.',
  },
  'robot.unusable': {
    message: 'Robot "{robot}" kan zo niet gebruikt worden.',
    hint: "De programma's van deze robot kunnen niet draaien tot dit is verholpen.",
  },
  'time.impossible': {
    message: 'Een tijd heeft een onmogelijke waarde: {parameter} = {value}.',
    hint: 'Geef waarden die een tijd kan hebben: niet negatief, kleinste onder grootste.',
  },
}
