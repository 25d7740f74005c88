// Builds the documentation that the API serves.
import { buildReference } from './reference/build.ts'

await buildReference('widgets/dist/docs')
