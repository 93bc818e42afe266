// Texts of problems with records as such: ids, references, placements, times, the scene as a whole.
import type { ProblemText } from './ProblemText'

export const RECORD_PROBLEMS = {
  'record.idDiffers': {
    severity: 'error',
    what: {
      en: 'the record under "{key}" calls itself "{id}"',
      nl: 'het onderdeel onder "{key}" noemt zichzelf "{id}"',
    },
    mend: { en: 'write "id": "{key}"', nl: 'schrijf "id": "{key}"' },
  },
  'reference.missing': {
    severity: 'error',
    what: { en: 'there is no record "{id}"', nl: 'er is geen onderdeel "{id}"' },
    mend: { en: 'name {suggestion}', nl: 'noem {suggestion}' },
  },
  'reference.wrongType': {
    severity: 'error',
    what: { en: '"{id}" is a {type}', nl: '"{id}" is een {type}' },
    mend: { en: 'name {types}', nl: 'noem {types}' },
  },
  'placement.cycle': {
    severity: 'error',
    what: { en: 'it stands on itself: {chain}', nl: 'het staat op zichzelf: {chain}' },
    mend: { en: 'give one of them another parent, or none', nl: 'geef een ervan een andere parent, of geen' },
  },
  'placement.tooDeep': {
    severity: 'error',
    what: {
      en: 'more than {most} records stand on one another',
      nl: 'meer dan {most} onderdelen staan op elkaar',
    },
    mend: { en: 'place it directly in the hall', nl: 'plaats het rechtstreeks in de hal' },
  },
  'placement.parentNowhere': {
    severity: 'error',
    what: { en: 'its parent "{parent}" has no placement', nl: 'zijn parent "{parent}" heeft geen plaats' },
    mend: { en: 'give "{parent}" a placement', nl: 'geef "{parent}" een placement' },
  },
  'placement.unknownFrame': {
    severity: 'error',
    what: { en: '"{parent}" has no frame "{frame}"', nl: '"{parent}" heeft geen frame "{frame}"' },
    mend: {
      en: 'use a frame of the parent: top, slot:0, carriage, start, end or base; or leave it out',
      nl: 'gebruik een frame van de parent: top, slot:0, carriage, start, end of base; of laat het weg',
    },
  },
  'placement.noRotation': {
    severity: 'error',
    what: { en: 'the quaternion is all zeros', nl: 'het quaternion bestaat uit nullen' },
    mend: { en: 'write [0, 0, 0, 1] for no rotation', nl: 'schrijf [0, 0, 0, 1] voor geen draaiing' },
  },
  'placement.notUnit': {
    severity: 'warning',
    what: {
      en: 'the quaternion has length {length}, not 1',
      nl: 'het quaternion heeft lengte {length}, geen 1',
    },
    mend: { en: 'write [{unit}]', nl: 'schrijf [{unit}]' },
  },
  'time.impossible': {
    severity: 'error',
    what: {
      en: 'this {kind} time is impossible: {reason}',
      nl: 'deze {kind}-tijd kan niet: {reason}',
    },
    mend: { en: '{advice}', nl: '{advice}' },
  },
  'time.otherParameter': {
    severity: 'warning',
    what: {
      en: 'a time of the kind "{kind}" has no {parameter}; it does nothing',
      nl: 'een tijd van de soort "{kind}" heeft geen {parameter}; het doet niets',
    },
    mend: {
      en: 'leave it out; its parameters are {parameters}, and a unit',
      nl: 'laat het weg; de parameters zijn {parameters}, en een eenheid',
    },
  },
  'date.none': {
    severity: 'error',
    what: { en: '{date} is not a day of the calendar', nl: '{date} is geen dag van de kalender' },
    mend: { en: 'write year-month-day, such as 2026-11-23', nl: 'schrijf jaar-maand-dag, zoals 2026-11-23' },
  },
  'failure.neverUp': {
    severity: 'error',
    what: {
      en: 'the time to a failure is always 0: nothing would ever work',
      nl: 'de tijd tot een storing is altijd 0: er zou nooit iets werken',
    },
    mend: {
      en: 'give a time above 0, or with "basis": "cycles" a number of jobs of at least 1',
      nl: 'geef een tijd boven 0, of bij "basis": "cycles" een aantal keren van minstens 1',
    },
  },
  'scene.missing': {
    severity: 'error',
    what: { en: 'there is no record of type scene', nl: 'er is geen onderdeel van het type scene' },
    mend: {
      en: 'add one: {"id": "my-cell", "type": "scene"}',
      nl: 'voeg er een toe: {"id": "mijn-cel", "type": "scene"}',
    },
  },
  'scene.another': {
    severity: 'error',
    what: {
      en: 'there is a second scene record beside "{first}"',
      nl: 'er is een tweede scene naast "{first}"',
    },
    mend: { en: 'remove one of them', nl: 'verwijder er een' },
  },
  'scene.warmupTooLong': {
    severity: 'error',
    what: {
      en: 'warm-up ({warmup} s) lasts as long as the whole run ({horizon} s)',
      nl: 'de aanloop ({warmup} s) duurt zo lang als de hele run ({horizon} s)',
    },
    mend: { en: 'make warmupS smaller than horizonS', nl: 'maak warmupS kleiner dan horizonS' },
  },
} as const satisfies Record<string, ProblemText>
