// Texts of problems with robot programs.
import type { ProblemText } from './ProblemText'

export const PROGRAM_PROBLEMS = {
  'program.duplicateNode': {
    severity: 'error',
    what: { en: 'node id "{node}" is used twice', nl: 'knoop-id "{node}" is twee keer gebruikt' },
    mend: {
      en: 'give every node of a program its own id',
      nl: 'geef elke knoop van een programma een eigen id',
    },
  },
  'program.robotTwice': {
    severity: 'error',
    what: { en: 'robot "{robot}" is listed twice', nl: 'robot "{robot}" staat er twee keer' },
    mend: { en: 'list each robot once', nl: 'noem elke robot één keer' },
  },
  'program.sameGrasp': {
    severity: 'error',
    what: {
      en: '"{robot}" and "{other}" hold the object at the same spot',
      nl: '"{robot}" en "{other}" pakken het voorwerp op dezelfde plek',
    },
    mend: {
      en: 'give each its own grasp, along the length of the object',
      nl: 'geef elk een eigen grasp, langs de lengte van het voorwerp',
    },
  },
  'program.unknownPose': {
    severity: 'error',
    what: { en: 'robot "{robot}" has no pose "{pose}"', nl: 'robot "{robot}" heeft geen pose "{pose}"' },
    mend: { en: 'its poses are: {known}', nl: 'zijn poses zijn: {known}' },
  },
  'program.poseNotAllowed': {
    severity: 'error',
    what: {
      en: 'a pick or place needs a target that lies somewhere; a named pose does not',
      nl: 'een pick of place heeft een doel nodig dat ergens ligt; een pose doet dat niet',
    },
    mend: {
      en: 'give the target `of`: task.from, task.to, station or a record',
      nl: 'geef het doel `of`: task.from, task.to, station of een onderdeel',
    },
  },
  'program.unknownSlot': {
    severity: 'error',
    what: {
      en: '"{of}" has {slots} slots, no slot {slot}',
      nl: '"{of}" heeft {slots} posities, geen positie {slot}',
    },
    mend: { en: 'slots are counted from 0', nl: 'posities tellen vanaf 0' },
  },
  'program.noDoor': {
    severity: 'error',
    what: { en: 'station "{station}" has no door', nl: 'station "{station}" heeft geen deur' },
    mend: {
      en: 'give the station a door, or remove this node',
      nl: 'geef het station een deur, of verwijder deze knoop',
    },
  },
  'program.signalNeverSet': {
    severity: 'warning',
    what: {
      en: 'it waits for signal "{signal}" = {value}, which no program ever sets',
      nl: 'het wacht op signaal "{signal}" = {value}, dat geen programma ooit zet',
    },
    mend: {
      en: 'set the signal in another program, or change its initial value',
      nl: 'zet het signaal in een ander programma, of wijzig de beginwaarde',
    },
  },
  'program.recursion': {
    severity: 'error',
    what: { en: 'the program calls itself: {chain}', nl: 'het programma roept zichzelf aan: {chain}' },
    mend: { en: 'use a repeat block', nl: 'gebruik een repeat-blok' },
  },
  'program.carriesNothing': {
    severity: 'error',
    what: {
      en: 'program "{program}" is to carry a part but has no {kind}',
      nl: 'programma "{program}" moet een deel dragen maar heeft geen {kind}',
    },
    mend: {
      en: 'add a {kind}, or choose another program',
      nl: 'voeg een {kind} toe, of kies een ander programma',
    },
  },
  'program.hasNoTask': {
    severity: 'error',
    what: {
      en: 'program "{program}" works at a station, where there is no {target}',
      nl: 'programma "{program}" werkt bij een station; daar is geen {target}',
    },
    mend: {
      en: 'use `station` as its target, or use the program as a mover',
      nl: 'gebruik `station` als doel, of gebruik het programma om te verplaatsen',
    },
  },
  'program.hasNoStation': {
    severity: 'error',
    what: {
      en: 'program "{program}" carries a part; it has no station to work at',
      nl: 'programma "{program}" draagt een deel; het heeft geen station om bij te werken',
    },
    mend: { en: 'use task.from and task.to as targets', nl: 'gebruik task.from en task.to als doelen' },
  },
} as const satisfies Record<string, ProblemText>
