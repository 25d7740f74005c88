import { resolve } from 'node:path'
import ts from 'typescript'

/** How the SDK calls one operation, and what it says of it. */
export type SdkMethod = { resource: string; call: string; docs: string }
export type SdkResource = { name: string; docs: string }

const send = /^(this\.#)?send$/

/** Every method of the client, by the operations it sends. Read from the code, so a method that is added is there. */
export function sdkMethods(program: ts.Program): { methods: Map<string, SdkMethod>; resources: SdkResource[] } {
  // Only the checker tells nodes who their parents are, and their text is read through these.
  program.getTypeChecker()
  const methods = new Map<string, SdkMethod>()
  const resources: SdkResource[] = []
  const classes = new Map<string, ts.ClassDeclaration>()
  for (const file of program.getSourceFiles())
    if (file.fileName.includes('/sdk/client/'))
      for (const statement of file.statements)
        if (ts.isClassDeclaration(statement) && statement.name) classes.set(statement.name.text, statement)
  const index = program.getSourceFiles().find(({ fileName }) => fileName.endsWith('/sdk/index.ts'))
  const client = index?.statements.find((each): each is ts.FunctionDeclaration => ts.isFunctionDeclaration(each))
  const made = client?.body?.statements.find(ts.isReturnStatement)?.expression
  if (!made || !ts.isObjectLiteralExpression(made)) throw new Error('createClient does not return its resources as an object')

  for (const property of made.properties) {
    if (!ts.isPropertyAssignment(property)) continue
    const name = property.name.getText()
    const { initializer } = property
    if (ts.isNewExpression(initializer)) {
      const declaration = classes.get(initializer.expression.getText())
      if (!declaration) throw new Error(`The class of ${name} is not in sdk/client`)
      resources.push({ name, docs: docsOf(declaration) })
      for (const member of declaration.members) if (ts.isMethodDeclaration(member)) note(member, `${name}.${member.name.getText()}`, name)
    } else if (ts.isArrowFunction(initializer)) {
      resources.push({ name, docs: docsOf(property) })
      note(property, name, name)
    }
  }
  return { methods, resources }

  function note(node: ts.MethodDeclaration | ts.PropertyAssignment, called: string, resource: string): void {
    const callable = ts.isMethodDeclaration(node) ? node : (node.initializer as ts.ArrowFunction)
    const given = callable.parameters.map(written).filter((parameter) => !/^(options|call)\?/.test(parameter))
    for (const operation of operationsIn(node))
      methods.set(operation, { resource, call: `${called}(${given.join(', ')})`, docs: docsOf(node) })
  }
}

/** The contract and the client, as the compiler knows them. */
export function sdkProgram(): ts.Program {
  const { config } = ts.readConfigFile('sdk/tsconfig.json', (path) => ts.sys.readFile(path)) as { config: object }
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('sdk'))
  return ts.createProgram(fileNames, { ...options, composite: false, incremental: false })
}

export const isOfTheContract = ({ fileName }: ts.SourceFile): boolean => /\/sdk\/contract\/[\w-]+\.ts$/.test(fileName)

/** `{ id, rev }: Pick<Customer, …>` is the customer that was read. */
function written({ name, initializer, questionToken }: ts.ParameterDeclaration): string {
  const mark = initializer || questionToken ? '?' : ''
  return `${name.getText()}${mark}`
}

function operationsIn(node: ts.Node): string[] {
  const found: string[] = []
  const visit = (child: ts.Node): void => {
    if (ts.isCallExpression(child) && send.test(child.expression.getText())) {
      const [operation] = child.arguments
      if (operation && ts.isStringLiteral(operation)) found.push(operation.text)
    }
    ts.forEachChild(child, visit)
  }
  visit(node)
  return found
}

const docsOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter((each) => ts.isJSDoc(each))
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
