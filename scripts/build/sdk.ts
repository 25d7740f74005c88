import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import ts from 'typescript'
import { build, minifySync } from 'vite'
import { compressed } from './compressed.ts'
import { emittedTypes, withExtensions } from './emitted-types.ts'
import { outputOf } from './output.ts'
import { wireTypes } from './wire-types.ts'

/** What hosts install: the client and the contract as modules with their types. Answers what the client weighs in a browser. */
export async function buildSdk(folder: string): Promise<number> {
  // One at a time, so that neither is cut to share a piece with the other.
  const [client] = await modules(folder, 'index', true)
  await modules(folder, 'contract/index', false)
  for (const [path, text] of declarations('sdk')) write(join(folder, path), text)
  write(join(folder, 'package.json'), manifest())
  write(join(folder, 'README.md'), readFileSync('sdk/README.md', 'utf8'))
  return client ? compressed(minifySync(client.fileName, client.code).code).length : 0
}

async function modules(folder: string, entry: string, isFirst: boolean) {
  const built = await build({
    configFile: false,
    root: 'sdk',
    logLevel: 'warn',
    build: {
      outDir: resolve(folder),
      emptyOutDir: isFirst,
      minify: false,
      target: 'es2022',
      lib: { entry: { [entry]: `${entry}.ts` }, formats: ['es'] },
      rolldownOptions: { external: ['zod'] }
    }
  })
  return outputOf(built)
}

/** The client's are free of zod; a host that validates with the contract's own schemas has zod anyway. */
function declarations(root: string): Map<string, string> {
  const { program, emitted } = emittedTypes(root)
  const shown = [...emitted].filter(([path]) => !path.startsWith('contract/'))
  const contract = new Map(
    [...emitted].filter(([path]) => path.startsWith('contract/')).map(([path, text]) => [basename(path, '.d.ts'), text])
  )
  // The elements' types name some of the contract's as well.
  const widgets = globSync('widgets/*/**/*.ts', { exclude: ['widgets/dist/**'] }).map((path) => [path, readFileSync(path, 'utf8')] as const)
  const asked = [...shown, ...widgets].flatMap(([path, text]) => importedFromContract(path, text))
  const wire = wireTypes(program, contract, asked)
  return new Map([
    ...shown.map(([path, text]): [string, string] => [path, withExtensions(text.replace(/(\.\.?\/)contract\//g, '$1wire/'))]),
    ...[...wire].map(([module, text]): [string, string] => [`wire/${module}.d.ts`, withExtensions(text)]),
    ...[...contract].map(([module, text]): [string, string] => [`contract/${module}.d.ts`, withExtensions(text)])
  ])
}

function importedFromContract(path: string, text: string): { module: string; name: string }[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const from = statement.moduleSpecifier
    const clause = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause
    if (!from || !ts.isStringLiteral(from) || !/^(\.\.?|@customer-kit\/sdk)\/contract\//.test(from.text) || !clause) return []
    if (!ts.isNamedImports(clause) && !ts.isNamedExports(clause)) throw new Error(`${path} takes all of ${from.text}: name what it needs`)
    // What a widget takes by value is built into it, and shows in no type.
    const isWhollyType = ts.isImportDeclaration(statement) && statement.importClause?.isTypeOnly
    const elements = [...clause.elements].filter(({ isTypeOnly }) => isWhollyType || isTypeOnly || !path.startsWith('widgets/'))
    return elements.map(({ name, propertyName }) => ({ module: basename(from.text, '.ts'), name: (propertyName ?? name).text }))
  })
}

function manifest(): string {
  const { name, version, description, license, type, sideEffects } = JSON.parse(readFileSync('sdk/package.json', 'utf8')) as Record<
    string,
    unknown
  >
  const { devDependencies } = JSON.parse(readFileSync('sdk/package.json', 'utf8')) as { devDependencies: { zod: string } }
  const entry = (path: string) => ({ types: `./${path}.d.ts`, default: `./${path}.js` })
  const exports = {
    '.': entry('index'),
    './contract': entry('contract/index'),
    // What the types of @customer-kit/widgets are made of.
    './client/*': { types: './client/*.d.ts' },
    './wire/*': { types: './wire/*.d.ts' },
    './package.json': './package.json'
  }
  // Only `/contract`, whose schemas validate, needs it.
  const peers = { peerDependencies: { zod: `^${devDependencies.zod}` }, peerDependenciesMeta: { zod: { optional: true } } }
  return `${JSON.stringify({ name, version, description, license, type, sideEffects, exports, engines: { node: '>=20' }, ...peers }, null, 2)}\n`
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
