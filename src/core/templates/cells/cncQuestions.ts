// What the template of a machine that a robot loads asks.

import type { TemplateQuestion } from '../../results/TemplateQuestion'
import {
  kilograms,
  millimetres,
  ROBOT_KIND,
  SHIFTS,
  SPACE,
  seconds,
  wholeNumber,
} from '../answers/sharedQuestions'

export const CNC_QUESTIONS: readonly TemplateQuestion[] = [
  {
    kind: 'choice',
    id: 'machine',
    text: { nl: 'Wat voor machine is het?', en: 'What kind of machine is it?' },
    help: {
      nl: 'In een draaibank gaat het deel van opzij in de klauwplaat; bij een freesbank ligt het op tafel.',
      en: 'In a lathe the part goes into the chuck from the side; in a mill it lies on the table.',
    },
    options: [
      { id: 'lathe', text: { nl: 'Draaibank', en: 'Lathe' } },
      { id: 'mill', text: { nl: 'Freesbank', en: 'Milling machine' } },
    ],
    default: 'lathe',
  },
  millimetres(
    'partSize',
    { min: 20, max: 300, default: 80 },
    { nl: 'Hoe groot is het deel?', en: 'How large is the part?' },
    { nl: 'De grootste maat van het ruwe deel.', en: 'The largest dimension of the blank.' },
  ),
  kilograms(
    'partMass',
    { min: 0.05, max: 100, default: 1.5 },
    { nl: 'Hoe zwaar is het deel?', en: 'How heavy is the part?' },
    { nl: 'Het ruwe deel, dus op zijn zwaarst.', en: 'The blank, at its heaviest.' },
  ),
  seconds(
    'machineTime',
    { min: 10, max: 3600, default: 130 },
    { nl: 'Hoe lang bewerkt de machine één deel?', en: 'How long does the machine work on one part?' },
    {
      nl: 'Met gesloten deur, zonder laden en lossen.',
      en: 'With the door closed, without loading and unloading.',
    },
  ),
  wholeNumber(
    'batch',
    { min: 1, max: 200, default: 24 },
    {
      nl: 'Hoeveel delen maak je na elkaar van één soort?',
      en: 'How many parts of one kind do you make in a row?',
    },
    {
      nl: 'Daarna stelt de operator de machine om.',
      en: 'After that the operator sets the machine up anew.',
    },
  ),
  SHIFTS,
  ROBOT_KIND,
  SPACE,
]
