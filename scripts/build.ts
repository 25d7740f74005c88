// Builds what pages load (widgets/dist) and what hosts install (sdk/dist), prints what each costs in brotli and fails where it costs too much.
import { writeFileSync } from 'node:fs'
import { isWithin, measured, ofSdk, spelled } from './build/budgets.ts'
import { buildSdk } from './build/sdk.ts'
import { buildWidgets } from './build/widgets.ts'

const chunks = await buildWidgets('widgets/dist')
const lines = [...measured(chunks), { what: 'sdk', bytes: await buildSdk('sdk/dist'), budget: ofSdk }]
const sizes = Object.fromEntries(chunks.map(({ fileName, bytes }) => [fileName, bytes]))
writeFileSync('widgets/dist/manifest.json', `${JSON.stringify(sizes, null, 2)}\n`)

for (const line of lines) console.log(spelled(line))
if (!lines.every(isWithin)) {
  console.error('Over budget')
  process.exit(1)
}
