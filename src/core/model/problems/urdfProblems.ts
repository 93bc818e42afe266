// Texts of problems with robots that a person imports from URDF: what cannot be used, and what was guessed.
import type { ProblemText } from './ProblemText'

const MEND = {
  en: 'mend the file, or ask who made it',
  nl: 'herstel het bestand, of vraag het aan de maker',
}
const CHECK = {
  en: 'check it and change it in the imported robot if you know better',
  nl: 'controleer het en pas het aan in de geïmporteerde robot als je het beter weet',
}

function broken(en: string, nl: string, mend: ProblemText['mend'] = MEND) {
  return { severity: 'error', what: { en, nl }, mend } as const satisfies ProblemText
}

function guessed(en: string, nl: string, mend: ProblemText['mend'] = CHECK) {
  return { severity: 'warning', what: { en, nl }, mend } as const satisfies ProblemText
}

export const URDF_PROBLEMS = {
  'urdf.noFile': broken(
    'there is no URDF or xacro file among the files given',
    'er is geen URDF- of xacrobestand bij de gegeven bestanden',
    {
      en: 'give the .urdf or .xacro file, or the folder or zip it is in',
      nl: 'geef het .urdf- of .xacrobestand, of de map of zip waar het in zit',
    },
  ),
  'urdf.severalFiles': broken(
    '{count} files could be the robot: {files}',
    '{count} bestanden kunnen de robot zijn: {files}',
    { en: 'say which one is meant', nl: 'zeg welk bestand bedoeld is' },
  ),
  'urdf.notRobot': broken(
    '{file} describes a <{found}>, not a <robot>',
    '{file} beschrijft een <{found}>, geen <robot>',
  ),
  'urdf.tooManyLinks': broken(
    '{file} has {links} links; up to {most} are read',
    '{file} heeft {links} schakels; tot {most} worden gelezen',
    { en: 'import one robot at a time', nl: 'importeer één robot tegelijk' },
  ),
  'urdf.badNumber': broken(
    '{file}, line {line}: {attribute}="{text}" is not the number or numbers that belong there',
    '{file}, regel {line}: {attribute}="{text}" is niet het getal of de getallen die daar horen',
  ),
  'urdf.missingName': broken(
    '{file}, line {line}: <{element}> lacks {attribute}',
    '{file}, regel {line}: <{element}> mist {attribute}',
  ),
  'urdf.twice': broken(
    '{file}, line {line}: the {what} "{name}" occurs twice',
    '{file}, regel {line}: "{name}" komt twee keer voor als {what}',
  ),
  'urdf.missingLink': broken(
    '{file}, line {line}: joint "{joint}" names the link "{link}", which is not there',
    '{file}, regel {line}: gewricht "{joint}" noemt de schakel "{link}", en die is er niet',
  ),
  'urdf.twoParents': broken(
    '{file}, line {line}: link "{link}" hangs on two joints, "{first}" and "{second}"; loops cannot be used',
    '{file}, regel {line}: schakel "{link}" hangt aan twee gewrichten, "{first}" en "{second}"; lussen zijn niet te gebruiken',
    { en: 'open the loop at one of these joints', nl: 'open de lus bij een van deze gewrichten' },
  ),
  'urdf.loop': broken('the links {links} form a loop', 'de schakels {links} vormen een lus', {
    en: 'open the loop at one joint',
    nl: 'open de lus bij één gewricht',
  }),
  'urdf.severalRoots': broken(
    'the links {links} hang on nothing; a robot has one base',
    'de schakels {links} hangen nergens aan; een robot heeft één voet',
    {
      en: 'connect them by fixed joints, or import them apart',
      nl: 'verbind ze met vaste gewrichten, of importeer ze apart',
    },
  ),
  'urdf.zeroAxis': broken(
    '{file}, line {line}: the axis of joint "{joint}" has no length',
    '{file}, regel {line}: de as van gewricht "{joint}" heeft geen lengte',
  ),
  'urdf.invertedLimits': broken(
    '{file}, line {line}: joint "{joint}" has lower {lower} above upper {upper}',
    '{file}, regel {line}: gewricht "{joint}" heeft lower {lower} boven upper {upper}',
    { en: 'swap the two', nl: 'wissel de twee om' },
  ),
  'urdf.noMotion': broken(
    'nothing in this robot can move: there is no revolute, continuous or prismatic joint between {base} and {tip}',
    'niets aan deze robot kan bewegen: er is geen draaiend of schuivend gewricht tussen {base} en {tip}',
    {
      en: 'the file may need arguments, or a macro in it may have to be called',
      nl: 'misschien vraagt het bestand argumenten, of moet een macro erin nog worden aangeroepen',
    },
  ),
  'urdf.tooManyAxes': broken(
    'the arm has {axes} axes; up to {most} are supported',
    'de arm heeft {axes} assen; tot {most} worden ondersteund',
    { en: 'choose another base or tip link', nl: 'kies een andere voet of flens' },
  ),
  'urdf.unknownLink': broken('there is no link "{link}"', 'er is geen schakel "{link}"', {
    en: 'one of: {links}',
    nl: 'een van: {links}',
  }),
  'urdf.notOnPath': broken(
    'link "{tip}" does not hang on "{base}"',
    'schakel "{tip}" hangt niet aan "{base}"',
    { en: 'choose another base or tip link', nl: 'kies een andere voet of flens' },
  ),
  'urdf.unknownType': guessed(
    'joint "{joint}" is of type "{type}" and is held still',
    'gewricht "{joint}" is van het type "{type}" en staat stil',
  ),
  'urdf.severalArms': guessed(
    'there is more than one arm; taken is the one that ends at "{tip}", left out: {others}',
    'er is meer dan één arm; genomen is de arm die eindigt bij "{tip}", weggelaten: {others}',
    {
      en: 'import again with another tip for the other arm',
      nl: 'importeer opnieuw met een andere flens voor de andere arm',
    },
  ),
  'urdf.mimicInArm': guessed(
    'joint "{joint}" inside the arm has no drive of its own: it moves along with "{of}"',
    'gewricht "{joint}" midden in de arm heeft geen eigen aandrijving: het beweegt mee met "{of}"',
  ),
  'urdf.mimicHeld': guessed(
    'joint "{joint}" inside the arm follows "{of}", which is no drive of this arm; it is held still, so poses may be wrong',
    'gewricht "{joint}" midden in de arm volgt "{of}", maar dat is geen aandrijving van deze arm; het staat stil, dus standen kunnen afwijken',
    {
      en: 'reach and times of this robot are not to be trusted',
      nl: 'vertrouw bereik en tijden van deze robot niet',
    },
  ),
  'urdf.mimic': guessed(
    'joints that follow another are drawn where they stand at rest: {joints}',
    'gewrichten die een ander volgen staan getekend in hun ruststand: {joints}',
  ),
  'urdf.snapped': guessed(
    '{count} angles were within {limit} mrad of a quarter turn and were made exact; the largest was {worst} mrad off',
    '{count} hoeken lagen binnen {limit} mrad van een kwartslag en zijn precies gemaakt; de grootste week {worst} mrad af',
    {
      en: 'if this is a calibrated robot, import it with snapping off',
      nl: 'is dit een gekalibreerde robot, importeer hem dan zonder afronden',
    },
  ),
  'urdf.noLimits': guessed(
    'joints without limits: {joints}; ±{degrees}° is assumed (estimate)',
    'gewrichten zonder grenzen: {joints}; ±{degrees}° is aangenomen (schatting)',
  ),
  'urdf.noStroke': guessed(
    'sliding joints without limits: {joints}; 0 to {metres} m is assumed (estimate)',
    'schuivende gewrichten zonder grenzen: {joints}; 0 tot {metres} m is aangenomen (schatting)',
  ),
  'urdf.noSpeed': guessed(
    'joints without a speed limit: {joints}; {value} is assumed (estimate)',
    'gewrichten zonder snelheidsgrens: {joints}; {value} is aangenomen (schatting)',
  ),
  'urdf.payloadEstimate': guessed(
    'URDF knows no payload; {payload} kg is an estimate from the reach of {reach} m',
    'URDF kent geen draagvermogen; {payload} kg is een schatting uit het bereik van {reach} m',
  ),
  'urdf.sameGeometry': guessed(
    'it has the geometry of the {robot} of the catalog; payload, reach and mass are taken from that',
    'hij heeft de geometrie van de {robot} uit de catalogus; last, bereik en massa komen daarvandaan',
  ),
  'urdf.missingMeshes': guessed(
    'shapes that are not among the files given: {files}',
    'vormen die niet bij de gegeven bestanden zitten: {files}',
    {
      en: 'give the folder or zip with the packages they are in; the robot works without',
      nl: 'geef de map of zip met de pakketten waar ze in zitten; de robot werkt ook zonder',
    },
  ),
  'urdf.scaled': guessed(
    'shapes of {links} were {sizeM} m large; taken as if in {unit}',
    'vormen van {links} waren {sizeM} m groot; gelezen alsof in {unit}',
    {
      en: 'set the scale of the shapes if that is wrong',
      nl: 'stel de schaal van de vormen in als dat niet klopt',
    },
  ),
  'urdf.upAxis': guessed(
    '{count} DAE shapes say that {axis} is up; as in RViz that is ignored',
    '{count} DAE-vormen zeggen dat {axis} boven is; net als in RViz wordt dat genegeerd',
    {
      en: 'when links look turned by 90°, import with the up-axis obeyed',
      nl: 'staan schakels een kwartslag gedraaid, importeer dan met de asrichting van het bestand',
    },
  ),
  'urdf.looksTurned': guessed(
    'the shapes fit their joints better when the up-axis of the DAE files is obeyed; it was {done}',
    'de vormen passen beter bij hun gewrichten als de asrichting van de DAE-bestanden wordt gevolgd; die is {done}',
    {
      en: 'look at the robot, and switch the up-axis if links are turned',
      nl: 'bekijk de robot en wissel de asrichting als schakels gedraaid staan',
    },
  ),
  'urdf.fileSays': guessed('the file itself warns: {text}', 'het bestand waarschuwt zelf: {text}'),
  'zip.broken': broken('{file} is no readable zip', '{file} is geen leesbare zip', {
    en: 'pack it again',
    nl: 'pak hem opnieuw in',
  }),
  'zip.tooLarge': broken(
    '{file} unpacks to {megabytes} MB; up to {most} MB are read',
    '{file} wordt uitgepakt {megabytes} MB; tot {most} MB wordt gelezen',
    { en: 'leave out what the robot does not need', nl: 'laat weg wat de robot niet nodig heeft' },
  ),
} as const satisfies Record<string, ProblemText>
