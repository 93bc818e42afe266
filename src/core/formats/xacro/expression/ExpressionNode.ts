// The tree of a parsed expression. Types only.
import type { PyValue } from './PyValue'

export type UnaryOperator = '+' | '-' | '~' | 'not'
export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '&' | '|' | '^' | '<<' | '>>'
export type Comparison = '<' | '>' | '<=' | '>=' | '==' | '!=' | 'in' | 'not in' | 'is' | 'is not'

/** One `for a, b in list if …` of a comprehension. */
export interface ForClause {
  readonly names: readonly string[]
  readonly of: ExpressionNode
  readonly conditions: readonly ExpressionNode[]
}

export type ExpressionNode =
  | { readonly kind: 'literal'; readonly value: PyValue }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly ExpressionNode[]; readonly tuple: boolean }
  | { readonly kind: 'dict'; readonly pairs: readonly (readonly [ExpressionNode, ExpressionNode])[] }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly of: ExpressionNode }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: ExpressionNode
      readonly right: ExpressionNode
    }
  | {
      readonly kind: 'compare'
      readonly first: ExpressionNode
      readonly rest: readonly (readonly [Comparison, ExpressionNode])[]
    }
  | {
      readonly kind: 'logic'
      readonly operator: 'and' | 'or'
      readonly left: ExpressionNode
      readonly right: ExpressionNode
    }
  | {
      readonly kind: 'choice'
      readonly condition: ExpressionNode
      readonly then: ExpressionNode
      readonly otherwise: ExpressionNode
    }
  | {
      readonly kind: 'call'
      readonly of: ExpressionNode
      readonly args: readonly ExpressionNode[]
      readonly named: readonly (readonly [string, ExpressionNode])[]
    }
  | { readonly kind: 'attribute'; readonly of: ExpressionNode; readonly name: string }
  | { readonly kind: 'index'; readonly of: ExpressionNode; readonly index: ExpressionNode }
  | {
      readonly kind: 'slice'
      readonly of: ExpressionNode
      readonly from?: ExpressionNode
      readonly to?: ExpressionNode
      readonly step?: ExpressionNode
    }
  | {
      readonly kind: 'comprehension'
      readonly item: ExpressionNode
      /** Given for a dictionary. */
      readonly key?: ExpressionNode
      readonly clauses: readonly ForClause[]
    }
  | { readonly kind: 'lambda'; readonly names: readonly string[]; readonly body: ExpressionNode }
