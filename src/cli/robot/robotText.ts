// Dutch and English sentences of `proefcel robot`. Angles are shown in degrees here and only here.
import type { CliLanguage } from '../CliIo'
import type { CaseFault } from './caseFault'

interface RobotText {
  readonly usage: readonly string[]
  readonly unknownSubcommand: (name: string) => string
  readonly didYouMean: (name: string) => string
  readonly unreadableFile: (path: string) => string
  readonly notJson: (path: string) => string
  readonly notArray: (path: string) => string
  readonly badNumber: (option: string) => string
  readonly fault: (fault: CaseFault) => string
  readonly listHead: readonly string[]
  readonly kind: Readonly<Record<'cobot' | 'industrial', string>>
  readonly certainty: Readonly<Record<'published' | 'estimate', string>>
  readonly info: Readonly<
    Record<'payload' | 'reach' | 'mass' | 'repeatability' | 'ramp' | 'chain' | 'joints' | 'masses', string>
  >
  readonly within: string
  readonly beyond: string
  readonly noSolution: string
  readonly seconds: (value: string) => string
  readonly mapKey: string
  readonly mapCount: (reached: number, cells: number) => string
  readonly placement: (
    place: string,
    heading: string,
    timeS: string,
    margin: string,
    missed: number,
    tight: number,
  ) => string
  readonly judged: (places: number) => string
  readonly noWay: Readonly<Record<'startBlocked' | 'goalBlocked' | 'notFound', string>>
  readonly notChecked: (pairs: string) => string
}

export const robotText: Record<CliLanguage, RobotText> = {
  nl: {
    usage: [
      'proefcel robot list [--json]                              alle robots',
      'proefcel robot info  --model ID [--json]                  gegevens, met bron en zekerheid',
      'proefcel robot fk    --model ID --joints a,b,… [--json]   waar de flens is (gewrichten in rad)',
      'proefcel robot ik    --model ID --pose … [--json]         alle gewrichtsstanden voor een pose',
      'proefcel robot reach --model ID --pose … [--json]         bereikbaar, en met hoeveel marge',
      'proefcel robot reach --model ID --plane z=0.9 [--cell 0.1] [--approach down|up|+x|…|any] [--spins N] [--json]   bereikkaart',
      '                     of --volume x0,y0,z0,x1,y1,z1; met --box of --floor telt alleen wat botsingvrij is',
      'proefcel robot place --model ID --targets DOELEN.json [--x a,b] [--y a,b] [--z a] [--step m] [--headings N]',
      '                     [--prefer time|margin] [--json]      beste plaats van de voet; doelen: lijst van poses',
      'proefcel robot plan  --model ID --from a,b,… --to a,b,… (of --pose …) [--gap m] [--seed N] [--json]   botsingvrije weg',
      'bij reach, place en plan: --tool lengte of pose, --base x,y,z[,hoek], --floor z, --box x,y,z,lx,ly,lz[,hoek] (vaker)',
      'proefcel robot move  [--model ID] --from a,b,… --to a,b,… [--velocity …] [--acceleration …] [--jerk …]',
      '                     [--start-velocity …] [--target-velocity …] [--start-acceleration …] [--target-acceleration …] [--samples N]',
      'proefcel robot cycle --scene BESTAND [--program ID] [--seed N] [--json]      cyclustijd P10/P50/P90, per oorzaak',
      'proefcel robot calibrate --scene BESTAND --program ID --times 14.2,14.5,… | --log LOG.csv [--json]   ijken op gemeten tijden',
      'proefcel robot export --scene BESTAND --program ID --to urscript|krl|rapid|ls|csv [--out BESTAND]   concept voor de integrator',
      'proefcel robot import PAD(.urdf|.xacro|.zip|map) [--arg naam=waarde] [--entry BESTAND] [--base-link L] [--tip-link L]',
      '                     [--snap rad] [--up-axis ros|obey|ignore] [--mesh-scale f] [--triangles N] [--payload kg] [--json] [--out SCENE]',
      '--pose: 12 of 16 getallen (rijen van de 4×4), of x,y,z,qx,qy,qz,qw. Meter en radialen.',
      '--scene BESTAND bij info en alle vragen: --model mag dan ook een robot zijn die in die scène is geïmporteerd.',
      '--file CASES.json bij fk, ik, reach, move, plan en place: een lijst vragen, één lijst antwoorden.',
    ],
    unknownSubcommand: (name) => `Onbekend onderdeel "${name}" van proefcel robot.`,
    didYouMean: (name) => `Bedoelde u: proefcel robot ${name}`,
    unreadableFile: (path) => `Kan ${path} niet lezen.`,
    notJson: (path) => `${path} is geen geldige JSON.`,
    notArray: (path) => `${path} moet een lijst met vragen bevatten.`,
    badNumber: (option) => `Na ${option} worden getallen verwacht, met komma's ertussen.`,
    fault: ({ fault, subject, detail }) =>
      ({
        unknownModel: `Geen robot "${subject}" in de catalogus; zie: proefcel robot list`,
        missing: `"${subject}" ontbreekt.`,
        notNumbers: `"${subject}" moet uit eindige getallen bestaan.`,
        wrongCount: `"${subject}" heeft het verkeerde aantal getallen (heeft, moet: ${detail}).`,
        badPose: `"${subject}" is geen pose (${detail}).`,
        badLimits: `"${subject}": grenzen moeten groter dan nul zijn (ondergrenzen kleiner dan nul).`,
        badValue: `"${subject}" kan deze waarde niet hebben (${detail}).`,
        impossibleState: 'De eindtoestand kan binnen deze grenzen niet bestaan.',
        notObject: 'Elke vraag moet een object zijn.',
      })[fault],
    listHead: ['id', 'robot', 'soort', 'last kg', 'bereik m'],
    kind: { cobot: 'cobot', industrial: 'industrieel' },
    certainty: { published: 'gepubliceerd', estimate: 'schatting' },
    info: {
      payload: 'last',
      reach: 'bereik',
      mass: 'massa',
      repeatability: 'herhaalnauwkeurigheid',
      ramp: 'tijd tot volle snelheid',
      chain: 'keten',
      joints: 'gewrichten (grenzen, snelheid)',
      masses: 'massa van de schakels',
    },
    within: 'binnen de grenzen',
    beyond: 'buiten de grenzen',
    noSolution: 'geen oplossing binnen de grenzen',
    seconds: (value) => `${value.replace('.', ',')} s`,
    mapKey: '# bereikt  + krap  . te ver  , te dichtbij  x gewrichtsgrens  % geblokkeerd  ? niet gevonden',
    mapCount: (reached, cells) => `${reached} van ${cells} cellen bereikt`,
    placement: (place, heading, timeS, margin, missed, tight) =>
      `voet ${place} m, hoek ${heading}°: ${timeS} s per ronde, marge ${margin}°, gemist ${missed}, krap ${tight}`,
    judged: (places) => `${places} plaatsen beoordeeld`,
    noWay: {
      startBlocked: 'geen weg: de beginstand raakt iets',
      goalBlocked: 'geen weg: de eindstand raakt iets',
      notFound: 'geen weg gevonden',
    },
    notChecked: (pairs) => `niet bewaakt, raken elkaar altijd (schakels): ${pairs}`,
  },
  en: {
    usage: [
      'proefcel robot list [--json]                              all robots',
      'proefcel robot info  --model ID [--json]                  data, with source and certainty',
      'proefcel robot fk    --model ID --joints a,b,… [--json]   where the flange is (joints in rad)',
      'proefcel robot ik    --model ID --pose … [--json]         all joint values for a pose',
      'proefcel robot reach --model ID --pose … [--json]         reachable, and by what margin',
      'proefcel robot reach --model ID --plane z=0.9 [--cell 0.1] [--approach down|up|+x|…|any] [--spins N] [--json]   reach map',
      '                     or --volume x0,y0,z0,x1,y1,z1; with --box or --floor only poses free of collision count',
      'proefcel robot place --model ID --targets TARGETS.json [--x a,b] [--y a,b] [--z a] [--step m] [--headings N]',
      '                     [--prefer time|margin] [--json]      best place of the base; targets: a list of poses',
      'proefcel robot plan  --model ID --from a,b,… --to a,b,… (or --pose …) [--gap m] [--seed N] [--json]   way free of collisions',
      'with reach, place and plan: --tool length or pose, --base x,y,z[,angle], --floor z, --box x,y,z,lx,ly,lz[,angle] (repeat)',
      'proefcel robot move  [--model ID] --from a,b,… --to a,b,… [--velocity …] [--acceleration …] [--jerk …]',
      '                     [--start-velocity …] [--target-velocity …] [--start-acceleration …] [--target-acceleration …] [--samples N]',
      'proefcel robot cycle --scene FILE [--program ID] [--seed N] [--json]         cycle time P10/P50/P90, by cause',
      'proefcel robot calibrate --scene FILE --program ID --times 14.2,14.5,… | --log LOG.csv [--json]   fit to measured times',
      'proefcel robot export --scene FILE --program ID --to urscript|krl|rapid|ls|csv [--out FILE]   draft for the integrator',
      'proefcel robot import PATH(.urdf|.xacro|.zip|folder) [--arg name=value] [--entry FILE] [--base-link L] [--tip-link L]',
      '                     [--snap rad] [--up-axis ros|obey|ignore] [--mesh-scale f] [--triangles N] [--payload kg] [--json] [--out SCENE]',
      '--pose: 12 or 16 numbers (rows of the 4×4), or x,y,z,qx,qy,qz,qw. Metres and radians.',
      '--scene FILE with info and all questions: --model may then be a robot that was imported into that scene.',
      '--file CASES.json with fk, ik, reach, move, plan and place: a list of questions, one list of answers.',
    ],
    unknownSubcommand: (name) => `Unknown part "${name}" of proefcel robot.`,
    didYouMean: (name) => `Did you mean: proefcel robot ${name}`,
    unreadableFile: (path) => `Cannot read ${path}.`,
    notJson: (path) => `${path} is not valid JSON.`,
    notArray: (path) => `${path} must hold a list of questions.`,
    badNumber: (option) => `${option} needs numbers with commas in between.`,
    fault: ({ fault, subject, detail }) =>
      ({
        unknownModel: `No robot "${subject}" in the catalog; see: proefcel robot list`,
        missing: `"${subject}" is missing.`,
        notNumbers: `"${subject}" must be finite numbers.`,
        wrongCount: `"${subject}" has the wrong number of values (has, needs: ${detail}).`,
        badPose: `"${subject}" is not a pose (${detail}).`,
        badLimits: `"${subject}": limits must be above zero (lower limits below zero).`,
        badValue: `"${subject}" cannot have this value (${detail}).`,
        impossibleState: 'The target state cannot exist within these limits.',
        notObject: 'Every question must be an object.',
      })[fault],
    listHead: ['id', 'robot', 'kind', 'payload kg', 'reach m'],
    kind: { cobot: 'cobot', industrial: 'industrial' },
    certainty: { published: 'published', estimate: 'estimate' },
    info: {
      payload: 'payload',
      reach: 'reach',
      mass: 'mass',
      repeatability: 'repeatability',
      ramp: 'time to full speed',
      chain: 'chain',
      joints: 'joints (limits, speed)',
      masses: 'link masses',
    },
    within: 'within limits',
    beyond: 'beyond limits',
    noSolution: 'no solution within limits',
    seconds: (value) => `${value} s`,
    mapKey: '# reached  + narrow  . too far  , too near  x joint limit  % blocked  ? not found',
    mapCount: (reached, cells) => `${reached} of ${cells} cells reached`,
    placement: (place, heading, timeS, margin, missed, tight) =>
      `base ${place} m, angle ${heading}°: ${timeS} s a round, margin ${margin}°, missed ${missed}, narrow ${tight}`,
    judged: (places) => `${places} places judged`,
    noWay: {
      startBlocked: 'no way: the start touches something',
      goalBlocked: 'no way: the goal touches something',
      notFound: 'no way found',
    },
    notChecked: (pairs) => `not watched, always touching (links): ${pairs}`,
  },
}
