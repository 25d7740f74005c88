// Migrations are generated from api/store/schema and embedded as a module, because a Worker has no disk to read them from.
// `npm run migrations` writes the module; with --check it only says whether schema, migrations and module agree.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.ts'

const folder = 'api/store/migrations'
const module = `${folder}/index.ts`
const isCheck = process.argv.includes('--check')

/** STRICT, which the generator cannot say; and a table whose key is made of several columns is kept by that key. */
function strict(statement: string): string {
  if (!/^create table/i.test(statement)) return statement
  const isKeptByItsKey = /^\tPRIMARY KEY\(/m.test(statement)
  return statement.replace(/;$/, isKeptByItsKey ? ' STRICT, WITHOUT ROWID;' : ' STRICT;')
}

function stepsOf(file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^--(?!>).*\n/gm, '')
  return text
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim())
    .filter(Boolean)
    .map(strict)
}

function embedded(): string {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .toSorted()
  const entries = files.map((file) => {
    const steps = stepsOf(file)
    return `  {\n    name: ${JSON.stringify(file.replace('.sql', ''))},\n    isInstant: ${isInstant(steps)},\n    steps: [\n${spelled(steps)}\n    ]\n  }`
  })
  const header = `// Written by scripts/embed-migrations.ts from the .sql files beside it.\nimport type { Migration } from '../migration.ts'\n`
  return `${header}\nexport const migrations: readonly Migration[] = [\n${entries.join(',\n')}\n]\n`
}

/** No index is put on a table that was there before, and may be full. */
function isInstant(steps: readonly string[]): boolean {
  const named = (pattern: RegExp) => steps.flatMap((step) => pattern.exec(step)?.[1] ?? [])
  const made = new Set(named(/^create table `(\w+)`/i))
  return named(/^create (?:unique )?index `\w+` on `(\w+)`/i).every((table) => made.has(table))
}

const spelled = (steps: readonly string[]) => steps.map((step) => `      ${JSON.stringify(step)}`).join(',\n')

const migrationsIn = (path: string) => readdirSync(path).filter((file) => file.endsWith('.sql')).length

/** Generates into a copy: a schema that has moved on would leave a new file there. */
async function isGenerated(): Promise<boolean> {
  mkdirSync('.types', { recursive: true })
  const copy = mkdtempSync('.types/migrations-')
  cpSync(folder, copy, { recursive: true })
  const { code } = await run(
    'drizzle-kit',
    ['generate', '--dialect', 'sqlite', '--casing', 'snake_case', '--schema', './api/store/schema/*.ts', '--out', copy],
    { quiet: true }
  )
  const isSame = code === 0 && migrationsIn(copy) === migrationsIn(folder)
  rmSync(copy, { recursive: true })
  return isSame
}

if (isCheck) {
  const isEmbedded = readFileSync(module, 'utf8') === embedded()
  if (!isEmbedded) console.error(`${module} is not what the migrations say: npm run migrations`)
  const isCurrent = await isGenerated()
  if (!isCurrent) console.error('The schema has moved on: npx drizzle-kit generate --name what_changed, then npm run migrations')
  process.exit(isEmbedded && isCurrent ? 0 : 1)
}
writeFileSync(module, embedded())
