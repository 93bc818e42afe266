// The value of an expression's tree. Names come from the caller; every step is counted by the caller, so that nothing runs for ever.
import { XacroFault } from '../XacroFault'
import { applyBinary, applyUnary, compare, MOST_SIZE, wrongType } from './arithmetic'
import type { ExpressionNode, ForClause } from './ExpressionNode'
import { methodOf } from './methods'
import { dictOf, isTrue, itemsOf, keyOf, listOf, type PyValue, reprOf } from './PyValue'

export interface ExpressionNames {
  /** Undefined when there is no such name. */
  readonly find: (name: string) => PyValue | undefined
  /** Called for each step; throws when there were too many. */
  readonly step: () => void
}

export function evaluateExpression(node: ExpressionNode, names: ExpressionNames): PyValue {
  names.step()
  const evaluate = (part: ExpressionNode) => evaluateExpression(part, names)
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'name':
      return findName(node.name, names)
    case 'list':
      return listOf(node.items.map(evaluate), node.tuple)
    case 'dict':
      return dictOf(node.pairs.map(([key, value]) => [evaluate(key), evaluate(value)] as const))
    case 'unary':
      return applyUnary(node.operator, evaluate(node.of))
    case 'binary':
      return applyBinary(node.operator, evaluate(node.left), evaluate(node.right))
    case 'compare':
      return evaluateComparison(node, names)
    case 'logic': {
      const left = evaluate(node.left)
      return isTrue(left) === (node.operator === 'or') ? left : evaluate(node.right)
    }
    case 'choice':
      return evaluate(isTrue(evaluate(node.condition)) ? node.then : node.otherwise)
    case 'call':
      return evaluateCall(node, names)
    case 'attribute':
      return attributeOf(evaluate(node.of), node.name)
    case 'index':
      return indexOf(evaluate(node.of), evaluate(node.index))
    case 'slice':
      return sliceOf(
        evaluate(node.of),
        [node.from, node.to, node.step].map((part) => part && evaluate(part)),
      )
    case 'comprehension':
      return evaluateComprehension(node, names)
    case 'lambda':
      return { kind: 'function', name: 'lambda', call: (args) => callLambda(node, args, names) }
  }
}

function findName(name: string, names: ExpressionNames): PyValue {
  const value = names.find(name)
  if (value === undefined) throw new XacroFault('xacro.unknownName', { name })
  return value
}

function evaluateComparison(node: ExpressionNode & { kind: 'compare' }, names: ExpressionNames): boolean {
  let left = evaluateExpression(node.first, names)
  for (const [sign, part] of node.rest) {
    const right = evaluateExpression(part, names)
    if (!compare(sign, left, right)) return false
    left = right
  }
  return true
}

function evaluateCall(node: ExpressionNode & { kind: 'call' }, names: ExpressionNames): PyValue {
  const callee = evaluateExpression(node.of, names)
  if (typeof callee !== 'object' || callee.kind !== 'function') return wrongType('()', callee)
  const args = node.args.map((arg) => evaluateExpression(arg, names))
  const named = new Map(node.named.map(([name, arg]) => [name, evaluateExpression(arg, names)]))
  return callee.call(args, named)
}

function callLambda(
  node: ExpressionNode & { kind: 'lambda' },
  args: readonly PyValue[],
  names: ExpressionNames,
): PyValue {
  const own = new Map(node.names.map((name, index) => [name, args[index]]))
  return evaluateExpression(node.body, { ...names, find: (name) => own.get(name) ?? names.find(name) })
}

function attributeOf(value: PyValue, name: string): PyValue {
  if (typeof value === 'object' && value.kind === 'names') {
    const found = value.find(name)
    if (found === undefined) throw new XacroFault('xacro.unknownName', { name })
    return found
  }
  const method = methodOf(value, name)
  if (method) return method
  // Dotted access to what a YAML file gave.
  const entry =
    typeof value === 'object' && value.kind === 'dict' ? value.entries.get(keyOf(name)) : undefined
  if (!entry) throw new XacroFault('xacro.unknownKey', { key: name })
  return entry[1]
}

function indexOf(value: PyValue, index: PyValue): PyValue {
  if (typeof value === 'object' && value.kind === 'dict') {
    const entry = value.entries.get(keyOf(index))
    if (!entry) throw new XacroFault('xacro.unknownKey', { key: reprOf(index) })
    return entry[1]
  }
  if (typeof index !== 'bigint' && typeof index !== 'boolean') return wrongType('[ ]', index)
  const items = itemsOf(value)
  const at = Number(index)
  const item = items[at < 0 ? items.length + at : at]
  if (item === undefined) throw new XacroFault('xacro.unknownKey', { key: reprOf(index) })
  return item
}

function sliceOf(value: PyValue, bounds: readonly (PyValue | undefined)[]): PyValue {
  const items = itemsOf(value)
  const [from, to, by] = bounds.map((bound) => {
    if (bound === undefined || (typeof bound === 'object' && bound.kind === 'none')) return undefined
    return typeof bound === 'bigint' ? Number(bound) : wrongType('[:]', bound)
  })
  const step = by ?? 1
  if (step === 0) return wrongType('[:]', 0n)
  const clip = (at: number | undefined, otherwise: number, low: number, high: number) => {
    if (at === undefined) return otherwise
    return Math.min(high, Math.max(low, at < 0 ? items.length + at : at))
  }
  const forward = step > 0
  const last = items.length - 1
  const start = forward ? clip(from, 0, 0, items.length) : clip(from, last, -1, last)
  const end = forward ? clip(to, items.length, 0, items.length) : clip(to, -1, -1, last)
  const taken: PyValue[] = []
  for (let at = start; forward ? at < end : at > end; at += step) taken.push(items[at]!)
  return typeof value === 'string' ? taken.join('') : listOf(taken, isTuple(value))
}

function isTuple(value: PyValue): boolean {
  return typeof value === 'object' && value.kind === 'list' && value.tuple
}

function evaluateComprehension(
  node: ExpressionNode & { kind: 'comprehension' },
  names: ExpressionNames,
): PyValue {
  const items: PyValue[] = []
  const pairs: [PyValue, PyValue][] = []
  forEachBinding(node.clauses, 0, names, (inner) => {
    if (items.length + pairs.length >= MOST_SIZE) throw new XacroFault('xacro.tooLarge')
    const item = evaluateExpression(node.item, inner)
    if (node.key) pairs.push([evaluateExpression(node.key, inner), item])
    else items.push(item)
  })
  return node.key ? dictOf(pairs) : listOf(items)
}

function forEachBinding(
  clauses: readonly ForClause[],
  at: number,
  names: ExpressionNames,
  visit: (names: ExpressionNames) => void,
): void {
  const clause = clauses[at]
  if (!clause) {
    visit(names)
    return
  }
  for (const item of itemsOf(evaluateExpression(clause.of, names))) {
    const parts = clause.names.length === 1 ? [item] : itemsOf(item)
    const own = new Map(clause.names.map((name, index) => [name, parts[index]]))
    const inner = { ...names, find: (name: string) => own.get(name) ?? names.find(name) }
    if (clause.conditions.every((condition) => isTrue(evaluateExpression(condition, inner))))
      forEachBinding(clauses, at + 1, inner, visit)
  }
}
