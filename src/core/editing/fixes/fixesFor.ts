// Ways to mend a problem with one click, best first; none where only a person can know what was meant.

import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { Problem } from '../../results/problem'
import { parseFieldPath } from '../fieldPath'
import type { Fix, FixQuestion, FixTable } from './Fix'
import { FLOW_FIXES } from './flowFixes'
import { PLACE_FIXES } from './placeFixes'
import { RECORD_FIXES } from './recordFixes'
import { ROBOT_FIXES } from './robotFixes'

const FIXES: FixTable = { ...RECORD_FIXES, ...ROBOT_FIXES, ...PLACE_FIXES, ...FLOW_FIXES }

export function fixesFor(problem: Problem, document: SceneDocument): readonly Fix[] {
  const find = Object.hasOwn(FIXES, problem.code) ? FIXES[problem.code] : undefined
  const record = problem.where.record
  if (find === undefined) return []
  // The document may have changed since the problem was found.
  if (record !== undefined && record !== 'scene' && findRecord(document, record) === undefined) return []
  return find(questionOf(problem, document, record ?? ''))
}

function questionOf(problem: Problem, document: SceneDocument, record: string): FixQuestion {
  const prefix = `records.${record}.`
  const { path } = problem.where
  return {
    problem,
    document,
    record,
    path: parseFieldPath(path.startsWith(prefix) ? path.slice(prefix.length) : ''),
    text: (name) => String(problem.values?.[name] ?? ''),
    number: (name) => Number(problem.values?.[name]),
  }
}
