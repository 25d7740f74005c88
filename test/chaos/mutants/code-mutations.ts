import ts from 'typescript'

/** How a mutant is put beside the original, so that both are compiled and one of them runs. */
export type Wrap = 'expression' | 'element' | 'property' | 'spread' | 'statement'
/** `text` stands in place of the node; what is left out has none. */
export type Mutation = { node: ts.Node; wrap: Wrap; text: string }

const { SyntaxKind } = ts

const opposite: Partial<Record<ts.SyntaxKind, readonly string[]>> = {
  [SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [SyntaxKind.LessThanToken]: ['<=', '>'],
  [SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [SyntaxKind.GreaterThanToken]: ['>=', '<'],
  [SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [SyntaxKind.PlusToken]: ['-'],
  [SyntaxKind.MinusToken]: ['+'],
  [SyntaxKind.AsteriskToken]: ['/'],
  [SyntaxKind.SlashToken]: ['*'],
  [SyntaxKind.PercentToken]: ['*']
}
const joining = new Set([SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken])
const answering = new Set(['some', 'every', 'includes', 'has', 'startsWith', 'endsWith', 'hasOwn', 'isArray'])
const otherMethods: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor'
}
const leftOut = new Set(['filter', 'slice', 'trim', 'normalize', 'reverse', 'toSorted', 'toLowerCase', 'padStart', 'flat'])

/** All that one slip could have written instead of this node, one at a time. */
export function codeMutations(node: ts.Node): Mutation[] {
  return [...conditions(node), ...operations(node), ...literals(node), ...calls(node), ...parts(node), ...statements(node)]
}

const as = (node: ts.Node, ...texts: string[]): Mutation[] => texts.map((text) => ({ node, wrap: 'expression', text }))

/** What decides is decided already. */
function conditions(node: ts.Node): Mutation[] {
  if (ts.isIfStatement(node)) return as(node.expression, 'true', 'false')
  if (ts.isConditionalExpression(node)) return as(node.condition, 'true', 'false')
  if (ts.isWhileStatement(node) || ts.isDoStatement(node)) return as(node.expression, 'false')
  if (ts.isForStatement(node)) return node.condition ? as(node.condition, 'false') : []
  const answer = ts.isReturnStatement(node) ? node.expression : ts.isArrowFunction(node) && !ts.isBlock(node.body) ? node.body : undefined
  return answer && isYesOrNo(answer) ? as(answer, 'true', 'false') : []
}

function isYesOrNo(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isYesOrNo(node.expression)
  if (ts.isPrefixUnaryExpression(node)) return node.operator === SyntaxKind.ExclamationToken
  if (ts.isCallExpression(node)) return ts.isPropertyAccessExpression(node.expression) && answering.has(node.expression.name.text)
  if (!ts.isBinaryExpression(node)) return false
  const { kind } = node.operatorToken
  if (kind === SyntaxKind.AmpersandAmpersandToken || kind === SyntaxKind.BarBarToken) return isYesOrNo(node.right)
  return kind === SyntaxKind.InKeyword || (opposite[kind]?.every((sign) => /[<=>]/.test(sign)) ?? false)
}

function operations(node: ts.Node): Mutation[] {
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === SyntaxKind.ExclamationToken || (node.operator === SyntaxKind.MinusToken && !ts.isNumericLiteral(node.operand))
      ? as(node, node.operand.getText())
      : []
  if (!ts.isBinaryExpression(node)) return []
  const { left, right, operatorToken } = node
  // One side alone: whatever tells `and` from `or` tells one of these from both.
  if (joining.has(operatorToken.kind)) return as(node, left.getText(), right.getText())
  if (operatorToken.kind === SyntaxKind.PlusToken && [left, right].some(ts.isStringLiteralLike)) return []
  return as(node, ...(opposite[operatorToken.kind] ?? []).map((sign) => `${left.getText()} ${sign} ${right.getText()}`))
}

function literals(node: ts.Node): Mutation[] {
  if (node.kind === SyntaxKind.TrueKeyword) return as(node, 'false')
  if (node.kind === SyntaxKind.FalseKeyword) return as(node, 'true')
  if (ts.isNumericLiteral(node))
    return ts.isPropertyAssignment(node.parent) && node.parent.name === node ? [] : as(node, `${node.getText()} + 1`)
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return []
  if (node.text === ' and ') return as(node, "' or '")
  if (node.text === ' or ') return as(node, "' and '")
  // A sentence is for people, and no rule.
  const isWord = node.text !== '' && !/\s/.test(node.text)
  return isWord && isValue(node) ? as(node, "'~'") : []
}

function isValue(node: ts.Node): boolean {
  const { parent } = node
  // What a guard is called, only who reads the statements sees.
  if (ts.isCallExpression(parent) && parent.expression.getText() === 'guard' && parent.arguments[0] === node) return false
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isTaggedTemplateExpression(parent)) return false
  return !(
    (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name !== undefined &&
    isNameOf(parent, node)
  )
}

const isNameOf = (parent: ts.PropertyAssignment | ts.BindingElement | ts.MethodDeclaration, node: ts.Node) =>
  parent.name === node || (ts.isBindingElement(parent) && parent.propertyName === node)

function calls(node: ts.Node): Mutation[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  // The half of a chain that may end early is no expression of its own.
  if (node.flags & ts.NodeFlags.OptionalChain) return []
  const { expression: receiver, name } = node.expression
  const rest = `(${node.arguments.map((argument) => argument.getText()).join(', ')})`
  if (Object.hasOwn(otherMethods, name.text)) return as(node, `${receiver.getText()}.${otherMethods[name.text]}${rest}`)
  return leftOut.has(name.text) ? as(node, receiver.getText()) : []
}

/** Of a list, of an object: one of its parts is not there. */
function parts(node: ts.Node): Mutation[] {
  if (ts.isArrayLiteralExpression(node))
    return node.elements.filter((each) => !ts.isOmittedExpression(each)).map((each) => ({ node: each, wrap: 'element', text: '' }))
  if (!ts.isObjectLiteralExpression(node)) return []
  // Alone it would be missed by whoever reads it; among others it takes the place of what they say.
  const isMixed = node.properties.some(ts.isSpreadAssignment)
  return node.properties.flatMap((each): Mutation[] => {
    if (!isMixed) return []
    if (ts.isSpreadAssignment(each)) return [{ node: each, wrap: 'spread', text: '' }]
    return ts.isPropertyAssignment(each) || ts.isShorthandPropertyAssignment(each) ? [{ node: each, wrap: 'property', text: '' }] : []
  })
}

function statements(node: ts.Node): Mutation[] {
  const isWorth =
    ts.isExpressionStatement(node) ||
    // Behind a condition it is that condition which decides.
    ((ts.isThrowStatement(node) || ts.isContinueStatement(node)) && !ts.isIfStatement(node.parent))
  return isWorth ? [{ node, wrap: 'statement', text: '' }] : []
}
