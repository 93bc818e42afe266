// Texts of problems with places, sources, zones, working hours and costs.
import type { ProblemText } from './ProblemText'

export const PLACE_PROBLEMS = {
  'place.notPositive': {
    severity: 'error',
    what: { en: '{field} is {value}', nl: '{field} is {value}' },
    mend: {
      en: 'sizes, speeds and accelerations must be more than 0',
      nl: 'maten, snelheden en versnellingen moeten meer dan 0 zijn',
    },
  },
  'place.fewerSlots': {
    severity: 'warning',
    what: {
      en: 'room for {capacity} parts, but only {slots} slots',
      nl: 'plaats voor {capacity} delen, maar slechts {slots} posities',
    },
    mend: {
      en: 'add slots or lower the capacity; parts beyond the last slot lie on it',
      nl: 'voeg posities toe of verlaag de capaciteit; verdere delen liggen op de laatste',
    },
  },
  'place.notPlaced': {
    severity: 'error',
    what: {
      en: '"{place}" has no placement, so nobody can get there',
      nl: '"{place}" heeft geen plaats, dus niemand kan erbij',
    },
    mend: {
      en: 'give "{place}" a placement, or move parts by time',
      nl: 'geef "{place}" een placement, of verplaats delen met een tijd',
    },
  },
  'station.batchOrder': {
    severity: 'error',
    what: {
      en: 'a batch of at least {min} and at most {max}',
      nl: 'een partij van minstens {min} en hoogstens {max}',
    },
    mend: { en: 'make min no larger than max', nl: 'maak min niet groter dan max' },
  },
  'station.cannotInterrupt': {
    severity: 'error',
    what: {
      en: 'jobs of a station with batches or a door cannot be interrupted',
      nl: 'bewerkingen van een station met partijen of een deur kunnen niet worden onderbroken',
    },
    mend: {
      en: "set preempt to 'never' and leave staffing out, or remove the batch and the door",
      nl: "zet preempt op 'never' en laat staffing weg, of haal de partij en de deur weg",
    },
  },
  'station.blockingBatch': {
    severity: 'error',
    what: {
      en: 'a station with batches cannot wait for room before it begins',
      nl: 'een station met partijen kan niet voor het begin op ruimte wachten',
    },
    mend: {
      en: "set blocking to 'after', or remove the batch",
      nl: "zet blocking op 'after', of haal de partij weg",
    },
  },
  'station.blockingFork': {
    severity: 'error',
    what: {
      en: 'step "{step}" can go several ways, but "{station}" keeps the next place before the work begins',
      nl: 'stap "{step}" kan meer kanten op, maar "{station}" houdt de volgende plek al vast voor het werk begint',
    },
    mend: {
      en: "decide in a step of its own afterwards, or set blocking to 'after'",
      nl: "kies in een eigen stap daarna, of zet blocking op 'after'",
    },
  },
  'need.nobody': {
    severity: 'error',
    what: {
      en: 'step "{step}" needs people, but names neither a pool nor a skill that somebody has',
      nl: 'stap "{step}" heeft mensen nodig, maar noemt geen groep en geen vaardigheid die iemand heeft',
    },
    mend: {
      en: 'name an operator record in `operator`, or give one the skill in `skills`',
      nl: 'noem een operator in `operator`, of geef er een de vaardigheid in `skills`',
    },
  },
  'conveyor.speedsOrder': {
    severity: 'error',
    what: {
      en: 'the speeds do not come one after the other within the repeat time',
      nl: 'de snelheden volgen elkaar niet op binnen de herhaaltijd',
    },
    mend: {
      en: 'give each a later atS than the one before, all below repeatS',
      nl: 'geef elk een latere atS dan de vorige, alle onder repeatS',
    },
  },
  'station.moreStaff': {
    severity: 'error',
    what: {
      en: '{staff} servers on duty do not fit a capacity of {capacity}',
      nl: '{staff} bezette plekken passen niet in een capaciteit van {capacity}',
    },
    mend: {
      en: 'raise capacity to {staff}, or lower the servers in staffing',
      nl: 'verhoog capacity naar {staff}, of verlaag servers in staffing',
    },
  },
  'source.sharesCount': {
    severity: 'error',
    what: {
      en: '{shares} shares for {products} products',
      nl: '{shares} aandelen voor {products} producten',
    },
    mend: {
      en: 'give one share for each entry of products',
      nl: 'geef één aandeel voor elk van de products',
    },
  },
  'source.sharesNothing': {
    severity: 'error',
    what: { en: 'all shares are 0', nl: 'alle aandelen zijn 0' },
    mend: {
      en: 'give at least one product a share above 0',
      nl: 'geef minstens één product een aandeel boven 0',
    },
  },
  'station.batchTooLarge': {
    severity: 'error',
    what: {
      en: 'a batch of {max} does not fit a capacity of {capacity}',
      nl: 'een partij van {max} past niet in een capaciteit van {capacity}',
    },
    mend: {
      en: 'raise capacity to {max}, or lower batch.max',
      nl: 'verhoog capacity naar {max}, of verlaag batch.max',
    },
  },
  'conveyor.pitchTooLong': {
    severity: 'error',
    what: {
      en: 'parts {pitch} m apart do not fit on a belt of {length} m',
      nl: 'delen op {pitch} m van elkaar passen niet op een band van {length} m',
    },
    mend: { en: 'shorten pitchM or lengthen the belt', nl: 'verklein pitchM of verleng de band' },
  },
  'source.floods': {
    severity: 'error',
    what: {
      en: 'a source that is never empty feeds "{place}", which is never full',
      nl: 'een bron die nooit leeg is voedt "{place}", dat nooit vol is',
    },
    mend: {
      en: 'give "{place}" a capacity (station: queueCapacity), or the source a limit',
      nl: 'geef "{place}" een capaciteit (station: queueCapacity), of de bron een limit',
    },
  },
  'source.ratesOrder': {
    severity: 'error',
    what: {
      en: 'the entry ends at {until} s, not after the one before it ({before} s)',
      nl: 'de regel eindigt op {until} s, niet na de vorige ({before} s)',
    },
    mend: { en: 'order the table by untilS', nl: 'zet de tabel op volgorde van untilS' },
  },
  'source.neverArrives': {
    severity: 'warning',
    what: { en: 'every rate is 0: nothing ever arrives', nl: 'elk tempo is 0: er komt nooit iets' },
    mend: { en: 'raise a rate', nl: 'verhoog een tempo' },
  },
  'source.notItsProduct': {
    severity: 'warning',
    what: {
      en: 'a route for "{product}", which this source does not make',
      nl: 'een route voor "{product}", dat deze bron niet maakt',
    },
    mend: {
      en: 'remove it, or add "{product}" to products',
      nl: 'verwijder die, of voeg "{product}" toe aan products',
    },
  },
  'zone.protectsNobody': {
    severity: 'error',
    what: { en: 'a person zone without {field}', nl: 'een personenzone zonder {field}' },
    mend: {
      en: 'say which robots slow down and to which fraction (0 = stop)',
      nl: 'zeg welke robots vertragen en tot welke fractie (0 = stop)',
    },
  },
  'zone.cannotDecide': {
    severity: 'error',
    what: {
      en: 'physics is to decide here, but {field} is missing',
      nl: 'de natuurkunde moet hier beslissen, maar {field} ontbreekt',
    },
    mend: {
      en: 'give shapes, outcomes and drop, or write "mode": "shows"',
      nl: 'geef shapes, outcomes en drop, of schrijf "mode": "shows"',
    },
  },
  'zone.emptyRegion': {
    severity: 'error',
    what: {
      en: 'the region is empty: min is not below max',
      nl: 'het gebied is leeg: min ligt niet onder max',
    },
    mend: { en: 'make every min smaller than its max', nl: 'maak elke min kleiner dan zijn max' },
  },
  'zone.unknownOutcome': {
    severity: 'error',
    what: { en: 'route "{route}" has no step "{to}"', nl: 'route "{route}" heeft geen stap "{to}"' },
    mend: {
      en: 'name a step of that route, "out" or "scrap"',
      nl: 'noem een stap van die route, "out" of "scrap"',
    },
  },
  'zone.notExclusive': {
    severity: 'error',
    what: {
      en: 'programs can only enter exclusive zones; "{zone}" is a {kind} zone',
      nl: 'programma\'s kunnen alleen exclusieve zones binnengaan; "{zone}" is een {kind}-zone',
    },
    mend: { en: 'name an exclusive zone', nl: 'noem een exclusieve zone' },
  },
  'zone.enteredTwice': {
    severity: 'warning',
    what: {
      en: 'zone "{zone}" is entered again while it is held',
      nl: 'zone "{zone}" wordt opnieuw betreden terwijl hij al bezet is',
    },
    mend: { en: 'remove the second enterZone', nl: 'verwijder de tweede enterZone' },
  },
  'zone.notEntered': {
    severity: 'warning',
    what: {
      en: 'zone "{zone}" is left without being held',
      nl: 'zone "{zone}" wordt verlaten zonder bezet te zijn',
    },
    mend: {
      en: 'remove the leaveZone, or enter the zone before',
      nl: 'verwijder de leaveZone, of ga de zone eerst binnen',
    },
  },
  'zone.notLeft': {
    severity: 'error',
    what: {
      en: 'the program ends while it holds zone "{zone}"',
      nl: 'het programma eindigt terwijl het zone "{zone}" bezet houdt',
    },
    mend: { en: 'add a leaveZone', nl: 'voeg een leaveZone toe' },
  },
  'zone.oppositeOrder': {
    severity: 'warning',
    what: {
      en: '"{program}" claims "{second}" while holding "{first}", and "{other}" the other way round: they can wait for each other for ever',
      nl: '"{program}" wil "{second}" terwijl het "{first}" bezet houdt, en "{other}" andersom: ze kunnen eeuwig op elkaar wachten',
    },
    mend: {
      en: 'enter the zones in the same order in both programs, or leave the first before entering the second',
      nl: "betreed de zones in beide programma's in dezelfde volgorde, of verlaat de eerste voor de tweede",
    },
  },
  'calendar.neverWorks': {
    severity: 'warning',
    what: {
      en: 'no shifts: nobody who follows it ever works',
      nl: 'geen diensten: wie hem volgt werkt nooit',
    },
    mend: { en: 'add a shift', nl: 'voeg een dienst toe' },
  },
  'calendar.emptyShift': {
    severity: 'error',
    what: {
      en: 'the shift from {from} to {to} has no length',
      nl: 'de dienst van {from} tot {to} duurt niets',
    },
    mend: {
      en: 'make `to` differ from `from`; midnight as a start is "00:00"',
      nl: 'maak `to` anders dan `from`; middernacht als begin is "00:00"',
    },
  },
  'calendar.breakOutside': {
    severity: 'error',
    what: {
      en: 'the break from {from} to {to} does not lie inside its shift',
      nl: 'de pauze van {from} tot {to} ligt niet binnen de dienst',
    },
    mend: { en: 'move the break into the shift', nl: 'zet de pauze binnen de dienst' },
  },
  'calendar.overlap': {
    severity: 'error',
    what: { en: 'shifts {a} and {b} overlap', nl: 'diensten {a} en {b} overlappen' },
    mend: { en: 'end one before the other begins', nl: 'laat de ene eindigen voor de andere begint' },
  },
  'cost.order': {
    severity: 'error',
    what: {
      en: 'low {low}, likely {likely}, high {high} are not in order',
      nl: 'low {low}, likely {likely}, high {high} staan niet op volgorde',
    },
    mend: { en: 'make low ≤ likely ≤ high', nl: 'maak low ≤ likely ≤ high' },
  },
} as const satisfies Record<string, ProblemText>
