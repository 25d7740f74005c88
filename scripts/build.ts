// Builds what pages load (widgets/dist) and what hosts install (sdk/dist), prints what each costs in brotli and fails where it costs too much.
// With --unweighed it builds what pages load and says nothing.
import { writeFileSync } from 'node:fs'
import { isWithin, type Line, measured, ofSdk, spelled } from './build/budgets.ts'
import { buildSdk } from './build/sdk.ts'
import { buildWidgets } from './build/widgets.ts'

const shipped = await buildWidgets('widgets/dist')
const sizes = Object.fromEntries(shipped.map(({ fileName, bytes }) => [fileName, bytes]))
writeFileSync('widgets/dist/manifest.json', `${JSON.stringify(sizes, null, 2)}\n`)

if (!process.argv.includes('--unweighed')) {
  const lines: Line[] = [...(await measured(shipped)), { what: 'sdk', bytes: await buildSdk('sdk/dist'), budget: ofSdk }]
  for (const line of lines) console.log(spelled(line))
  if (!lines.every(isWithin)) {
    console.error('Over budget')
    process.exit(1)
  }
}
