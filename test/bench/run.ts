// `npm run bench -- NAME [--rows N] [--requests N]`: figures as ratios against a floor in the same run.
import { parseArgs } from 'node:util'
import { benchApi } from './api.ts'
import { benchSearch } from './search.ts'
import { benchWidgets } from './widgets.ts'

const benches: Record<string, (size: { rows: number; requests: number }) => Promise<void>> = {
  api: benchApi,
  search: benchSearch,
  widgets: benchWidgets
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string', default: '100000' }, requests: { type: 'string', default: '2000' } }
})
const bench = benches[positionals[0] ?? '']
if (!bench) {
  console.error(`Say which: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
await bench({ rows: Number(values.rows), requests: Number(values.requests) })
