// Words that tell parts per hour that somebody works from parts per hour of the calendar. Both languages side by side.
import { bilingual } from './bilingual'

export const throughputText = bilingual(
  {
    perShiftHour: '/h in shift',
    perCalendarHour: '/h round the clock',
    title: 'Throughput',
    perHour: 'Per hour',
    inShift: 'Per hour in shift',
    roundTheClock: 'Per hour of the calendar, day and night',
    shiftHelp: (n: string, hours: string, perCalendarHour: string) =>
      `Good parts that left the cell per hour in which somebody works by a calendar: ${n} parts in ${hours} in shift. Over the whole calendar, nights and weekends included, that is ${perCalendarHour} per hour. After ± the half width of the 95% interval, from batch means over the hours in shift; it appears once there are enough parts for it.`,
  },
  {
    perShiftHour: '/u in dienst',
    perCalendarHour: '/u dag en nacht',
    title: 'Doorzet',
    perHour: 'Per uur',
    inShift: 'Per uur in dienst',
    roundTheClock: 'Per uur van de kalender, dag en nacht',
    shiftHelp: (n, hours, perCalendarHour) =>
      `Goede producten die de cel verlieten per uur waarin iemand volgens rooster werkt: ${n} in ${hours} in dienst. Over de hele kalender, met nachten en weekeinden, is dat ${perCalendarHour} per uur. Achter ± de halve breedte van het 95%-interval, uit groepsgemiddelden over de uren in dienst; het verschijnt als er genoeg producten voor zijn.`,
  },
)
