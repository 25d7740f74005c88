import { isLookupField, lookupOf } from '@customer-kit/sdk/contract/lookups.ts'
import ts from 'typescript'
import { isOfTheContract } from './sdk-docs.ts'

/** What the comments of the contract say of a value, and of the fields in it. */
export type Docs = { text: string; of(field: string): Docs; items(): Docs }

export const nothing: Docs = { text: '', of: () => nothing, items: () => nothing }

/** What is called alike everywhere means the same everywhere. */
function wellKnown(field: string): string {
  if (isLookupField(field)) return `A key of \`${lookupOf[field]}\`: see the lookups.`
  return (
    { limit: 'How many a page holds, 200 at most.', cursor: 'Where to go on: `nextCursor` or `prevCursor` of a page of the same list.' }[
      field
    ] ?? ''
  )
}

/** Reads the comments that stand above the fields of schemas: the types that are computed from these remember where they came from. */
export function fieldDocs(program: ts.Program) {
  const checker = program.getTypeChecker()
  const schemas = new Map<string, ts.VariableDeclaration>()
  let operations: ts.VariableDeclaration | undefined
  for (const file of program.getSourceFiles().filter(isOfTheContract))
    for (const statement of file.statements) {
      if (!ts.isVariableStatement(statement)) continue
      for (const declaration of statement.declarationList.declarations) {
        schemas.set(declaration.name.getText(), declaration)
        if (declaration.name.getText() === 'operations') operations = declaration
      }
    }
  if (!operations) throw new Error('The table of operations is not in the contract')
  const table = checker.getTypeAtLocation(operations)

  /** Of the value that a schema reads or answers. */
  function ofSchema(type: ts.Type, io: 'input' | 'output'): Docs {
    const holder = member(type, '_zod')
    const value = holder && member(holder, io)
    return value ? docsOf([value], '') : nothing
  }

  function docsOf(types: readonly ts.Type[], text: string): Docs {
    return {
      text,
      of(field) {
        const found = types.flatMap(parts).flatMap((type) => type.getProperty(field) ?? [])
        const says = found.map((symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker))).find((each) => each !== '')
        return found.length === 0
          ? nothing
          : docsOf(
              found.map((symbol) => checker.getTypeOfSymbol(symbol)),
              (says ?? wellKnown(field)).replace(/\s+/g, ' ')
            )
      },
      items() {
        const items = types.flatMap(parts).flatMap((type) => checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? [])
        return items.length === 0 ? nothing : docsOf(items, '')
      }
    }
  }

  function member(type: ts.Type, name: string): ts.Type | undefined {
    const symbol = type.getProperty(name)
    return symbol && checker.getTypeOfSymbol(symbol)
  }

  const parts = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type])

  return {
    /** Of what an operation takes or gives. */
    ofOperation(name: string, part: 'params' | 'query' | 'body' | 'answer'): Docs {
      const operation = member(table, name)
      const schema = operation && member(operation, part)
      return schema ? ofSchema(schema, part === 'answer' ? 'output' : 'input') : nothing
    },
    /** Of a schema with a name. */
    ofNamed(name: string): Docs {
      const declaration = schemas.get(name)
      if (!declaration) return nothing
      const said = ts.getJSDocCommentsAndTags(declaration).filter((each) => ts.isJSDoc(each))
      const text = said
        .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
        .join(' ')
        .replace(/\s+/g, ' ')
      return { ...ofSchema(checker.getTypeAtLocation(declaration), 'input'), text }
    }
  }
}
