// Sentences of fieldHelp for the fields A to M. Data only.

export const FIELD_HELP_A_TO_M: Readonly<Record<string, readonly [en: string, nl: string]>> = {
  accelerationMps2: [
    'How fast it gets up to speed. For a gantry by axis.',
    'Hoe snel het op snelheid komt. Bij een portaal per as.',
  ],
  accumulating: [
    'Parts close up behind one that stands still; off: the whole belt stops.',
    'Producten schuiven aan achter een product dat stilstaat; uit: de hele band stopt.',
  ],
  aisle: [
    'The network of paths the vehicles drive on. Left out: they drive in a straight line.',
    'Het padennet waarover de voertuigen rijden. Leeg: ze rijden in een rechte lijn.',
  ],
  aisles: [
    'Walkways painted on the floor: a line and a width.',
    'Looppaden op de vloer: een lijn en een breedte.',
  ],
  angleRad: ['How far it turns.', 'Hoe ver hij draait.'],
  angleTruncationRad: [
    'Largest rounding of an angle in the file that was made exact.',
    'Grootste afronding van een hoek in het bestand die precies is gemaakt.',
  ],
  answers: ['What was answered when this cell was made.', 'Wat er is geantwoord toen deze cel werd gemaakt.'],
  approachM: [
    'Height above the target from which the tool goes straight down.',
    'Hoogte boven het doel vanwaar het gereedschap recht naar beneden gaat.',
  ],
  arrivals: [
    'When parts come in: with an interval, by order, by a changing rate, never empty, or a fixed number in the cell.',
    'Wanneer producten binnenkomen: met een tussentijd, op order, met wisselend tempo, nooit leeg of een vast aantal in de cel.',
  ],
  asset: ['The imported file that is shown here.', 'Het geïmporteerde bestand dat hier te zien is.'],
  at: [
    'Where this happens. Several places: the choice says which.',
    'Waar dit gebeurt. Bij meer plaatsen zegt de keuze welke.',
  ],
  atEnd: [
    'What happens to a job when the shift is over.',
    'Wat er met een bewerking gebeurt als de dienst voorbij is.',
  ],
  atM: ['Along the middle of the belt, from its start.', 'Langs het midden van de band, vanaf het begin.'],
  atS: ['Time from the start of the run.', 'Tijd vanaf het begin van de simulatie.'],
  attitude: [
    'Flat: the positioner first turns the work until the tool works straight down. Left out: as the plate stands.',
    'Vlak: de manipulator draait het werk eerst tot het gereedschap recht naar beneden werkt. Leeg: zoals de plaat staat.',
  ],
  axis: [
    'Direction about which, or along which, the joint moves, in its own frame.',
    'Richting waar het gewricht om draait of langs schuift, in het eigen assenstelsel.',
  ],
  baseFrame: [
    'Link of the file on which the robot stands.',
    'Schakel uit het bestand waar de robot op staat.',
  ],
  basis: [
    'What makes it age: calendar time, time at work, or completed jobs.',
    'Wat het laat verouderen: kalendertijd, werktijd of gedane bewerkingen.',
  ],
  batch: [
    'Parts that arrive or are served together.',
    'Producten die samen aankomen of samen worden bewerkt.',
  ],
  batches: [
    'Batch sizes that vary, each with its share.',
    'Partijgroottes die wisselen, elk met een aandeel.',
  ],
  battery: ['Left out: the vehicle never has to charge.', 'Leeg: het voertuig hoeft nooit te laden.'],
  bendingStiffnessNm: [
    'Resistance against bending, per metre of width: a limp sheet has little.',
    'Weerstand tegen buigen, per meter breedte: een slappe plaat heeft weinig.',
  ],
  bends: [
    'Curves in the belt, one after the other; straight in between.',
    'Bochten in de band, na elkaar; ertussen is hij recht.',
  ],
  blendM: [
    'The tool does not stop at a corner but turns within this distance of it. 0: it comes to rest.',
    'Het gereedschap stopt niet in een hoek, maar draait binnen deze afstand af. 0: het komt tot stilstand.',
  ],
  blocked: [
    'Power while a finished part cannot leave.',
    'Vermogen terwijl een product dat klaar is niet weg kan.',
  ],
  blocking: [
    'Before: a job begins only when its part has a place to go to afterwards.',
    'Vooraf: een bewerking begint pas als het product daarna ergens heen kan.',
  ],
  body: ['The steps of the program, in order.', 'De stappen van het programma, op volgorde.'],
  breaks: ['Pauses within the shift, from and to.', 'Pauzes binnen de dienst, van en tot.'],
  by: [
    'Who carries the part: a robot program, a person, a vehicle, or just a time.',
    'Wie het product brengt: een robotprogramma, een mens, een voertuig of alleen een tijd.',
  ],
  calendar: ['When this works. Left out: always.', 'Wanneer dit werkt. Leeg: altijd.'],
  camera: ['Where the camera stands and what it looks at.', 'Waar de camera staat en waar hij naar kijkt.'],
  capacity: [
    'How many parts fit or are served at once.',
    'Hoeveel producten er passen of tegelijk worden bewerkt.',
  ],
  capacityWh: ['Energy in a full battery.', 'Energie in een volle accu.'],
  caption: ['What the visitor reads at this stop.', 'Wat de bezoeker bij deze halte leest.'],
  carriageHeightM: [
    'Height of the carriage above the floor: the robot stands on it.',
    'Hoogte van de slede boven de vloer: daar staat de robot op.',
  ],
  'carrier.id': [
    'What it rides on; its poses then begin with the place on that.',
    'Waar hij op rijdt; zijn standen beginnen dan met de plaats daarop.',
  ],
  carrier: [
    'The rail or gantry this robot rides on. Left out: it stands still.',
    'De rail of het portaal waarop deze robot rijdt. Leeg: hij staat stil.',
  ],
  cause: ['How this waiting is counted in the cycle time.', 'Hoe dit wachten meetelt in de cyclustijd.'],
  certainty: ['Measured, published or estimated.', 'Gemeten, gepubliceerd of geschat.'],
  chargeBelow: [
    'Below this share it charges before it takes another load.',
    'Onder dit aandeel laadt het op voordat het een nieuwe vracht neemt.',
  ],
  chargers: ['Where it can charge.', 'Waar het kan laden.'],
  chargeUntil: ['Charging stops at this share.', 'Het laden stopt bij dit aandeel.'],
  chargeW: ['Power of the charger.', 'Vermogen van de lader.'],
  choose: ['How one of several is chosen.', 'Hoe er één uit meer wordt gekozen.'],
  close: ['Time to close the door.', 'Tijd om de deur te sluiten.'],
  closed: ['From the last point back to the first.', 'Van het laatste punt terug naar het eerste.'],
  co2KgPerKwh: [
    'Emission of one kilowatt hour; differs by year and supplier.',
    'Uitstoot van één kilowattuur; verschilt per jaar en leverancier.',
  ],
  colour: [
    'What the part is made of; it shows in the picture.',
    'Waar het product van gemaakt is; te zien in het beeld.',
  ],
  columns: ['Slots along x.', 'Plekken langs x.'],
  components: [
    'Parts that are brought and joined here.',
    'Producten die hierheen worden gebracht en samengevoegd.',
  ],
  count: ['How many of these there are.', 'Hoeveel er hiervan zijn.'],
  coupledSpeedMps: [
    'Speed while several robots hold one thing together.',
    'Snelheid terwijl meer robots samen iets vasthouden.',
  ],
  cut: ['Time to cut the strip off.', 'Tijd om de strook af te snijden.'],
  data: ['Triangles, packed as text.', 'Driehoeken, ingepakt als tekst.'],
  date: ['The day, for instance 2026-11-28.', 'De dag, bijvoorbeeld 2026-11-28.'],
  days: ['1 is Monday, 7 is Sunday.', '1 is maandag, 7 is zondag.'],
  depthM: ['How deep the tool goes below the point.', 'Hoe diep het gereedschap onder het punt gaat.'],
  description: [
    'What this cell is about, for whoever opens it.',
    'Waar deze cel over gaat, voor wie hem opent.',
  ],
  discipline: ['Which waiting part goes first.', 'Welk wachtend product eerst gaat.'],
  dispatch: ['Which load is fetched first.', 'Welke vracht het eerst wordt gehaald.'],
  distanceM: [
    'Distance from the target at which the motion ends.',
    'Afstand tot het doel waarop de beweging eindigt.',
  ],
  do: [
    'What happens to the part here: a time, a robot program, joining or taking apart.',
    'Wat er hier met het product gebeurt: een tijd, een robotprogramma, samenvoegen of uit elkaar halen.',
  ],
  door: [
    'Times to open and close. Left out: no door.',
    'Tijden om te openen en te sluiten. Leeg: geen deur.',
  ],
  driveW: ['Power taken from the battery while driving.', 'Vermogen uit de accu tijdens het rijden.'],
  drop: ['How a part is let go above this zone.', 'Hoe een product boven deze zone wordt losgelaten.'],
  dueAfterS: [
    'Due this long after it comes in; for queues by due date.',
    'Zo lang na binnenkomst klaar; voor rijen op leverdatum.',
  ],
  dueS: ['When the order must be ready.', 'Wanneer de order klaar moet zijn.'],
  during: ['For setting up, for working, or for both.', 'Voor het omstellen, het werk of allebei.'],
  dwell: ['How long the tool stays at each point.', 'Hoe lang het gereedschap op elk punt blijft.'],
  edges: ['Straight ways between two nodes.', 'Rechte wegen tussen twee knooppunten.'],
  effect: ['What a breakdown does to the job in hand.', 'Wat een storing met de lopende bewerking doet.'],
  effortNm: [
    'Torque the joint may give, or force when it slides.',
    'Koppel dat het gewricht mag leveren, of kracht als het schuift.',
  ],
  empty: ['Driving time without a load.', 'Rijtijd zonder vracht.'],
  end: [
    'Time at the end of the path: crater fill, cutting off.',
    'Tijd aan het eind van het pad: krater vullen, afsnijden.',
  ],
  endPose: ['Pose in which the robot ends.', 'Stand waarin de robot eindigt.'],
  enterAt: [
    'Halt of the belt where the part gets on. Empty: at the start.',
    'Halte van de band waar het product erop komt. Leeg: aan het begin.',
  ],
  eur: ['Amount as a range: low, likely, high.', 'Bedrag als bandbreedte: laag, waarschijnlijk, hoog.'],
  every: ['Once in so many times.', 'Eens in zoveel keer.'],
  extra: ['Overtime and weekends, one day each.', 'Overwerk en weekenden, per dag.'],
  failed: ['Power while broken down.', 'Vermogen tijdens een storing.'],
  family: [
    'How the axes lie; decides how poses are solved.',
    'Hoe de assen liggen; bepaalt hoe standen worden opgelost.',
  ],
  file: ['The file it was read from.', 'Het bestand waaruit hij is gelezen.'],
  firstAtS: [
    'Time until the first arrival. Left out: at the start.',
    'Tijd tot de eerste aankomst. Leeg: bij de start.',
  ],
  flangeFrame: [
    'Link of the file that carries the tool.',
    'Schakel uit het bestand die het gereedschap draagt.',
  ],
  flexible: [
    'For parts that hang through when they are lifted.',
    'Voor producten die doorhangen als ze worden opgetild.',
  ],
  follow: [
    'What travels along the path: the arm, or the rail or gantry with the arm still.',
    'Wat het pad aflegt: de arm, of de rail of het portaal met een stille arm.',
  ],
  forceN: ['Largest force with which it holds a part.', 'Grootste kracht waarmee het een product vasthoudt.'],
  format: ['Which kind of file it was.', 'Wat voor bestand het was.'],
  follows: [
    'A joint without a drive of its own: it moves along with another.',
    'Een gewricht zonder eigen aandrijving: het beweegt mee met een ander.',
  ],
  frame: [
    'Offset of the path from the workpiece.',
    'Verschuiving van het pad ten opzichte van het werkstuk.',
  ],
  friction: [
    'Between jaw or belt and part; decides when a grip slips.',
    'Tussen bek of band en product; bepaalt wanneer een greep slipt.',
  ],
  from: ['Where it begins or comes from.', 'Waar het begint of vandaan komt.'],
  gapM: ['Smallest distance between two carriages.', 'Kleinste afstand tussen twee sleden.'],
  grasp: [
    'Tool centre in the frame of what is carried together.',
    'Gereedschapspunt in het assenstelsel van wat samen wordt gedragen.',
  ],
  grip: [
    'Time to close the gripper or build up vacuum.',
    'Tijd om de grijper te sluiten of vacuüm op te bouwen.',
  ],
  group: [
    'Things in one group are selected and moved together.',
    'Wat in één groep zit, wordt samen gekozen en verplaatst.',
  ],
  halts: [
    'Points where parts can get on and off besides the start and the end. Steps of a route name them.',
    'Punten waar producten erop en eraf kunnen, naast het begin en het eind. Stappen van een route noemen ze.',
  ],
  handshake: [
    'Delay of one exchange of messages between coupled robots.',
    'Vertraging van één uitwisseling van berichten tussen gekoppelde robots.',
  ],
  heightM: ['Height above the floor.', 'Hoogte boven de vloer.'],
  held: ['Power while it is held back.', 'Vermogen terwijl het wordt tegengehouden.'],
  hidden: [
    'Not drawn; it goes on taking part in the run.',
    'Niet getekend; het doet wel mee in de simulatie.',
  ],
  high: ['High end of the range.', 'Bovenkant van de bandbreedte.'],
  highlight: ['What is outlined at this stop.', 'Wat er bij deze halte wordt uitgelicht.'],
  home: ['Where they stand at first and rest.', 'Waar ze eerst staan en uitrusten.'],
  horizonS: ['How much time a run covers.', 'Hoeveel tijd een simulatie beslaat.'],
  id: ['Name by which others refer to this.', 'Naam waarmee anderen hiernaar verwijzen.'],
  indexM: ['Distance between two lines of the pattern.', 'Afstand tussen twee lijnen van het patroon.'],
  initial: ['Value or share at the start of the run.', 'Waarde of aandeel aan het begin van de simulatie.'],
  interest: [
    'Yearly interest on what is not written off yet.',
    'Jaarlijkse rente over wat nog niet is afgeschreven.',
  ],
  interpolate: ['Values between the listed ones occur too.', 'Ook waarden tussen de genoemde komen voor.'],
  into: ['What it is taken apart into.', 'Waarin het uit elkaar wordt gehaald.'],
  joint: ['The joint it moves along with.', 'Het gewricht waarmee het meebeweegt.'],
  joints: [
    'From the base to the flange, each in the frame of the one before.',
    'Van de voet tot de flens, elk in het assenstelsel van het vorige.',
  ],
  k: ['Number of stages: more stages, less spread.', 'Aantal fasen: meer fasen, minder spreiding.'],
  kind: ['What sort of thing this is.', 'Wat voor soort dit is.'],
  lanes: [
    'One: vehicles wait for each other; two: they can pass.',
    'Eén: voertuigen wachten op elkaar; twee: ze kunnen elkaar passeren.',
  ],
  layerM: ['Height of one layer.', 'Hoogte van één laag.'],
  layers: ['Layers on top of each other.', 'Lagen op elkaar.'],
  leaveAt: [
    'Halt of the belt where the part gets off, or rides on with the next step. Empty: at the end.',
    'Halte van de band waar het product eraf gaat, of met de volgende stap verder rijdt. Leeg: aan het eind.',
  ],
  lengthM: ['Length along its own x axis.', 'Lengte langs de eigen x-as.'],
  lifeYears: [
    'In so many years it is written off. Left out: 10.',
    'In zo veel jaar wordt het afgeschreven. Leeg: 10.',
  ],
  likely: ['Most likely value.', 'Meest waarschijnlijke waarde.'],
  limit: ['Stops after this many parts. Left out: never.', 'Stopt na dit aantal producten. Leeg: nooit.'],
  lineM: [
    "Corner points on the floor, in metres from the hall's south-west corner.",
    'Hoekpunten op de vloer, in meters vanaf de zuidwesthoek van de hal.',
  ],
  link: ['0 is the base, then one after each axis.', '0 is de voet, daarna één na elke as.'],
  links: [
    'What each link looks like. Left out: drawn from its joints.',
    'Hoe elke schakel eruitziet. Leeg: getekend vanuit de gewrichten.',
  ],
  load: ['Time to take a load on board.', 'Tijd om een vracht aan boord te nemen.'],
  loaded: ['Driving time with a load.', 'Rijtijd met vracht.'],
  locked: [
    'Cannot be moved or removed by accident.',
    'Kan niet per ongeluk worden verplaatst of weggehaald.',
  ],
  look: [
    'How it looks in the picture; it does not change what it does.',
    'Hoe het eruitziet in het beeld; het verandert niet wat het doet.',
  ],
  low: ['Low end of the range.', 'Onderkant van de bandbreedte.'],
  lower: [
    'Smallest position: radians, or metres when it slides.',
    'Kleinste stand: radialen, of meters als het schuift.',
  ],
  maintenance: ['Power during maintenance.', 'Vermogen tijdens onderhoud.'],
  manufacturer: ['Who makes it.', 'Wie hem maakt.'],
  massKg: ['Mass; counts for what a robot may lift.', 'Massa; telt mee voor wat een robot mag tillen.'],
  matrix: [
    'Set-up times that differ by change, "from>to".',
    'Omsteltijden die per wissel verschillen, "van>naar".',
  ],
  max: ['Largest value.', 'Grootste waarde.'],
  mean: ['The average.', 'Het gemiddelde.'],
  min: ['Smallest value.', 'Kleinste waarde.'],
  mode: [
    'Only shown, or also deciding where a part ends.',
    'Alleen te zien, of ook bepalend voor waar een product belandt.',
  ],
  model: [
    'The type from the catalogue; it brings its own figures.',
    'Het type uit de catalogus; het brengt eigen cijfers mee.',
  ],
  motion: [
    'By joints (fastest), in a straight line, or along an arc.',
    'Per as (snelst), in een rechte lijn of langs een boog.',
  ],
  mount: ["Where the robot's foot stands on the carriage.", 'Waar de voet van de robot op de slede staat.'],
  mover: [
    'Who brings the part to this step. Left out: it is there at once.',
    'Wie het product naar deze stap brengt. Leeg: het is er meteen.',
  ],
  multiplier: [
    'How far it moves for each unit that the other joint moves; negative: the other way.',
    'Hoe ver het beweegt per eenheid die het andere gewricht beweegt; negatief: de andere kant op.',
  ],
  moverByProduct: ['Another carrier for some of the products.', 'Een andere drager voor sommige producten.'],
}
