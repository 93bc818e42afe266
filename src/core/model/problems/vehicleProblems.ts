// Texts of problems with aisles and vehicles.
import type { ProblemText } from './ProblemText'

export const VEHICLE_PROBLEMS = {
  'aisle.duplicateNode': {
    severity: 'error',
    what: { en: 'two nodes are called "{node}"', nl: 'twee knopen heten "{node}"' },
    mend: { en: 'give every node its own id', nl: 'geef elke knoop een eigen id' },
  },
  'aisle.unknownNode': {
    severity: 'error',
    what: { en: 'there is no node "{node}" in this aisle', nl: 'er is geen knoop "{node}" in dit rijpad' },
    mend: { en: 'add the node, or name another', nl: 'voeg de knoop toe, of noem een andere' },
  },
  'aisle.edgeToItself': {
    severity: 'error',
    what: { en: 'this way leads from "{node}" to itself', nl: 'deze weg gaat van "{node}" naar zichzelf' },
    mend: { en: 'name two different nodes', nl: 'noem twee verschillende knopen' },
  },
  'aisle.sectionsTwoWay': {
    severity: 'error',
    what: {
      en: 'a way with several sections that is driven in both directions: vehicles would meet halfway',
      nl: 'een weg met meer vakken waarop in twee richtingen wordt gereden: voertuigen komen elkaar halverwege tegen',
    },
    mend: {
      en: 'write two one-way edges, or set sections to 1',
      nl: 'schrijf twee eenrichtingswegen, of zet sections op 1',
    },
  },
  'aisle.noWay': {
    severity: 'error',
    what: {
      en: 'vehicles of "{fleet}" cannot drive from "{a}" to "{b}" and back',
      nl: 'voertuigen van "{fleet}" kunnen niet van "{a}" naar "{b}" en terug',
    },
    mend: {
      en: 'add edges so that every stop can be reached from every other',
      nl: 'voeg wegen toe, zodat elke halte vanaf elke andere bereikbaar is',
    },
  },
  'vehicle.unknownStop': {
    severity: 'error',
    what: { en: '"{stop}" is no stop of this fleet', nl: '"{stop}" is geen halte van deze vloot' },
    mend: {
      en: 'name a node of its aisle, or a place when it has no aisle',
      nl: 'noem een knoop van het rijpad, of een plek als er geen rijpad is',
    },
  },
  'vehicle.chargeOrder': {
    severity: 'error',
    what: {
      en: 'it charges below {below} and only until {until}',
      nl: 'laden begint onder {below} en stopt al bij {until}',
    },
    mend: { en: 'make chargeUntil larger than chargeBelow', nl: 'maak chargeUntil groter dan chargeBelow' },
  },
  'vehicle.travelUnused': {
    severity: 'warning',
    what: {
      en: 'travel times are not used: the fleet drives on "{aisle}"',
      nl: 'reistijden worden niet gebruikt: de vloot rijdt over "{aisle}"',
    },
    mend: { en: 'remove travel, or the aisle', nl: 'haal travel weg, of het rijpad' },
  },
  'vehicle.noRoom': {
    severity: 'error',
    what: {
      en: '{vehicles} vehicles on "{aisle}", which has room for {room}',
      nl: '{vehicles} voertuigen op "{aisle}", waar plaats is voor {room}',
    },
    mend: {
      en: 'add nodes or capacity: every vehicle needs a node to stand on',
      nl: 'voeg knopen of capaciteit toe: elk voertuig moet ergens kunnen staan',
    },
  },
  'vehicle.noStop': {
    severity: 'error',
    what: {
      en: 'vehicles on "{aisle}" cannot get to "{place}": no node serves it',
      nl: 'voertuigen op "{aisle}" kunnen niet bij "{place}" komen: geen knoop bedient die plek',
    },
    mend: {
      en: 'add "{place}" to `serves` of the node in front of it',
      nl: 'zet "{place}" in `serves` van de knoop ervoor',
    },
  },
} as const satisfies Record<string, ProblemText>
