import { basename } from 'node:path'
import ts from 'typescript'

export type Used = { module: string; name: string }
export type Declaration = { text: string; uses: Used[] }

/** Writes a type of the contract as somebody would have written it by hand, whatever schema it was computed from. */
export function plainTypes(checker: ts.TypeChecker, contract: ReadonlyMap<string, ts.SourceFile>) {
  const aliases = new Map<string, ts.TypeAliasDeclaration>()
  const named = new Map<ts.Type, Used>()
  for (const [module, file] of contract)
    for (const statement of file.statements) {
      if (!ts.isTypeAliasDeclaration(statement)) continue
      const name = statement.name.text
      aliases.set(`${module}/${name}`, statement)
      const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      const type = checker.getTypeAtLocation(statement.name)
      const isWorthAName = type.isUnion() || (type.flags & ts.TypeFlags.Object) !== 0
      if (isExported && !statement.typeParameters && isWorthAName && !named.has(type)) named.set(type, { module, name })
    }

  function declarationOf(module: string, name: string): Declaration {
    const alias = aliases.get(`${module}/${name}`)
    if (!alias) throw new Error(`The client shows ${name} of ${module}, which is no type`)
    if (isByHand({ module, name })) return { text: docsOf(alias) + alias.getText(), uses: referencesIn(alias) }
    const uses: Used[] = []
    const parameters = alias.typeParameters
    if (parameters) throw new Error(`${name} of ${module} is computed from schemas for each use: give it a name without parameters`)
    const written = write(checker.getTypeAtLocation(alias.name), uses, true)
    return { text: `${docsOf(alias)}export type ${name} = ${written};`, uses }
  }

  /** It names no schema, and nothing that is computed from schemas anew for each use. */
  function isByHand({ module, name }: Used, seen = new Set<string>()): boolean {
    const key = `${module}/${name}`
    const alias = aliases.get(key)
    if (!alias || seen.has(key)) return true
    seen.add(key)
    const isFit = (used: Used) => !aliases.get(`${used.module}/${used.name}`)?.typeParameters || isByHand(used, seen)
    return !/\bz\.|\btypeof\b/.test(alias.getText()) && referencesIn(alias).every(isFit)
  }

  /** What a type that is written by hand names of the contract. */
  function referencesIn(node: ts.Node): Used[] {
    const uses: Used[] = []
    const visit = (child: ts.Node) => {
      if (ts.isTypeReferenceNode(child) && ts.isIdentifier(child.typeName)) {
        let symbol = checker.getSymbolAtLocation(child.typeName)
        if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol)
        const declaration = symbol?.declarations?.find(ts.isTypeAliasDeclaration)
        const module = declaration && basename(declaration.getSourceFile().fileName, '.ts')
        if (declaration && module && aliases.get(`${module}/${declaration.name.text}`) === declaration)
          uses.push({ module, name: declaration.name.text })
      }
      ts.forEachChild(child, visit)
    }
    visit(node)
    return uses
  }

  function write(type: ts.Type, uses: Used[], isRoot = false): string {
    const known = isRoot ? undefined : named.get(type)
    if (known) return (uses.push(known), known.name)
    if (type.flags & ts.TypeFlags.Any) throw new Error('A type of the contract is any')
    if (type.isUnion()) return writeUnion(type, uses, isRoot)
    if (checker.isTupleType(type))
      return `[${argumentsOf(type)
        .map((each) => write(each, uses))
        .join(', ')}]`
    if (checker.isArrayType(type)) return `${bracketed(write(argumentsOf(type)[0] ?? type, uses))}[]`
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return writeObject(type, uses)
    const written = checker.typeToString(type, undefined, ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType)
    if (!(type.flags & plain)) throw new Error(`A type of the contract cannot be written out: ${written}`)
    return written
  }

  function writeUnion(type: ts.UnionType, uses: Used[], isRoot: boolean): string {
    const present = checker.getNonNullableType(type)
    const absent = type.types.filter(({ flags }) => flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined))
    const rest = absent.length > 0 && !isRoot ? named.get(present) : undefined
    if (rest) return (uses.push(rest), [rest.name, ...absent.map((each) => write(each, uses))].join(' | '))
    const isFlag = ({ flags }: ts.Type) => (flags & ts.TypeFlags.BooleanLiteral) !== 0
    const others = type.types.filter((each) => !isFlag(each) && !absent.includes(each))
    const flags = type.types.filter(isFlag)
    const flag = flags.length === 2 ? ['boolean'] : flags.map((each) => checker.typeToString(each))
    return [...flag, ...[...others, ...absent].map((each) => write(each, uses))].join(' | ')
  }

  function writeObject(type: ts.Type, uses: Used[]): string {
    const indexed = checker
      .getIndexInfosOfType(type)
      .map(({ keyType, type: value }) => `[key: ${checker.typeToString(keyType)}]: ${write(value, uses)};`)
    const properties = checker.getPropertiesOfType(type).map((property) => {
      const docs = ts.displayPartsToString(property.getDocumentationComment(checker))
      const mark = property.flags & ts.SymbolFlags.Optional ? '?' : ''
      const name = /^[A-Za-z_$][\w$]*$/.test(property.name) ? property.name : JSON.stringify(property.name)
      return `${docs && `/** ${docs.replaceAll('\n', ' ')} */ `}${name}${mark}: ${write(checker.getTypeOfSymbol(property), uses)};`
    })
    const members = [...indexed, ...properties]
    return members.length === 0 ? '{}' : `{\n${members.join('\n')}\n}`
  }

  const argumentsOf = (type: ts.Type) => checker.getTypeArguments(type as ts.TypeReference)

  return { declarationOf }
}

const { StringLike, NumberLike, BooleanLike, Null, Undefined, Void, Unknown, Never } = ts.TypeFlags
const plain = StringLike | NumberLike | BooleanLike | Null | Undefined | Void | Unknown | Never

const bracketed = (written: string) => (/^\w+$/.test(written) ? written : `(${written})`)

function docsOf(node: ts.Node): string {
  const [ranges = []] = [ts.getLeadingCommentRanges(node.getSourceFile().text, node.getFullStart()) ?? []]
  const last = ranges.at(-1)
  return last ? `${node.getSourceFile().text.slice(last.pos, last.end)}\n` : ''
}
