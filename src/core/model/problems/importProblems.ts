// Texts of problems with files a person brings along: floor plans, CAD, buildings, pictures. Every refusal says what would work.
import type { ProblemText } from './ProblemText'

function refused(en: string, nl: string, mend: ProblemText['mend']) {
  return { severity: 'error', what: { en, nl }, mend } as const satisfies ProblemText
}

function told(en: string, nl: string, mend: ProblemText['mend']) {
  return { severity: 'warning', what: { en, nl }, mend } as const satisfies ProblemText
}

const ANEW = {
  en: 'export it anew, or open it in the program it came from to see whether it is whole',
  nl: 'exporteer het opnieuw, of open het in het programma waar het uit komt om te zien of het heel is',
}

export const IMPORT_PROBLEMS = {
  'import.unknownKind': refused(
    '{file} is of a kind that is not read',
    '{file} is van een soort die niet gelezen wordt',
    {
      en: 'DXF, STEP, IGES, BREP, IFC, STL, OBJ, DAE, glTF, GLB, URDF, xacro, zip, PDF, PNG, JPEG and WebP are',
      nl: 'DXF, STEP, IGES, BREP, IFC, STL, OBJ, DAE, glTF, GLB, URDF, xacro, zip, PDF, PNG, JPEG en WebP wel',
    },
  ),
  'import.dwg': refused(
    '{file} is a DWG, a closed format that is not read',
    '{file} is een DWG, een gesloten formaat dat niet gelezen wordt',
    {
      en: 'save it as DXF in the program it came from (File, Save as, DXF)',
      nl: 'bewaar het als DXF in het programma waar het uit komt (Bestand, Opslaan als, DXF)',
    },
  ),
  'import.nativeCad': refused(
    '{file} is in the own format of a CAD program, which only that program reads',
    '{file} is in het eigen formaat van een CAD-programma, dat alleen dat programma leest',
    { en: 'export it as STEP (.step)', nl: 'exporteer het als STEP (.step)' },
  ),
  'import.tooLarge': refused(
    '{file} is {megabytes} MB; files up to {most} MB are read',
    '{file} is {megabytes} MB; bestanden tot {most} MB worden gelezen',
    {
      en: 'export only the part you need, or with less detail (without screws and internals)',
      nl: 'exporteer alleen het deel dat je nodig hebt, of met minder detail (zonder schroeven en binnenwerk)',
    },
  ),
  'import.noReader': refused(
    '{file} cannot be read here: its reader could not be fetched',
    '{file} is hier niet te lezen: de lezer ervan kon niet worden opgehaald',
    {
      en: 'check the connection and try again; once fetched it also works offline',
      nl: 'controleer de verbinding en probeer het opnieuw; eenmaal opgehaald werkt het ook zonder',
    },
  ),
  'import.companion': told(
    '{file} belongs to no file that is read',
    '{file} hoort bij geen bestand dat gelezen wordt',
    {
      en: 'give it together with the file that names it',
      nl: 'geef het samen met het bestand dat het noemt',
    },
  ),
  'import.encrypted': refused(
    '{file} is locked with a password',
    '{file} is met een wachtwoord vergrendeld',
    {
      en: 'save it without a password',
      nl: 'bewaar het zonder wachtwoord',
    },
  ),
  'image.broken': refused(
    '{file} cannot be shown as a picture',
    '{file} is niet als afbeelding te tonen',
    ANEW,
  ),
  'pdf.broken': refused('{file} cannot be read as PDF', '{file} is niet als PDF te lezen', ANEW),
  'dxf.binary': refused('{file} is a binary DXF', '{file} is een binaire DXF', {
    en: 'save it as an ordinary DXF (ASCII)',
    nl: 'bewaar het als gewone DXF (ASCII)',
  }),
  'dxf.broken': refused('{file} holds no drawing', '{file} bevat geen tekening', ANEW),
  'dxf.empty': refused(
    '{file} holds no lines in its model, only text, hatches or sheets',
    '{file} bevat geen lijnen in het model, alleen tekst, arceringen of bladen',
    { en: 'export the model, not the sheet', nl: 'exporteer het model, niet het blad' },
  ),
  'dxf.skipped': told(
    'left out, as they are no lines: {kinds}',
    'weggelaten, want het zijn geen lijnen: {kinds}',
    {
      en: 'explode them in the drawing program if you need them',
      nl: 'ontleed ze in het tekenprogramma als je ze nodig hebt',
    },
  ),
  'dxf.cut': told(
    'the drawing is too large; a part is left out',
    'de tekening is te groot; een deel is weggelaten',
    {
      en: 'export only the hall and the layers you need',
      nl: 'exporteer alleen de hal en de lagen die je nodig hebt',
    },
  ),
  'cad.broken': refused('{file} cannot be read as {format}', '{file} is niet als {format} te lezen', ANEW),
  'cad.empty': refused('{file} holds no shapes', '{file} bevat geen vormen', {
    en: 'export solids or surfaces, not only curves or references to other files',
    nl: 'exporteer lichamen of vlakken, niet alleen lijnen of verwijzingen naar andere bestanden',
  }),
  'cad.tooMuch': refused(
    '{file} needs more memory to read than a browser gives',
    '{file} heeft om te lezen meer geheugen nodig dan een browser geeft',
    {
      en: 'export it with less detail (without screws and internals), or as STL or glTF',
      nl: 'exporteer het met minder detail (zonder schroeven en binnenwerk), of als STL of glTF',
    },
  ),
  'import.unitGuess': told(
    '{file} does not say its unit; by its size {unit} is likely',
    '{file} zegt niet in welke eenheid het is; naar de maat te oordelen {unit}',
    {
      en: 'compare it with the person beside it and choose another unit if it is wrong',
      nl: 'vergelijk het met de persoon ernaast en kies een andere eenheid als het niet klopt',
    },
  ),
} as const satisfies Record<string, ProblemText>
