// Builds what hosts install into the folder that is named.
import { join } from 'node:path'
import { buildSdk } from './build/sdk.ts'
import { buildWidgetsPackage } from './build/widgets-package.ts'

const [folder = 'dist'] = process.argv.slice(2)
await buildSdk(join(folder, 'sdk'))
await buildWidgetsPackage(join(folder, 'widgets'))
