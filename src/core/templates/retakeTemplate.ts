// Other answers for a cell that came from a template: what the template makes otherwise is changed, what a person changed stays. The old
// cell is made again from the old answers, and the difference between old and new is laid over the cell as it is now.

import { sceneProblem } from '../model/problems/sceneProblem'
import { findRecord, recordsOfType, type SceneDocument } from '../model/SceneDocument'
import type { SceneRecordUnion } from '../model/sceneRecord'
import type { Outcome } from '../results/problem'
import type { TemplateAnswers } from '../results/TemplateQuestion'
import { type BuiltTemplate, buildTemplate } from './buildTemplate'

export interface RetakenTemplate extends Omit<BuiltTemplate, 'document'> {
  readonly document: SceneDocument
  /** Records in which a person's own change was kept where the template would now have another. */
  readonly kept: readonly string[]
}

export function retakeTemplate(document: SceneDocument, answers: TemplateAnswers): Outcome<RetakenTemplate> {
  const scene = recordsOfType(document, 'scene')[0]
  const template = scene?.template
  if (!scene || !template)
    return { ok: false, problems: [sceneProblem('template.none', { path: 'records' })] }
  const before = buildTemplate(template.id, template.answers)
  const after = buildTemplate(template.id, answers)
  if (!after.ok) return after
  const old = before.ok ? before.value.document : after.value.document
  const merge = new Merge(old, document, after.value.document)
  const { reason, summary } = after.value
  return { ok: true, value: { document: merge.result(), reason, summary, kept: merge.kept } }
}

class Merge {
  readonly kept: string[] = []
  private readonly old: SceneDocument
  private readonly now: SceneDocument
  private readonly next: SceneDocument

  constructor(old: SceneDocument, now: SceneDocument, next: SceneDocument) {
    this.old = old
    this.now = now
    this.next = next
  }

  result(): SceneDocument {
    const ids = new Set([...Object.keys(this.now.records), ...Object.keys(this.next.records)])
    const records: Record<string, SceneRecordUnion> = {}
    for (const id of ids) {
      const merged = this.record(id)
      if (merged) records[id] = merged
    }
    return { ...this.now, records }
  }

  private record(id: string): SceneRecordUnion | undefined {
    const [old, now, next] = [this.old, this.now, this.next].map((document) => findRecord(document, id))
    // Made by a person, or left alone by the template: as it is.
    if (isSame(old, next)) return now
    if (isSame(old, now)) return next
    if (now === undefined || next === undefined || now.type !== next.type) {
      this.kept.push(id)
      return now
    }
    return this.fields(id, old, now, next)
  }

  private fields(
    id: string,
    old: SceneRecordUnion | undefined,
    now: SceneRecordUnion,
    next: SceneRecordUnion,
  ): SceneRecordUnion {
    const of = (record: SceneRecordUnion | undefined) => (record ?? {}) as Readonly<Record<string, unknown>>
    const merged: Record<string, unknown> = {}
    let conflict = false
    for (const field of new Set([...Object.keys(now), ...Object.keys(next)])) {
      const [was, is, will] = [of(old)[field], of(now)[field], of(next)[field]]
      const isOwn = !isSame(was, is)
      // The answers are the template's own, whoever touched the scene.
      const value = field === 'template' || !isOwn ? will : is
      if (isOwn && field !== 'template' && !isSame(was, will) && !isSame(is, will)) conflict = true
      if (value !== undefined) merged[field] = value
    }
    if (conflict) this.kept.push(id)
    return merged as unknown as SceneRecordUnion
  }
}

/** Plain data, compared by what it holds. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keysOf = (value: object) =>
    Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined)
  const keys = keysOf(a)
  if (keys.length !== keysOf(b).length) return false
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
