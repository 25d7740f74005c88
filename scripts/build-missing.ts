// Before the API or the demo starts: builds the widgets when they are missing or older than what they are made of.
import { existsSync, globSync, statSync } from 'node:fs'
import { run } from './run.ts'

const built = 'widgets/dist/widgets.json'
const sources = ['widgets/**/*.ts', 'sdk/{client,contract}/**/*.ts', 'scripts/build.ts', 'scripts/build/*.ts', 'package-lock.json']
const changedAt = (path: string) => statSync(path).mtimeMs

const isFresh = () =>
  existsSync(built) && globSync(sources, { exclude: ['widgets/dist/**'] }).every((source) => changedAt(source) <= changedAt(built))

if (!isFresh()) {
  console.log('Building the widgets …')
  const { code, output } = await run('node', ['scripts/build.ts', '--unweighed'], { quiet: true })
  if (code !== 0 || !isFresh()) {
    console.error(output)
    process.exit(1)
  }
}
