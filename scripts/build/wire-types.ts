import { basename } from 'node:path'
import ts from 'typescript'
import { plainTypes } from './plain-types.ts'

/** Where an emitted module of the contract is, and what it says. */
export type Emitted = Map<string, string>

/**
 * The types of the contract that a client shows, without zod: a host that installs the client installs nothing else. Modules
 * that know no zod stay as they are; of the others come the types that are asked for, written out.
 */
export function wireTypes(program: ts.Program, emitted: Emitted, asked: readonly { module: string; name: string }[]): Emitted {
  const contract = new Map(
    program
      .getSourceFiles()
      .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && /\/sdk\/contract\/[^/]+$/.test(fileName))
      .map((file) => [basename(file.fileName, '.ts'), file])
  )
  const { declarationOf } = plainTypes(program.getTypeChecker(), contract)
  const written = new Map<string, Map<string, string>>()
  const imports = new Map<string, Map<string, Set<string>>>()
  const whole: Emitted = new Map()
  const waiting = [...asked]

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { module, name } = next
    const file = contract.get(module)
    if (!file) throw new Error(`There is no ${module} in the contract`)
    if (isFreeOfZod(module, contract)) {
      if (whole.has(module)) continue
      whole.set(module, emitted.get(module) ?? '')
      for (const imported of importedBy(file)) waiting.push({ module: imported, name: '*' })
      continue
    }
    const names = written.get(module) ?? new Map<string, string>()
    written.set(module, names)
    if (names.has(name)) continue
    const { text, uses } = declarationOf(module, name)
    names.set(name, text)
    for (const used of uses) {
      waiting.push(used)
      if (used.module === module) continue
      const from = imports.get(module) ?? new Map<string, Set<string>>()
      imports.set(module, from)
      from.set(used.module, (from.get(used.module) ?? new Set()).add(used.name))
    }
  }

  for (const [module, names] of written) {
    const heads = [...(imports.get(module) ?? [])].map(
      ([from, used]) => `import type { ${[...used].toSorted().join(', ')} } from './${from}.ts';`
    )
    whole.set(module, indented([...heads, ...names.values()].join('\n')))
  }
  return whole
}

const indented = (text: string) => ts.createPrinter().printFile(ts.createSourceFile('wire.d.ts', text, ts.ScriptTarget.Latest))

const importedBy = (file: ts.SourceFile): string[] =>
  file.statements.flatMap((statement) => {
    const isFrom = (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) && statement.moduleSpecifier
    return isFrom && ts.isStringLiteral(isFrom) && isFrom.text.startsWith('./') ? [basename(isFrom.text, '.ts')] : []
  })

function isFreeOfZod(module: string, contract: ReadonlyMap<string, ts.SourceFile>): boolean {
  const file = contract.get(module)
  return file !== undefined && !file.text.includes("from 'zod'") && importedBy(file).every((imported) => isFreeOfZod(imported, contract))
}
