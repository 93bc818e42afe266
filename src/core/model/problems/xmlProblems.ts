// Texts of problems with XML files.
import type { ProblemText } from './ProblemText'

export const XML_PROBLEMS = {
  'xml.tooLarge': {
    severity: 'error',
    what: {
      en: '{file} is {megabytes} MB; {most} MB is the most that can be read',
      nl: '{file} is {megabytes} MB; {most} MB is het meeste dat gelezen kan worden',
    },
    mend: { en: 'take a smaller export of it', nl: 'neem er een kleinere export van' },
  },
  'xml.notWellFormed': {
    severity: 'error',
    what: {
      en: '{file} is not readable XML at line {line}, column {column} (the reader says: {reason})',
      nl: '{file} is geen leesbare XML op regel {line}, kolom {column} (de lezer zegt: {reason})',
    },
    mend: {
      en: 'mend that line or get the file again',
      nl: 'herstel die regel of haal het bestand opnieuw op',
    },
  },
  'xml.entity': {
    severity: 'error',
    what: {
      en: '{file} uses at line {line} an entity of its own, which is not read because it can make a file endless',
      nl: '{file} gebruikt op regel {line} een eigen entiteit; die wordt niet gelezen omdat een bestand er eindeloos door kan worden',
    },
    mend: {
      en: 'write its content in its place; &lt; &gt; &amp; &quot; and &apos; are fine',
      nl: 'schrijf de inhoud op die plek; &lt; &gt; &amp; &quot; en &apos; mogen',
    },
  },
  'xml.tooDeep': {
    severity: 'error',
    what: {
      en: '{file} has more than {most} elements inside each other at line {line}',
      nl: '{file} heeft op regel {line} meer dan {most} elementen in elkaar',
    },
    mend: { en: 'check that it is a robot file', nl: 'ga na of dit een robotbestand is' },
  },
} as const satisfies Record<string, ProblemText>
