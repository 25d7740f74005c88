import { buildNeighbour, neighbourFolder } from '../neighbour.ts'

/** Before any test file, for all of them: each would build its own. */
export async function setup(): Promise<void> {
  process.env[neighbourFolder] ??= await buildNeighbour()
}
