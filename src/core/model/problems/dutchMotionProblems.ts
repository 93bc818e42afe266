// Dutch sentences for what planning robots and programs reports; their English ones come with the problem itself. `{name}` stands for a value of the
// problem.

interface DutchWords {
  readonly message: string
  readonly hint: string
}

const REACH = 'Robot "{robot}" kan het doel van "{target}" niet bereiken'
const LINE = 'Robot "{robot}" kan niet recht naar "{target}" bewegen'

const TOUCH =
  'Zet een van beide anders, kies een hogere nadering of een tussenpunt. Lichamen zijn grof: bekijk het in het beeld.'

export const DUTCH_MOTION_PROBLEMS: Readonly<Record<string, DutchWords>> = {
  'program.touches': {
    message:
      '"{robot}" raakt "{other}" bij "{node}": schakel {link}, {depthMm} mm diep, {timeS} s na het begin van de beweging, op x {xM}, y {yM}, z {zM} m.',
    hint: TOUCH,
  },
  'program.toolTouches': {
    message:
      '"{robot}" raakt "{other}" bij "{node}": het gereedschap, {depthMm} mm diep, {timeS} s na het begin van de beweging, op x {xM}, y {yM}, z {zM} m.',
    hint: TOUCH,
  },
  'program.partTouches': {
    message:
      '"{robot}" raakt "{other}" bij "{node}": het deel in de grijper, {depthMm} mm diep, {timeS} s na het begin van de beweging, op x {xM}, y {yM}, z {zM} m.',
    hint: TOUCH,
  },
  'program.crossesCurtain': {
    message:
      '"{robot}" komt bij "{node}" in lichtscherm "{other}", {timeS} s na het begin van de beweging: dat zou de cel stilzetten.',
    hint: 'Zet het lichtscherm verder weg of de robot meer naar binnen, of laat het scherm overbruggen zolang de robot er doorheen gaat.',
  },
  'program.sharesSpace': {
    message:
      '"{robot}" komt bij "{target}" waar "{other}" op dat moment ook kan zijn (bij "{otherNode}" van "{otherProgram}"), en geen zone houdt ze uit elkaar.',
    hint: 'Laat beide daar een exclusieve zone binnengaan (de controle van het programma stelt er een voor), of zet een van beide anders.',
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
  'program.plateTurns': {
    message: `${LINE}: manipulator "{positioner}" draait tegelijk, en dat kan alleen één robot met een stilstaande drager volgen.`,
    hint: 'Draai de manipulator in een eigen stap vóór deze beweging.',
  },
  'program.plateLimit': {
    message:
      'Manipulator "{positioner}" zou bij "{target}" zijn as "{axis}" naar {askedDeg}° moeten draaien: {excessDeg}° voorbij zijn grens ({lowerDeg}° tot {upperDeg}°).',
    hint: 'Vraag een hoek binnen de grenzen, begin het pad ergens anders op het werk, of maak het bereik van de as groter.',
  },
  'program.notFlat': {
    message:
      'Manipulator "{positioner}" krijgt het werk bij "{target}" niet vlak: er blijft {offDeg}° over; verder omhoog kunnen zijn assen het niet draaien.',
    hint: 'Neem een manipulator met twee assen, of leg het werk anders op de plaat.',
  },
  'program.notFlatLimit': {
    message:
      'Manipulator "{positioner}" krijgt het werk bij "{target}" niet vlak: er blijft {offDeg}° over, want zijn as "{axis}" staat op zijn grens.',
    hint: 'Neem een manipulator met meer bereik, of leg het werk anders op de plaat.',
  },
  'program.noPlate': {
    message: '"{target}" vraagt een gedraaide plaat, maar zijn werk ligt op geen manipulator.',
    hint: 'Zet het station of de mal op de plaat van een manipulator (placement.parent en frame "plate"), of laat de wens weg.',
  },
  'program.turnsAlone': {
    message: '"{target}" laat de plaat met het pad meedraaien; dat kan met één robot die met zijn arm volgt.',
    hint: 'Zet `follow` op arm en noem één robot, of laat `plate` weg.',
  },
  'program.otherBranch': {
    message: `${LINE}: hij komt aan in een andere houding dan de volgende beweging nodig heeft.`,
    hint: 'Zet een asbeweging tussen de twee doelen.',
  },
  'program.collision': {
    message:
      'Welke houding robot "{robot}" ook aanneemt bij het doel van "{target}", hij raakt iets: hier "{other}", {depthMm} mm diep.',
    hint: 'Verplaats het obstakel of het doel, of draai het doel. Er is gerekend alsof er niets stond; lichamen zijn grof.',
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
    message:
      'Robot "{robot}" draagt {loadKg} kg (gereedschap {toolKg}, product "{product}" {partKg}) en mag {payloadKg} kg dragen.',
    hint: 'Neem een sterkere robot, een lichter gereedschap, of draag het met meer robots.',
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
  'program.moveTouches': {
    message:
      '"{robot}" raakt "{other}" op weg naar "{node}", {depthMm} mm diep, {timeS} s na het begin van de beweging, op x {xM}, y {yM}, z {zM} m.',
    hint: 'Geef deze beweging `plan: true` en hij gaat eromheen; of zet een van beide anders, of zet er een tussenpunt in.',
  },
  'program.noWayRound': {
    message: 'Robot "{robot}" vindt geen weg om "{other}" heen naar "{target}"; hij gaat er recht doorheen.',
    hint: 'Maak ruimte, draai het doel, of zet een tussenpunt dat eromheen leidt.',
  },
  'program.moment': {
    message:
      'Robot "{robot}" houdt {massKg} kg op {distanceM} m van zijn flens: {momentNm} N m op as {joint}, meer dan de {limitNm} N m van die as.',
    hint: 'Breng de last dichter bij de flens, of zoek het lastdiagram van de robot op.',
  },
  'program.momentEstimate': {
    message:
      'Robot "{robot}" houdt {massKg} kg op {distanceM} m van zijn flens: {momentNm} N m op as {joint}, meer dan {limitNm} N m (schatting uit zijn draagvermogen).',
    hint: 'Breng de last dichter bij de flens, of zoek het lastdiagram van de robot op.',
  },
  'program.inertia': {
    message:
      'Gereedschap en product van robot "{robot}" hebben {inertiaKgm2} kg m² om zijn laatste as, meer dan {limitKgm2} kg m² (schatting uit zijn draagvermogen).',
    hint: 'Zoek het toegestane traagheidsmoment van de robot op; draai langzamer, of neem een kleiner gereedschap.',
  },
  'program.largePattern': {
    message: 'Het patroon heeft {cells} plaatsen; een programma mag er {most} hebben.',
    hint: 'Laat een route de producten brengen en gebruik een buffer met plaatsen, of verdeel de pallet over programma’s.',
  },
  'program.noPick': {
    message: 'Programma "{program}" verplaatst producten maar pakt niets.',
    hint: 'Voeg een pick op task.from toe.',
  },
  'program.noPlace': {
    message: 'Programma "{program}" verplaatst producten maar legt niets neer.',
    hint: 'Voeg een place op task.to toe.',
  },
  'program.nowhere': {
    message: 'Het gereedschap is hier nergens: er komt een stand met een naam, of niets, aan vooraf.',
    hint: 'Zet er een nadering of een beweging naar een plaats voor.',
  },
  'program.noVia': {
    message: 'Een cirkelbeweging heeft een punt op de boog (via) nodig en een eind dat ergens ligt.',
    hint: 'Geef `via` en `to` een plaats, geen stand met een naam.',
  },
  'program.unknownTarget': {
    message: 'Het doel ligt ten opzichte van "{of}", dat nergens staat.',
    hint: 'Gebruik task.from, task.to, station of de id van een onderdeel met een plaats.',
  },
  'program.unknownRecord': {
    message: '"{id}" bestaat niet, of is hier niet bruikbaar.',
    hint: 'Kies een onderdeel dat bestaat.',
  },
  'program.robot': {
    message: 'Robot "{robot}" is voor dit programma niet bruikbaar, of staat er twee keer.',
    hint: 'Noem elke robot van het programma één keer, met de id van zijn onderdeel.',
  },
  'program.pose': {
    message: 'Robot "{robot}" heeft geen stand "{pose}" met {axes} waarden.',
    hint: 'Standen noemen eerst de assen van de drager (m), dan die van de arm (rad).',
  },
}
