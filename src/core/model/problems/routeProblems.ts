// Texts of problems with routes and their steps.
import type { ProblemText } from './ProblemText'

export const ROUTE_PROBLEMS = {
  'route.stepIdTaken': {
    severity: 'error',
    what: {
      en: 'step id "{step}" is used twice, or is out or scrap',
      nl: 'stap-id "{step}" is twee keer gebruikt, of is out of scrap',
    },
    mend: { en: 'give every step its own id', nl: 'geef elke stap een eigen id' },
  },
  'route.unknownStep': {
    severity: 'error',
    what: { en: 'there is no step "{to}" in this route', nl: 'er is geen stap "{to}" in deze route' },
    mend: { en: 'did you mean: {suggestion}?', nl: 'bedoel je: {suggestion}?' },
  },
  'route.unreachable': {
    severity: 'warning',
    what: { en: 'no part ever comes to step "{step}"', nl: 'geen deel komt ooit bij stap "{step}"' },
    mend: { en: 'lead a step to it, or remove it', nl: 'laat een stap ernaartoe leiden, of verwijder hem' },
  },
  'route.neverEnds': {
    severity: 'error',
    what: {
      en: 'from here a part never gets out: {steps}',
      nl: 'vanaf hier komt een deel er nooit uit: {steps}',
    },
    mend: {
      en: 'lead one of these steps to another step, "out" or "scrap" (a loop that never ends: arrivals "conwip" replace each part that goes out)',
      nl: 'laat een van deze stappen naar een andere stap, "out" of "scrap" leiden (een kringloop: toevoer "conwip" vervangt elk deel dat eruit gaat)',
    },
  },
  'route.idleRule': {
    severity: 'warning',
    what: {
      en: 'this rule of step "{step}" never applies: the one before it always does',
      nl: 'deze regel van stap "{step}" geldt nooit: die ervoor geldt altijd',
    },
    mend: { en: 'remove it, or move it up', nl: 'verwijder hem, of zet hem hoger' },
  },
  'route.sharesAboveOne': {
    severity: 'error',
    what: {
      en: 'the shares of step "{step}" add up to {sum}',
      nl: 'de delen van stap "{step}" zijn samen {sum}',
    },
    mend: {
      en: 'let neighbouring shares add up to at most 1',
      nl: 'laat opeenvolgende delen samen hoogstens 1 zijn',
    },
  },
  'route.takeGoesOn': {
    severity: 'warning',
    what: {
      en: 'step "{step}" waits to be taken as a component; its next is never used',
      nl: 'stap "{step}" wacht tot hij als component wordt gepakt; next wordt nooit gebruikt',
    },
    mend: { en: 'remove next or take', nl: 'verwijder next of take' },
  },
  'route.startsNowhere': {
    severity: 'error',
    what: { en: 'the first step "{step}" has no place', nl: 'de eerste stap "{step}" heeft geen plaats' },
    mend: { en: 'give it `at`: where parts enter', nl: 'geef hem `at`: waar delen binnenkomen' },
  },
  'route.moverGoesNowhere': {
    severity: 'warning',
    what: {
      en: 'step "{step}" has a mover but no place to move to',
      nl: 'stap "{step}" heeft een verplaatser maar geen plaats om heen te gaan',
    },
    mend: { en: 'give it `at`, or remove the mover', nl: 'geef hem `at`, of verwijder de mover' },
  },
  'route.notAStation': {
    severity: 'error',
    what: {
      en: 'step "{step}" works on the part at "{place}", which is a {type}',
      nl: 'stap "{step}" bewerkt het deel op "{place}", en dat is een {type}',
    },
    mend: {
      en: 'work is done at stations: add one, or remove `do`',
      nl: 'bewerken gebeurt op stations: voeg er een toe, of verwijder `do`',
    },
  },
  'route.zoneDoesNotDecide': {
    severity: 'error',
    what: {
      en: '"{zone}" is not a zone in which physics decides',
      nl: '"{zone}" is geen zone waarin de natuurkunde beslist',
    },
    mend: {
      en: 'make it kind physics, mode decides, or name a place',
      nl: 'maak er kind physics, mode decides van, of noem een plaats',
    },
  },
  'route.noSupply': {
    severity: 'error',
    what: {
      en: 'step "{step}" needs "{product}", but none ever waits at {from}',
      nl: 'stap "{step}" heeft "{product}" nodig, maar dat ligt nooit klaar op {from}',
    },
    mend: {
      en: 'give that product a source whose route has a step with "take": true there',
      nl: 'geef dat product een bron met een route die daar een stap met "take": true heeft',
    },
  },
  'route.notAComponent': {
    severity: 'warning',
    what: {
      en: 'a mover for "{product}", which step "{step}" does not use',
      nl: 'een verplaatser voor "{product}", dat stap "{step}" niet gebruikt',
    },
    mend: {
      en: 'remove it, or add the product to sequence',
      nl: 'verwijder die, of voeg het product toe aan sequence',
    },
  },
  'route.neverTaken': {
    severity: 'warning',
    what: {
      en: '"{product}" waits here to be taken, but nothing takes it',
      nl: '"{product}" wacht hier om gepakt te worden, maar niets pakt het',
    },
    mend: {
      en: 'name this place in `from` of an assembly, or remove take',
      nl: 'noem deze plaats in `from` van een assemblage, of verwijder take',
    },
  },
} as const satisfies Record<string, ProblemText>
