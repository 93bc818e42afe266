// Words of the tour. Both languages side by side.
import { bilingual } from './bilingual'

export const tourText = bilingual(
  {
    title: 'Tour',
    offer: 'Take the tour (1 minute)',
    next: 'Next',
    back: 'Back',
    skip: 'Skip the tour',
    done: 'Done',
    of: (step: string, all: string) => `${step} of ${all}`,
    steps: {
      cell: {
        title: 'A cell that computes itself',
        text: 'Robots, machines and people in 3D. Every movement is computed from the robot’s own joints. Drag to look round, click something to select it.',
      },
      run: {
        title: 'Time is yours',
        text: 'Pause, step, or run a whole shift in seconds. Same seed, same result: always.',
      },
      figures: {
        title: 'What comes out',
        text: 'Throughput with its margin, lead time and work in the cell. Each figure says what it was computed from.',
      },
      build: {
        title: 'Build your own',
        text: 'In build mode you change the cell: drag things, turn them, swap the robot. Everything can be undone with Ctrl+Z.',
      },
      library: {
        title: 'The library',
        text: 'Robots, machines, conveyors, pallets, fences. Drag one into the cell, or press Enter on it.',
      },
      inspector: {
        title: 'Every value',
        text: 'Type values as you know them: “350 mm”, “0.35 m”, “1/3 min”. You see where a default comes from, and whether the robot still reaches.',
      },
      share: {
        title: 'Yours, and on your computer',
        text: 'Everything is kept in this browser as you go. A link or a file holds the whole cell; nothing is sent to a server.',
      },
      help: {
        title: 'Lost?',
        text: 'Ctrl+K finds any command by name; ? shows the keys. This tour is there as well.',
      },
    },
  },
  {
    title: 'Rondleiding',
    offer: 'Rondleiding (1 minuut)',
    next: 'Volgende',
    back: 'Terug',
    skip: 'Rondleiding overslaan',
    done: 'Klaar',
    of: (step: string, all: string) => `${step} van ${all}`,
    steps: {
      cell: {
        title: 'Een cel die zichzelf doorrekent',
        text: 'Robots, machines en mensen in 3D. Elke beweging is berekend uit de assen van de robot zelf. Sleep om rond te kijken, klik iets aan om het te selecteren.',
      },
      run: {
        title: 'De tijd is van jou',
        text: 'Pauzeer, stap, of draai een hele dienst in seconden. Zelfde startgetal, zelfde resultaat: altijd.',
      },
      figures: {
        title: 'Wat eruit komt',
        text: 'Doorzet met marge, doorlooptijd en hoeveel er in de cel is. Bij elk getal staat waaruit het berekend is.',
      },
      build: {
        title: 'Bouw je eigen cel',
        text: 'Bij Bouwen verander je de cel: sleep dingen, draai ze, wissel de robot. Alles kun je ongedaan maken met Ctrl+Z.',
      },
      library: {
        title: 'De bibliotheek',
        text: 'Robots, machines, banden, pallets, hekken. Sleep er een de cel in, of druk erop op Enter.',
      },
      inspector: {
        title: 'Elke waarde',
        text: 'Typ waarden zoals je ze kent: “350 mm”, “0,35 m”, “1/3 min”. Je ziet waar een standaardwaarde vandaan komt, en of de robot er nog bij kan.',
      },
      share: {
        title: 'Van jou, en op jouw computer',
        text: 'Alles wordt vanzelf in deze browser bewaard. Een link of een bestand bevat de hele cel; er gaat niets naar een server.',
      },
      help: {
        title: 'De weg kwijt?',
        text: 'Ctrl+K vindt elke opdracht op naam; ? toont de toetsen. Deze rondleiding staat daar ook.',
      },
    },
  },
)
