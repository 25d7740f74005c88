// Before the API or the demo starts: builds what it serves where that is missing or older than what it is made of.
import { existsSync, globSync, statSync } from 'node:fs'
import { run } from './run.ts'

type Built = { what: string; file: string; sources: readonly string[]; command: readonly string[] }

const contract = ['sdk/{client,contract}/**/*.ts', 'package-lock.json']
const builds: Built[] = [
  {
    what: 'the widgets',
    file: 'widgets/dist/widgets.json',
    sources: [...contract, 'widgets/**/*.ts', 'scripts/build.ts', 'scripts/build/*.ts'],
    command: ['scripts/build.ts', '--unweighed']
  },
  {
    what: 'the documentation',
    file: 'widgets/dist/docs/index.html',
    sources: [...contract, 'sdk/index.ts', 'api/**/*.ts', 'widgets/**/*.ts', 'demo/examples/**/*', 'scripts/{docs,reference}/**/*'],
    command: ['scripts/build-docs.ts']
  }
]

const changedAt = (path: string) => statSync(path).mtimeMs

const isFresh = ({ file, sources }: Built) =>
  existsSync(file) && globSync([...sources], { exclude: ['widgets/dist/**'] }).every((source) => changedAt(source) <= changedAt(file))

for (const built of builds) {
  if (isFresh(built)) continue
  console.log(`Building ${built.what} …`)
  const { code, output } = await run('node', built.command, { quiet: true })
  if (code === 0 && isFresh(built)) continue
  console.error(output)
  process.exit(1)
}
