// Where a value came from, in Dutch: the sources that the catalogue and the shipped cells name. Their English is in the data
// itself; a source that stands nowhere here (somebody's own cell) is shown as it was written.
import type { Language } from './Language'

const DUTCH: Readonly<Record<string, string>> = {
  'own estimate': 'eigen schatting',
  'own estimate by size': 'eigen schatting naar grootte',
  'own estimate by class': 'eigen schatting naar klasse',
  'own estimate by class: half a turn in 1–5 s': 'eigen schatting naar klasse: een halve slag in 1–5 s',
  'own estimate of a gripper made to measure': 'eigen schatting van een grijper op maat',
  'own estimate: box erector and pusher': 'eigen schatting: dozenopzetter en duwer',
  'own estimate: forklift takes the full pallet and brings an empty one':
    'eigen schatting: heftruck haalt de volle pallet en brengt een lege',
  'own estimate: a small press': 'eigen schatting: een kleine pers',
  'own estimate: jaws, tools, first part': 'eigen schatting: klauwen, gereedschap, eerste product',
  'own estimate: 400 cartons an hour': 'eigen schatting: 400 dozen per uur',
  'body and fingers, own estimate': 'huis en vingers, eigen schatting',
  'body and cups, own estimate': 'huis en zuignappen, eigen schatting',
  'typical of CNC tending, general knowledge':
    'gebruikelijk bij het beladen van draaibanken, algemene kennis',
  'typical of light belts, general knowledge': 'gebruikelijk bij lichte banden, algemene kennis',
  'typical of machine tools, general knowledge': 'gebruikelijk bij bewerkingsmachines, algemene kennis',
  'typical of small AGVs, general knowledge': 'gebruikelijk bij kleine AGV’s, algemene kennis',
  'typical of small assembly, general knowledge': 'gebruikelijk bij kleine montage, algemene kennis',
  'typical chuck or vice, general knowledge': 'gebruikelijke klauwplaat of bankschroef, algemene kennis',
  'price range by class on the Dutch market, general knowledge':
    'prijzen per klasse op de Nederlandse markt, algemene kennis',
  'share of the finished product': 'deel van het eindproduct',
  'the template starts the robot gently enough for the gripper to hold the part':
    'het sjabloon laat de robot zo rustig optrekken dat de grijper het product vasthoudt',
  'typical of cells with robots, general knowledge': 'gebruikelijk in robotcellen, algemene kennis',
  'typical of composite lines, general knowledge': 'gebruikelijk in composietlijnen, algemene kennis',
  'typical of manual lay-up, general knowledge': 'gebruikelijk bij draperen met de hand, algemene kennis',
  'typical chuck, general knowledge': 'gebruikelijke klauwplaat, algemene kennis',
  'labour cost in the Netherlands (CBS 2024) and general knowledge':
    'arbeidskosten in Nederland (CBS 2024) en algemene kennis',
  'price range on the Dutch market, general knowledge': 'prijzen op de Nederlandse markt, algemene kennis',
  'general knowledge: robot MTBF 1 500–4 000 h, gripper 200–800 h, vision 100–300 h, MTTR 10–45 min':
    'algemene kennis: MTBF van robots 1500–4000 u, grijpers 200–800 u, camera’s 100–300 u, MTTR 10–45 min',
  'prepreg at € 80–200 per m², general knowledge': 'prepreg van € 80–200 per m², algemene kennis',
  'recalled from the maker’s sheet, to be confirmed':
    'uit het hoofd van het blad van de maker, nog na te kijken',
  'estimate by class: 0.04 s light industrial, 0.15 s at 20–50 kg, 0.4 s above 100 kg and cobots; interpolated by payload between':
    'schatting naar klasse: 0,04 s licht industrieel, 0,15 s bij 20–50 kg, 0,4 s boven 100 kg en cobots; ertussen naar draagvermogen',
  'rubber lining on machined metal': 'rubber bekleding op bewerkt metaal',
  'steel jaw on metal': 'stalen bek op metaal',
  'lined jaw on metal': 'beklede bek op metaal',
  'as closing': 'als sluiten',
  'Robotiq 2F/Hand-E specifications: finger speed over full stroke 150 mm/s, 0.57 s':
    'specificaties Robotiq 2F/Hand-E: vingersnelheid over de volle slag 150 mm/s, 0,57 s',
  'Robotiq 2F/Hand-E specifications: finger speed over full stroke 250 mm/s, 0.56 s':
    'specificaties Robotiq 2F/Hand-E: vingersnelheid over de volle slag 250 mm/s, 0,56 s',
  'Robotiq 2F/Hand-E specifications: finger speed over full stroke 150 mm/s, 0.33 s':
    'specificaties Robotiq 2F/Hand-E: vingersnelheid over de volle slag 150 mm/s, 0,33 s',
  'OnRobot 2FG7 datasheet: gripping time 0.20 s, brake included':
    'gegevensblad OnRobot 2FG7: grijptijd 0,20 s, rem inbegrepen',
  'SCHUNK EGL 90: 0.7 s for 42.5 mm a jaw at 150 mm/s and 2.5 m/s²':
    'SCHUNK EGL 90: 0,7 s voor 42,5 mm per bek bij 150 mm/s en 2,5 m/s²',
  'SCHUNK KGG 100-80: closing 0.15 s, plus valve and hose':
    'SCHUNK KGG 100-80: sluiten 0,15 s, plus ventiel en slang',
  'SCHUNK KGG 100-80: opening 0.19 s, plus valve and hose':
    'SCHUNK KGG 100-80: openen 0,19 s, plus ventiel en slang',
  'SCHUNK PZN-plus 40: 0.03 s without valve, hose and PLC':
    'SCHUNK PZN-plus 40: 0,03 s zonder ventiel, slang en PLC',
  'OnRobot VGC10 datasheet: grip 0.35 s': 'gegevensblad OnRobot VGC10: grijpen 0,35 s',
  'OnRobot VGC10 datasheet: release 0.20 s': 'gegevensblad OnRobot VGC10: loslaten 0,20 s',
  '15 kg stated payload': 'opgegeven draagvermogen 15 kg',
  '0.08 m² at 20 kPa with a third of the cups sealing':
    '0,08 m² bij 20 kPa, een derde van de zuignappen sluit af',
  'on clean flat steel of 6 mm and more': 'op schoon vlak staal van 6 mm en dikker',
  'layout study of the SAM|XL scene': 'indelingsstudie van de SAM|XL-cel',
  'layout study of the SAM|XL scene: flange-to-pad 0.35 m':
    'indelingsstudie van de SAM|XL-cel: flens tot zuigvlak 0,35 m',
  '16 pads of 25 N on woven cloth': '16 grijpvlakken van 25 N op geweven doek',
  '36 pads of 25 N on woven cloth': '36 grijpvlakken van 25 N op geweven doek',
  'evacuating a panel of 9 m² through a frame of cups':
    'een paneel van 9 m² vacuüm zuigen met een raam van zuignappen',
  'venting the frame': 'het raam beluchten',
  '40 cups of 80 mm at 30 kPa': '40 zuignappen van 80 mm bij 30 kPa',
  'locking, recalled': 'vergrendelen, uit het hoofd',
  'unlocking, recalled': 'ontgrendelen, uit het hoofd',
}

/** What a template says of a question that was answered with "I don't know". */
const ASSUMED = /^assumed by the template: "\w+" was not known$/

export function sourceWords(source: string, language: Language): string {
  if (ASSUMED.test(source))
    return language === 'nl'
      ? 'aangenomen: bij de vragen was dit niet bekend'
      : 'assumed: it was not known when the questions were asked'
  return (language === 'nl' ? DUTCH[source] : undefined) ?? source
}
