// Words of the page with validated cycle times. Loaded with the page. Both languages side by side.
import { bilingual } from './bilingual'

export const VALIDATE_TEXT = bilingual(
  {
    title: 'Validated cycle times',
    back: 'Back to the cell',
    what: 'Cycle times that makers publish or that are known from practice, beside what Proefcel computes for the same motion in the smallest cell that does it. Nothing is fitted: the band P10–P90 comes from the stated uncertainty of acceleration, settling and gripping.',
    misses: 'A miss is shown as it is. “Fast”: we compute less time than is published; “slow”: more.',
    busy: 'Computing the cycles…',
    failed: 'The cycles could not be computed. Close this page and open it again.',
    summary: (inside: number, all: number) => `${inside} of ${all} published figures lie inside our band.`,
    columns: {
      what: 'Motion',
      model: 'Robot',
      published: 'Published',
      computed: 'Computed P50 (P10–P90)',
      verdict: 'Verdict',
      source: 'Source',
    },
    verdicts: {
      inside: 'inside the band',
      fast: (miss: string) => `too fast: the whole band lies ${miss} below`,
      slow: (miss: string) => `too slow: the whole band lies ${miss} above`,
      notComputed: 'not computed: the cell has no plan for it',
    },
    certainty: {
      seen: 'seen in a public source',
      recalled: 'noted from memory, to be confirmed',
      practice: 'range from practice, not one machine',
    },
    survey: 'our own survey of practice',
    remarks: { 'arch-kr6': 'seen only as a remark in program code: a weak source' },
    stated: (stated: string) => `as stated: ${stated}`,
    note: 'Figures are design support; measure the real cell and calibrate the program to make its band smaller.',
  },
  {
    title: 'Gevalideerde cyclustijden',
    back: 'Terug naar de cel',
    what: 'Cyclustijden die fabrikanten publiceren of die uit de praktijk bekend zijn, naast wat Proefcel berekent voor dezelfde beweging in de kleinste cel die dat doet. Er is niets passend gemaakt: de band P10–P90 volgt uit de opgegeven onzekerheid van versnelling, tot rust komen en grijpen.',
    misses:
      'Een misser staat er gewoon bij. “Te snel”: wij berekenen minder tijd dan gepubliceerd; “te traag”: meer.',
    busy: 'De cycli worden berekend…',
    failed: 'De cycli konden niet worden berekend. Sluit deze pagina en open hem opnieuw.',
    summary: (inside, all) => `${inside} van de ${all} gepubliceerde waarden liggen binnen onze band.`,
    columns: {
      what: 'Beweging',
      model: 'Robot',
      published: 'Gepubliceerd',
      computed: 'Berekend P50 (P10–P90)',
      verdict: 'Oordeel',
      source: 'Bron',
    },
    verdicts: {
      inside: 'binnen de band',
      fast: (miss) => `te snel: de hele band ligt ${miss} lager`,
      slow: (miss) => `te traag: de hele band ligt ${miss} hoger`,
      notComputed: 'niet berekend: de cel heeft er geen plan voor',
    },
    certainty: {
      seen: 'gezien in een openbare bron',
      recalled: 'uit het geheugen genoteerd, nog te bevestigen',
      practice: 'bandbreedte uit de praktijk, niet één machine',
    },
    survey: 'eigen inventarisatie van de praktijk',
    remarks: { 'arch-kr6': 'alleen gezien als opmerking in programmacode: een zwakke bron' },
    stated: (stated) => `zoals opgegeven: ${stated}`,
    note: 'Cijfers zijn ontwerpondersteuning; meet de echte cel en kalibreer het programma om de band smaller te maken.',
  },
)
