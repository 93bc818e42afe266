// The columns of layout.ts as arrays, by the names they have on the long way.
import {
  AT_BASE,
  AT_BEGAN,
  AT_BEGUN,
  AT_BY_PRODUCT,
  AT_CHOICE_DRAW,
  AT_CHOICE_PLACE,
  AT_CHOICE_PLANNED,
  AT_COMPONENTS,
  AT_CONTINUING,
  AT_DONE,
  AT_DRAW_RANGE,
  AT_DRAWS,
  AT_DUE,
  AT_END,
  AT_ENTERED,
  AT_ENTITY_DOUBLES,
  AT_ENTITY_INTEGERS,
  AT_FIGURES,
  AT_FIRST_GOOD,
  AT_FIRST_TIME,
  AT_FLOW,
  AT_FREE,
  AT_FULL,
  AT_GENERATION,
  AT_HOLDER,
  AT_IS_OUTPUT,
  AT_JOBS,
  AT_LAST_PRODUCT,
  AT_LEADS,
  AT_LEFT,
  AT_NEAR_SLOTS,
  AT_NEAR_TICKS,
  AT_NEXT,
  AT_OVERLAYS,
  AT_PATIENCE,
  AT_PHASE,
  AT_PRIORITY,
  AT_PRODUCT,
  AT_QUEUE,
  AT_QUEUED,
  AT_REST,
  AT_REWORKED,
  AT_RUN_DOUBLES,
  AT_RUN_INTEGERS,
  AT_SCRAPPED,
  AT_SERIAL,
  AT_SERVER_PRESENT,
  AT_SINCE,
  AT_SLOT,
  AT_SLOTS,
  AT_SOURCE,
  AT_SOURCE_DUE,
  AT_SOURCE_PRIORITY,
  AT_SOURCE_PRODUCT,
  AT_SOURCE_STEP,
  AT_SPENT,
  AT_STAGE,
  AT_STATE,
  AT_STEP,
  AT_STEP_CHOICE_COUNT,
  AT_STEP_CHOICES,
  AT_STEP_CHOOSES,
  AT_STEP_FOLLOWER,
  AT_STEP_IN_ROUTE,
  AT_STEP_RACK,
  AT_STEP_REST,
  AT_TAKEN,
  AT_TASK,
  AT_TICKET,
  AT_TIMER,
  AT_TIMES,
  AT_UNIT_STATE,
  AT_VISITS,
  AT_WAIT_PART,
  AT_WAIT_TICKET,
  AT_WAY,
  AT_WORK,
} from '../layout'
import { Bytes, Doubles, Integers } from './arrays'

// Of the run, and of the whole flow.
export const run = changetype<Doubles>(AT_RUN_DOUBLES)
export const whole = changetype<Integers>(AT_RUN_INTEGERS)
export const flow = changetype<Doubles>(AT_FLOW)
export const leads = changetype<Doubles>(AT_LEADS)
export const isOutput = changetype<Bytes>(AT_IS_OUTPUT)
export const byProduct = changetype<Doubles>(AT_BY_PRODUCT)

// By entity.
export const wayOf = changetype<Bytes>(AT_WAY)
export const integers = changetype<Integers>(AT_ENTITY_INTEGERS)
export const numbers = changetype<Doubles>(AT_ENTITY_DOUBLES)
export const figures = changetype<Doubles>(AT_FIGURES)
export const jobs = changetype<Doubles>(AT_JOBS)
export const times = changetype<Doubles>(AT_TIMES)
export const done = changetype<Doubles>(AT_DONE)
export const scrapped = changetype<Doubles>(AT_SCRAPPED)
export const reworked = changetype<Doubles>(AT_REWORKED)
export const firstTime = changetype<Doubles>(AT_FIRST_TIME)
export const firstGood = changetype<Doubles>(AT_FIRST_GOOD)
export const stateOf = changetype<Bytes>(AT_STATE)
export const baseOf = changetype<Bytes>(AT_BASE)
export const overlaysOf = changetype<Bytes>(AT_OVERLAYS)
export const sinceOf = changetype<Doubles>(AT_SINCE)
export const spent = changetype<Doubles>(AT_SPENT)
export const queueParts = changetype<Integers>(AT_QUEUE)
export const waitParts = changetype<Integers>(AT_WAIT_PART)
export const waitTickets = changetype<Doubles>(AT_WAIT_TICKET)
export const taken = changetype<Bytes>(AT_TAKEN)
export const sourceProduct = changetype<Integers>(AT_SOURCE_PRODUCT)
export const sourcePriority = changetype<Integers>(AT_SOURCE_PRIORITY)
export const sourceStep = changetype<Integers>(AT_SOURCE_STEP)
export const sourceDue = changetype<Doubles>(AT_SOURCE_DUE)

// By server.
export const phaseOf = changetype<Bytes>(AT_PHASE)
export const unitState = changetype<Bytes>(AT_UNIT_STATE)
export const slots = changetype<Integers>(AT_SLOTS)
export const present = changetype<Integers>(AT_SERVER_PRESENT)
export const continuing = changetype<Integers>(AT_CONTINUING)
export const lastProduct = changetype<Integers>(AT_LAST_PRODUCT)
export const beganTick = changetype<Doubles>(AT_BEGAN)
export const timer = changetype<Doubles>(AT_TIMER)
export const endTick = changetype<Doubles>(AT_END)
export const fullTicks = changetype<Doubles>(AT_FULL)
export const leftTicks = changetype<Doubles>(AT_LEFT)

// Of the calendar.
export const nearTicks = changetype<Doubles>(AT_NEAR_TICKS)
export const nearSlots = changetype<Integers>(AT_NEAR_SLOTS)

// By step and by choice.
export const stepRack = changetype<Integers>(AT_STEP_RACK)
export const stepInRoute = changetype<Integers>(AT_STEP_IN_ROUTE)
export const stepFollower = changetype<Integers>(AT_STEP_FOLLOWER)
export const stepChoices = changetype<Integers>(AT_STEP_CHOICES)
export const stepChoiceCount = changetype<Integers>(AT_STEP_CHOICE_COUNT)
export const stepChooses = changetype<Integers>(AT_STEP_CHOOSES)
export const stepRest = changetype<Doubles>(AT_STEP_REST)
export const choicePlace = changetype<Integers>(AT_CHOICE_PLACE)
export const choiceDraw = changetype<Integers>(AT_CHOICE_DRAW)
export const choicePlanned = changetype<Doubles>(AT_CHOICE_PLANNED)
export const draws = changetype<Doubles>(AT_DRAWS)
export const drawRange = changetype<Integers>(AT_DRAW_RANGE)

// By part.
export const generationOf = changetype<Integers>(AT_GENERATION)
export const productOf = changetype<Integers>(AT_PRODUCT)
export const stageOf = changetype<Integers>(AT_STAGE)
export const holderOf = changetype<Integers>(AT_HOLDER)
export const slotOf = changetype<Integers>(AT_SLOT)
export const componentsOf = changetype<Integers>(AT_COMPONENTS)
export const stepOf = changetype<Integers>(AT_STEP)
export const nextOf = changetype<Integers>(AT_NEXT)
export const sourceOf = changetype<Integers>(AT_SOURCE)
export const priorityOf = changetype<Integers>(AT_PRIORITY)
export const begunOf = changetype<Integers>(AT_BEGUN)
export const taskOf = changetype<Integers>(AT_TASK)
export const freeParts = changetype<Integers>(AT_FREE)
export const visitsOf = changetype<Integers>(AT_VISITS)
export const serialOf = changetype<Doubles>(AT_SERIAL)
export const enteredOf = changetype<Doubles>(AT_ENTERED)
export const dueOf = changetype<Doubles>(AT_DUE)
export const queuedOf = changetype<Doubles>(AT_QUEUED)
export const workOf = changetype<Doubles>(AT_WORK)
export const restOf = changetype<Doubles>(AT_REST)
export const ticketOf = changetype<Doubles>(AT_TICKET)
export const patienceOf = changetype<Doubles>(AT_PATIENCE)
