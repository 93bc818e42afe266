// Which names a file declares itself, function by function, so that a local called `name` is not taken for a global.
// Blocks count as part of their function: enough to tell globals apart, not a full scope analysis.
import type { Node } from 'oxc-parser'
import { childrenOf } from './walkSyntax'

/** Identifiers that no enclosing function or the module declares. */
export function freeIdentifiers(program: Node): { name: string; node: Node; parent: Node }[] {
  const found: { name: string; node: Node; parent: Node }[] = []
  const visit = (node: Node, parent: Node | undefined, declared: readonly ReadonlySet<string>[]) => {
    const inside = opensScope(node) ? [...declared, declarationsIn(node)] : declared
    if (node.type === 'Identifier' && parent && !isPropertyName(node, parent)) {
      if (!inside.some((names) => names.has(node.name))) found.push({ name: node.name, node, parent })
    }
    for (const child of childrenOf(node)) visit(child, node, inside)
  }
  visit(program, undefined, [])
  return found
}

const scopeTypes = new Set<Node['type']>([
  'Program',
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'TSFunctionType',
  'TSConstructorType',
  'TSDeclareFunction',
  'TSMethodSignature',
  'TSCallSignatureDeclaration',
  'TSEmptyBodyFunctionExpression',
])

function opensScope(node: Node): boolean {
  return scopeTypes.has(node.type)
}

function declarationsIn(scope: Node): ReadonlySet<string> {
  const names = new Set(parameterNames(scope))
  const visit = (node: Node) => {
    for (const name of declaredBy(node)) names.add(name)
    if (!opensScope(node)) for (const child of childrenOf(node)) visit(child)
  }
  for (const child of childrenOf(scope)) visit(child)
  // A function expression's own name is known inside it only; adding a declaration's name again does no harm.
  for (const name of declaredBy(scope)) names.add(name)
  return names
}

function parameterNames(scope: Node): string[] {
  return 'params' in scope && Array.isArray(scope.params)
    ? scope.params.flatMap((param) => namesInPattern(param))
    : []
}

/** Names that this node brings into the scope it stands in. */
function declaredBy(node: Node): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return namesInPattern(node.id)
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSEnumDeclaration':
      return namesOf(node.id)
    case 'TSTypeParameter':
      return namesOf(node.name)
    case 'TSMappedType':
      return namesOf(node.key)
    case 'CatchClause':
      return node.param ? namesInPattern(node.param) : []
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return [node.local.name]
    default:
      return []
  }
}

function namesOf(id: Node | null): string[] {
  return id?.type === 'Identifier' ? [id.name] : []
}

function namesInPattern(pattern: Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'AssignmentPattern':
      return namesInPattern(pattern.left)
    case 'RestElement':
      return namesInPattern(pattern.argument)
    case 'TSParameterProperty':
      return namesInPattern(pattern.parameter)
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesInPattern(element) : []))
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) =>
        namesInPattern(one.type === 'Property' ? one.value : one.argument),
      )
    default:
      return []
  }
}

/** `a.name`, `{ name: 1 }`, `class { name }`, `import { name as x }`, `type { name: … }`: names, not references. */
function isPropertyName(node: Node, parent: Node): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed
    case 'Property':
      return parent.key === node && !parent.computed && parent.value !== node
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
    case 'TSAbstractMethodDefinition':
    case 'TSAbstractPropertyDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return parent.key === node && !parent.computed
    case 'TSQualifiedName':
      return parent.right === node
    case 'TSNamedTupleMember':
      return parent.label === node
    case 'ImportSpecifier':
    case 'ExportSpecifier':
    case 'ExportAllDeclaration':
    case 'MetaProperty':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'TSIndexSignature':
      return true
    case 'TSTypePredicate':
      return parent.parameterName === node
    default:
      return false
  }
}
