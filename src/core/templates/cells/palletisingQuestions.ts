// What the template of a palletising cell asks.

import type { TemplateQuestion } from '../../results/TemplateQuestion'
import { kilograms, millimetres, perHour, ROBOT_KIND, SHIFTS, wholeNumber } from '../answers/sharedQuestions'

export const PALLETISING_QUESTIONS: readonly TemplateQuestion[] = [
  millimetres(
    'boxLength',
    { min: 150, max: 600, default: 400 },
    { nl: 'Hoe lang is de doos?', en: 'How long is the box?' },
    { nl: 'De langste zijde van de bodem.', en: 'The longest side of its bottom.' },
  ),
  millimetres(
    'boxWidth',
    { min: 100, max: 400, default: 300 },
    { nl: 'Hoe breed is de doos?', en: 'How wide is the box?' },
    { nl: 'De kortste zijde van de bodem.', en: 'The shortest side of its bottom.' },
  ),
  millimetres(
    'boxHeight',
    { min: 50, max: 400, default: 200 },
    { nl: 'Hoe hoog is de doos?', en: 'How high is the box?' },
    { nl: 'De hoogte van één laag.', en: 'The height of one layer.' },
  ),
  kilograms(
    'boxMass',
    { min: 0.2, max: 60, default: 6 },
    { nl: 'Hoe zwaar is een volle doos?', en: 'How heavy is a full box?' },
    {
      nl: 'De robot moet doos en grijper samen dragen.',
      en: 'The robot has to carry box and gripper together.',
    },
  ),
  perHour(
    'boxRate',
    { min: 30, max: 900, default: 180 },
    { nl: 'Hoeveel dozen komen er per uur?', en: 'How many boxes arrive an hour?' },
    { nl: 'Gemiddeld; ze komen onregelmatig.', en: 'On average; they arrive irregularly.' },
  ),
  wholeNumber(
    'batch',
    { min: 4, max: 160, default: 48 },
    { nl: 'Hoeveel dozen gaan er op een pallet?', en: 'How many boxes go on a pallet?' },
    {
      nl: 'Een europallet van 1200 × 800 mm; de stapel wordt hoogstens 2 m.',
      en: 'A euro pallet of 1200 × 800 mm; the load gets 2 m high at most.',
    },
  ),
  SHIFTS,
  ROBOT_KIND,
]
