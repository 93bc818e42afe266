// Texts of problems with robots, tools, tracks and gantries.
import type { ProblemText } from './ProblemText'

export const ROBOT_PROBLEMS = {
  'robot.unknownModel': {
    severity: 'error',
    what: { en: 'the catalog has no robot "{model}"', nl: 'de catalogus heeft geen robot "{model}"' },
    mend: { en: 'did you mean: {suggestion}?', nl: 'bedoel je: {suggestion}?' },
  },
  'robotModel.noAxes': {
    severity: 'error',
    what: {
      en: 'the imported robot has no joint that moves',
      nl: 'de geïmporteerde robot heeft geen gewricht dat beweegt',
    },
    mend: { en: 'import it again', nl: 'importeer hem opnieuw' },
  },
  'robotModel.axis': {
    severity: 'error',
    what: { en: 'joint "{joint}" has no axis', nl: 'gewricht "{joint}" heeft geen as' },
    mend: {
      en: 'give it a direction such as [0, 0, 1]',
      nl: 'geef hem een richting zoals [0, 0, 1]',
    },
  },
  'robotModel.speed': {
    severity: 'error',
    what: { en: 'joint "{joint}" has no speed', nl: 'gewricht "{joint}" heeft geen snelheid' },
    mend: {
      en: 'give it a velocity in rad/s, or m/s when it slides',
      nl: 'geef velocity op in rad/s, of m/s als hij schuift',
    },
  },
  'robotModel.leader': {
    severity: 'error',
    what: {
      en: 'joint "{joint}" follows "{leader}", which is no driven joint of this robot',
      nl: 'gewricht "{joint}" volgt "{leader}", maar dat is geen aangedreven gewricht van deze robot',
    },
    mend: {
      en: 'name a joint that is neither fixed nor follows another',
      nl: 'noem een gewricht dat niet vast is en zelf geen ander volgt',
    },
  },
  'robotModel.limits': {
    severity: 'error',
    what: {
      en: 'joint "{joint}" has lower {lower} not below upper {upper}',
      nl: 'gewricht "{joint}" heeft lower {lower} niet onder upper {upper}',
    },
    mend: { en: 'write the smaller value as lower', nl: 'schrijf de kleinste waarde bij lower' },
  },
  'robot.nowhere': {
    severity: 'error',
    what: {
      en: 'the robot has neither a placement nor a carrier',
      nl: 'de robot heeft geen plaats en geen drager',
    },
    mend: {
      en: 'give it a placement, or a carrier to ride on',
      nl: 'geef hem een placement, of een carrier om op te rijden',
    },
  },
  'robot.twoPlaces': {
    severity: 'error',
    what: {
      en: 'the robot has both a placement and a carrier',
      nl: 'de robot heeft een plaats én een drager',
    },
    mend: { en: 'remove one of them', nl: 'verwijder er een' },
  },
  'robot.strokeOutside': {
    severity: 'error',
    what: {
      en: 'the stroke {from}–{to} m does not lie inside {low}–{high} m of "{carrier}"',
      nl: 'de slag {from}–{to} m ligt niet binnen {low}–{high} m van "{carrier}"',
    },
    mend: { en: 'shorten strokeM or lengthen the carrier', nl: 'verklein strokeM of verleng de drager' },
  },
  'robot.noHome': {
    severity: 'error',
    what: { en: 'the robot has no pose "home"', nl: 'de robot heeft geen pose "home"' },
    mend: {
      en: 'add poses.home: carrier axes first (m), then the arm (rad)',
      nl: 'voeg poses.home toe: eerst de assen van de drager (m), dan de arm (rad)',
    },
  },
  'robot.poseLength': {
    severity: 'error',
    what: {
      en: 'pose "{pose}" has {got} values; the robot has {wanted} axes ({carried} of its carrier, {arm} of its arm)',
      nl: 'pose "{pose}" heeft {got} waarden; de robot heeft {wanted} assen ({carried} van de drager, {arm} van de arm)',
    },
    mend: {
      en: 'list the carrier axes first (m), then the arm (rad)',
      nl: 'noem eerst de assen van de drager (m), dan de arm (rad)',
    },
  },
  'robot.poseLimit': {
    severity: 'error',
    what: {
      en: 'axis {axis} of pose "{pose}" is {value}, outside {lower} to {upper}',
      nl: 'as {axis} van pose "{pose}" is {value}, buiten {lower} tot {upper}',
    },
    mend: {
      en: 'keep it inside the limits (m for carrier axes, rad for joints)',
      nl: 'houd hem binnen de grenzen (m voor de drager, rad voor gewrichten)',
    },
  },
  'robot.toolTooHeavy': {
    severity: 'error',
    what: {
      en: 'the tool alone weighs {mass} kg; the robot may carry {payload} kg',
      nl: 'het gereedschap alleen weegt {mass} kg; de robot mag {payload} kg dragen',
    },
    mend: {
      en: 'choose a lighter tool or a stronger robot',
      nl: 'kies lichter gereedschap of een sterkere robot',
    },
  },
  'tool.unknownModel': {
    severity: 'error',
    what: { en: 'the catalog has no tool "{model}"', nl: 'de catalogus heeft geen gereedschap "{model}"' },
    mend: { en: 'did you mean: {suggestion}?', nl: 'bedoel je: {suggestion}?' },
  },
  'tool.nothingKnown': {
    severity: 'warning',
    what: {
      en: 'the tool has neither a model nor a kind',
      nl: 'het gereedschap heeft geen model en geen soort',
    },
    mend: {
      en: 'name a catalog model, or give kind, tcp and times',
      nl: 'noem een catalogusmodel, of geef kind, tcp en tijden',
    },
  },
  'carrier.unknownModel': {
    severity: 'warning',
    what: { en: 'the catalog has no carrier "{model}"', nl: 'de catalogus heeft geen drager "{model}"' },
    mend: {
      en: 'did you mean: {suggestion}? The values in the record are used as they are',
      nl: 'bedoel je: {suggestion}? De waarden in het onderdeel worden gebruikt zoals ze zijn',
    },
  },
  'track.homesTooClose': {
    severity: 'error',
    what: {
      en: 'at home it stands closer than {gap} m to "{other}" on "{track}"',
      nl: 'in rust staat hij dichter dan {gap} m bij "{other}" op "{track}"',
    },
    mend: { en: 'move one home pose along the track', nl: 'schuif een van de home-poses op langs de rail' },
  },
  'gantry.emptyRange': {
    severity: 'error',
    what: {
      en: 'the range from {low} to {high} m is empty',
      nl: 'het bereik van {low} tot {high} m is leeg',
    },
    mend: { en: 'write the smaller value first', nl: 'schrijf de kleinste waarde eerst' },
  },
} as const satisfies Record<string, ProblemText>
