// What each reference case is, in plain words. A case without words here shows its id only; a test says so.
import type { Language } from './Language'

type Words = Readonly<Record<Language, string>>

const words = (en: string, nl: string): Words => ({ en, nl })

export const VERIFY_CASE_TEXT: Readonly<Record<string, Words>> = {
  'pub-mm1-090': words(
    'One machine, random arrivals and times, busy 90%',
    'Eén machine, willekeurige aankomsten en tijden, 90% bezet',
  ),
  'pub-mmc-3': words('Three machines behind one queue', 'Drie machines achter één rij'),
  'pub-mmck-loss': words(
    'One machine with room for five; who finds it full is lost',
    'Eén machine met plaats voor vijf; wie geen plaats vindt, is verloren',
  ),
  'pub-erlangB': words('Five machines without a queue (Erlang B)', 'Vijf machines zonder rij (Erlang B)'),
  'pub-md1': words('One machine with a constant time', 'Eén machine met een vaste tijd'),
  'pub-mg1-lognormal': words('One machine with lognormal times', 'Eén machine met lognormale tijden'),
  'pub-mg1-uniform': words(
    'One machine with times between two limits',
    'Eén machine met tijden tussen twee grenzen',
  ),
  'pub-dm1': words('Arrivals at a fixed pace, random times', 'Aankomsten in vast tempo, willekeurige tijden'),
  'pub-md2': words('Two machines with a constant time', 'Twee machines met een vaste tijd'),
  'pub-mminf': words('As many servers as needed', 'Zo veel plaatsen als nodig'),
  'pub-feedback': words(
    'One machine, a quarter comes back for rework',
    'Eén machine, een kwart komt terug voor herbewerking',
  ),
  'pub-priority-np': words(
    'Two priorities, a job in hand is finished',
    'Twee prioriteiten, een lopende taak gaat door',
  ),
  'pub-priority-pr': words(
    'Two priorities, a job in hand is interrupted',
    'Twee prioriteiten, een lopende taak wordt onderbroken',
  ),
  'pub-spt': words('Shortest job first', 'Kortste taak eerst'),
  'pub-lifo': words('Last come, first served', 'Laatst gekomen, eerst geholpen'),
  'pub-batch-arrivals': words('Arrivals in threes', 'Aankomsten per drie'),
  'pub-batch-server': words(
    'A machine that takes up to three at once',
    'Een machine die er tot drie tegelijk neemt',
  ),
  'pub-renege': words('Parts that give up waiting', 'Producten die niet langer wachten'),
  'pub-repairman': words(
    'Five machines that fail, one repairman',
    'Vijf machines met storingen, één monteur',
  ),
  'pub-breakdown': words('A machine that fails by the calendar', 'Een machine met storingen op de kalender'),
  'pub-breakdown-op': words(
    'A machine that fails only while it works',
    'Een machine met storingen alleen tijdens het werk',
  ),
  'pub-job-under-failures': words('One job interrupted by failures', 'Eén taak, onderbroken door storingen'),
  'pub-polling-exhaustive': words(
    'One server that empties three queues in turn',
    'Eén bediende die om de beurt drie rijen leegt',
  ),
  'pub-fork-join-2': words('Two halves made apart and joined', 'Twee helften, apart gemaakt en samengevoegd'),
  'pub-base-stock': words(
    'A stock that is filled up after every sale',
    'Een voorraad die na elke verkoop wordt aangevuld',
  ),
  'pub-mt-inf': words('An arrival rate that changes over the day', 'Aankomsten die over de dag veranderen'),
  'pub-staff-shifts': words('More people by day than by night', 'Overdag meer mensen dan ’s nachts'),
  'pub-transient-mm1': words('The first customers of an empty queue', 'De eerste klanten van een lege rij'),
  'pub-crn-mm1-mm2': words(
    'One fast machine or two slow ones, on the same dice',
    'Eén snelle machine of twee trage, met dezelfde dobbelstenen',
  ),
  'pub-line2': words('Two machines with spaces between', 'Twee machines met plaatsen ertussen'),
  'pub-line3': words('Three machines with spaces between', 'Drie machines met plaatsen ertussen'),
  'pub-lineN-b0': words(
    'Four to eight machines without spaces',
    'Vier tot acht machines zonder plaatsen ertussen',
  ),
  'pub-line5-b2': words('Five machines, two spaces between', 'Vijf machines, twee plaatsen ertussen'),
  'pub-line3-bowl': words(
    'A faster or a slower machine in the middle',
    'Een snellere of tragere machine in het midden',
  ),
  'pub-line3-erlang3': words('Three machines with more even times', 'Drie machines met gelijkmatiger tijden'),
  'pub-line2-unreliable': words(
    'Two machines that fail, four spaces between',
    'Twee machines met storingen, vier plaatsen ertussen',
  ),
  'pub-line2-geometric': words('A line that goes in unit steps', 'Een lijn die in eenheidsstappen gaat'),
  'pub-jackson': words(
    'A network of queues with random routes',
    'Een netwerk van rijen met willekeurige routes',
  ),
  'pub-closed-mva': words('A closed loop of eight parts', 'Een gesloten kring met acht producten'),
  'pub-penny-fab-1': words(
    'The Penny Fab: throughput against work in process',
    'De Penny Fab: doorzet tegen onderhanden werk',
  ),
  'pub-penny-fab-2': words('The Penny Fab with several machines', 'De Penny Fab met meer machines'),
  'pub-kitting': words('Two kinds of parts kitted together', 'Twee soorten onderdelen samen in een set'),
  'pub-kanban2': words('Two machines with kanban cards', 'Twee machines met kanbankaarten'),
  'pub-batching-wait': words('Waiting until five are there', 'Wachten tot er vijf zijn'),
  'pub-changeover': words('Set-up times between products', 'Omsteltijden tussen producten'),
  'pub-conveyor': words('A belt with random arrivals', 'Een band met willekeurige aankomsten'),
  'pub-calendar': words('A job that passes shifts and breaks', 'Een taak over diensten en pauzes heen'),
  'pub-ft06-dispatch': words(
    'A job shop of six by six with dispatch rules',
    'Een werkplaats van zes bij zes met volgorderegels',
  ),
  'pub-rng': words('The random generators, number for number', 'De toevalsgeneratoren, getal voor getal'),
  'pub-distributions': words('The distributions of times', 'De verdelingen van tijden'),
  'pub-ks-constants': words('Constants of the tests on chance', 'Constanten van de toetsen op toeval'),
  'pub-mser5': words('The rule that finds the warm-up', 'De regel die de aanloop vindt'),
  'pub-ci-coverage': words(
    'Do 95% intervals hold the truth 95% of the time?',
    'Bevatten 95%-intervallen in 95% van de gevallen de waarheid?',
  ),
  'pub-antithetic-crn-exact': words(
    'What mirrored and common dice gain',
    'Wat gespiegelde en gedeelde dobbelstenen opleveren',
  ),
  'pub-rinott': words('Choosing the best of several', 'De beste van meerdere kiezen'),
  'pub-batch-means': words('Intervals from one long run', 'Intervallen uit één lange run'),
  'pub-lindley-trace': words('Every wait of a given list', 'Elke wachttijd van een gegeven lijst'),
  'pub-event-order': words(
    'The order of simultaneous events',
    'De volgorde van gelijktijdige gebeurtenissen',
  ),
  'pub-conveyor-accumulating': words(
    'A belt on which parts queue up',
    'Een band waarop producten zich ophopen',
  ),
  'pub-preemption-trace': words('Interruptions, moment by moment', 'Onderbrekingen, moment voor moment'),
  'pub-failure-basis-trace': words('What a failure’s clock counts', 'Wat de klok van een storing telt'),
  'jaamsim-factory': words('The factory example of JaamSim', 'Het fabrieksvoorbeeld van JaamSim'),
}
