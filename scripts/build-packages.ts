// Builds what hosts install into the folder that is named.
import { join } from 'node:path'
import { buildSdk } from './build/sdk.ts'

const [folder = 'dist'] = process.argv.slice(2)
await buildSdk(join(folder, 'sdk'))
