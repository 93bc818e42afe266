// Texts of problems with xacro, the macro language in which robots are published: each names file and line.
import type { ProblemText } from './ProblemText'

const ASK_MAKER = {
  en: 'mend that line, or ask who made the file',
  nl: 'herstel die regel, of vraag het aan de maker van het bestand',
}

/** A fault at a line of a file. */
function atLine(en: string, nl: string, mend: ProblemText['mend'] = ASK_MAKER) {
  return {
    severity: 'error',
    what: { en: `{file}, line {line}: ${en}`, nl: `{file}, regel {line}: ${nl}` },
    mend,
  } as const satisfies ProblemText
}

export const XACRO_PROBLEMS = {
  'xacro.syntax': atLine(
    'the expression "{expression}" cannot be read at "{found}"',
    'de uitdrukking "{expression}" is niet te lezen bij "{found}"',
  ),
  'xacro.unknownName': atLine(
    'the name "{name}" is not defined here',
    'de naam "{name}" is hier niet bekend',
    {
      en: 'it may be set in a file that is not included, or be misspelt',
      nl: 'misschien staat hij in een bestand dat niet is ingevoegd, of is hij verkeerd geschreven',
    },
  ),
  'xacro.unknownKey': atLine('there is no "{key}" in it', 'er is geen "{key}" in'),
  'xacro.wrongType': atLine('{operation} does not work on {value}', '{operation} werkt niet op {value}'),
  'xacro.tooLarge': atLine(
    'a text, list or number becomes larger than any robot needs',
    'een tekst, lijst of getal wordt groter dan enige robot nodig heeft',
  ),
  'xacro.divisionByZero': atLine('division by zero', 'delen door nul'),
  'xacro.outsideDomain': atLine(
    '{function} has no answer for {value}',
    '{function} heeft geen uitkomst voor {value}',
  ),
  'xacro.notBoolean': atLine(
    'the condition "{condition}" gives "{value}", which is neither true nor false',
    'de voorwaarde "{condition}" geeft "{value}", en dat is niet waar of onwaar',
  ),
  'xacro.circular': atLine(
    'these properties need each other: {names}',
    'deze eigenschappen hebben elkaar nodig: {names}',
  ),
  'xacro.endless': atLine(
    'expanding does not end: more than {most} steps',
    'het uitwerken houdt niet op: meer dan {most} stappen',
    {
      en: 'a macro that calls itself needs a condition that stops it',
      nl: 'een macro die zichzelf aanroept heeft een voorwaarde nodig waarop hij stopt',
    },
  ),
  'xacro.tooDeep': atLine(
    'macros or files are more than {most} deep inside each other',
    "macro's of bestanden zitten meer dan {most} diep in elkaar",
    {
      en: 'a macro that calls itself needs a condition that stops it; a file may not include itself',
      nl: 'een macro die zichzelf aanroept heeft een voorwaarde nodig waarop hij stopt; een bestand mag zichzelf niet invoegen',
    },
  ),
  'xacro.unknownMacro': atLine('there is no macro "{name}"', 'er is geen macro "{name}"', {
    en: 'it may stand in a file that is not included',
    nl: 'misschien staat hij in een bestand dat niet is ingevoegd',
  }),
  'xacro.parameterMissing': atLine(
    'macro "{macro}" is called without {names}',
    'macro "{macro}" wordt aangeroepen zonder {names}',
  ),
  'xacro.parameterUnknown': atLine(
    'macro "{macro}" has no parameter "{name}"',
    'macro "{macro}" heeft geen parameter "{name}"',
  ),
  'xacro.blocksMissing': atLine(
    'macro "{macro}" needs the block "{name}"',
    'macro "{macro}" heeft het blok "{name}" nodig',
  ),
  'xacro.blocksUnused': atLine(
    'macro "{macro}" has no use for the block "{name}"',
    'macro "{macro}" heeft niets aan het blok "{name}"',
  ),
  'xacro.unknownBlock': atLine('there is no block "{name}"', 'er is geen blok "{name}"'),
  'xacro.attributeMissing': atLine(
    '<{element}> lacks the attribute {attribute}',
    '<{element}> mist het attribuut {attribute}',
  ),
  'xacro.badName': atLine('"{name}" cannot be a name', '"{name}" kan geen naam zijn'),
  'xacro.twoValues': atLine(
    'property "{name}" may have one of value, default and remove',
    'eigenschap "{name}" mag er één hebben van value, default en remove',
  ),
  'xacro.argMissing': atLine(
    'the argument "{name}" is not given and has no default',
    'het argument "{name}" is niet gegeven en heeft geen standaardwaarde',
    { en: 'give it: {name}=value', nl: 'geef het op: {name}=waarde' },
  ),
  'xacro.fileMissing': atLine(
    'the file "{name}" is not among those given',
    'het bestand "{name}" is niet bij de gegeven bestanden',
    {
      en: 'give the whole folder or zip, with the packages it refers to',
      nl: 'geef de hele map of zip, met de pakketten waarnaar hij verwijst',
    },
  ),
  'xacro.badFile': atLine('"{name}" cannot be read: {reason}', '"{name}" is niet te lezen: {reason}'),
  'xacro.notSupported': atLine('"{what}" is not supported', '"{what}" wordt niet ondersteund'),
  'xacro.fatal': atLine('the file itself says: {text}', 'het bestand zegt zelf: {text}'),
} as const satisfies Record<string, ProblemText>
