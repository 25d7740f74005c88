// Builds what the API serves (widgets/dist, with the documentation in widgets/dist/docs) and what hosts install (sdk/dist, widgets/dist/package), prints what each costs in brotli and fails where it costs too much.
// With --unweighed it builds the widgets alone and says nothing. With --keep URL it first brings the builds that an API serves,
// so that pages which were loaded from them still find their chunks after the deployment.
import { parseArgs } from 'node:util'
import { isWithin, type Line, measured, ofSdk, spelled } from './build/budgets.ts'
import { fetchBuilds } from './build/builds.ts'
import { buildSdk } from './build/sdk.ts'
import { buildWidgets } from './build/widgets.ts'
import { buildWidgetsPackage } from './build/widgets-package.ts'
import { buildReference } from './reference/build.ts'

const { values } = parseArgs({ options: { unweighed: { type: 'boolean' }, keep: { type: 'string' } } })
if (values.keep) await fetchBuilds('widgets/dist', values.keep)
const shipped = await buildWidgets('widgets/dist')

if (!values.unweighed) {
  const lines: Line[] = [...(await measured(shipped)), { what: 'sdk', bytes: await buildSdk('sdk/dist'), budget: ofSdk }]
  await buildWidgetsPackage('widgets/dist/package')
  await buildReference('widgets/dist/docs')
  for (const line of lines) console.log(spelled(line))
  if (!lines.every(isWithin)) {
    console.error('Over budget')
    process.exit(1)
  }
}
