import { basename, dirname, relative } from 'node:path'
import ts from 'typescript'

export type Named = { name: string; description: string }
export type Member = Named & { type: string; default?: string | undefined }
export type Property = Member & { attribute?: string | undefined; readonly?: boolean | undefined }
export type ElementDescription = Named & {
  className: string
  module: string
  properties: Property[]
  methods: (Named & { signature: string })[]
  events: (Named & { type: string })[]
  slots: Named[]
  parts: Named[]
  cssProperties: (Named & { default?: string | undefined })[]
  states: Named[]
}

/** What the sources say of each element, those of its base class included: attributes and their types from the code, the rest from its comments. */
export function describedElements(): ElementDescription[] {
  const program = programOf('widgets')
  const checker = program.getTypeChecker()
  const classes = program
    .getSourceFiles()
    .filter(({ fileName }) => /\/widgets\/([a-z]+-[a-z]+)\/\1\.ts$/.test(fileName))
    .flatMap((file) => file.statements.filter((statement) => ts.isClassDeclaration(statement)))
  return classes.map((declaration) => describe(checker, declaration)).toSorted((one, other) => one.name.localeCompare(other.name))
}

function programOf(root: string): ts.Program {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object }
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  return ts.createProgram(fileNames, { ...options, composite: false, incremental: false })
}

function describe(checker: ts.TypeChecker, declaration: ts.ClassDeclaration): ElementDescription {
  const line = lineOf(checker, declaration)
  const tagged = (...tags: string[]) =>
    byName(
      line.flatMap((each) =>
        ts
          .getJSDocTags(each)
          .filter(({ tagName }) => tags.includes(tagName.text))
          .map(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' '))
      ),
      (text) => parsed(text)
    )
  const members = line.reduce<ts.ClassElement[]>((all, each) => all.concat([...each.members]), [])
  const module = relative(process.cwd(), declaration.getSourceFile().fileName)
  return {
    name: basename(dirname(module)),
    className: declaration.name?.text ?? '',
    module,
    description: docsOf(checker, declaration),
    properties: byName(members, (member) => propertyOf(checker, member)),
    methods: byName(members, (member) => methodOf(checker, member)),
    events: tagged('fires').map(({ name, description, type = 'CustomEvent' }) => ({ name, description, type })),
    slots: tagged('slot'),
    parts: tagged('csspart'),
    cssProperties: tagged('cssproperty'),
    states: tagged('cssstate')
  }
}

/** The class and those it is built on, as far as they are ours. */
function lineOf(checker: ts.TypeChecker, declaration: ts.ClassDeclaration): ts.ClassDeclaration[] {
  const [heritage] = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types ?? []
  const base = heritage && checker.getTypeAtLocation(heritage).symbol.valueDeclaration
  const isOurs = base && ts.isClassDeclaration(base) && base.getSourceFile().fileName.includes('/widgets/')
  return isOurs ? [declaration, ...lineOf(checker, base)] : [declaration]
}

/** What a class says of a name wins over what its base says. */
function byName<Source, Found extends Named>(sources: readonly Source[], find: (source: Source) => Found | undefined): Found[] {
  const found = new Map<string, Found>()
  for (const source of sources) {
    const one = find(source)
    if (one && !found.has(one.name)) found.set(one.name, one)
  }
  return [...found.values()]
}

/** `{Type} name - What it is.`, `[--ck-x=1px] - What it is.`, or `- What the default slot is.` */
function parsed(text: string): Named & { type?: string; default?: string } {
  const [, type, name = '', description = ''] = /^(?:\{(.+?)\} )?(\[[^\]]+\]|[^\s-][\w-]*|--[\w-]+)?\s*(?:-\s*)?(.*)$/.exec(text) ?? []
  const [, bare, initial] = /^\[([^=\]]+)=?([^\]]*)\]$/.exec(name) ?? []
  return { name: bare ?? name, description, ...(type && { type }), ...(initial && { default: initial }) }
}

const isHidden = (member: ts.ClassElement) =>
  (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static)) !== 0 ||
  !member.name ||
  !ts.isIdentifier(member.name)

function propertyOf(checker: ts.TypeChecker, member: ts.ClassElement): Property | undefined {
  if (isHidden(member) || !(ts.isPropertyDeclaration(member) || ts.isGetAccessor(member))) return undefined
  const name = member.name.getText()
  const described = { name, type: writtenType(checker, member), description: docsOf(checker, member) }
  if (ts.isGetAccessor(member)) return { ...described, readonly: true }
  const decorator = ts.getDecorators(member)?.find(({ expression }) => /^property\b/.test(expression.getText()))
  if (!decorator) return undefined
  const said = decorator.expression.getText()
  const attribute = /attribute: false/.test(said) ? undefined : (/attribute: '([^']+)'/.exec(said)?.[1] ?? name.toLowerCase())
  const initial = member.initializer && ts.isLiteralExpression(member.initializer) ? member.initializer.getText() : undefined
  const falsy = member.initializer?.kind === ts.SyntaxKind.FalseKeyword ? 'false' : initial
  return { ...described, attribute, default: falsy }
}

/** Choices in an order of their own (the compiler's changes with what else it has read), anything else as it is called. */
function writtenType(checker: ts.TypeChecker, member: ts.PropertyDeclaration | ts.GetAccessorDeclaration): string {
  const type = checker.getTypeAtLocation(member)
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType
  const written = (each: ts.Type) => checker.typeToString(each, undefined, flags)
  const isChoice = type.isUnion() && type.types.every((each) => each.isStringLiteral())
  if (isChoice) return type.types.map(written).toSorted().join(' | ')
  return member.type?.getText() ?? written(type)
}

const lifecycle = /^(connected|disconnected|adopted|attributeChanged|form\w*|connectedMove)Callback$/

function methodOf(checker: ts.TypeChecker, member: ts.ClassElement): (Named & { signature: string }) | undefined {
  if (isHidden(member) || !ts.isMethodDeclaration(member) || lifecycle.test(member.name.getText())) return undefined
  const given = member.parameters.map((parameter) => parameter.getText()).join(', ')
  const back = member.type?.getText() ?? 'void'
  return { name: member.name.getText(), signature: `(${given}): ${back}`, description: docsOf(checker, member) }
}

const docsOf = (checker: ts.TypeChecker, node: ts.ClassElement | ts.ClassDeclaration) => {
  const symbol = node.name && checker.getSymbolAtLocation(node.name)
  return symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ') : ''
}
