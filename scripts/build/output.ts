import type { build, Rolldown } from 'vite'

/** The modules of a build that was not a watch. */
export function outputOf(built: Awaited<ReturnType<typeof build>>): Rolldown.OutputChunk[] {
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return outputs.flatMap(({ output }) => output.filter((part) => part.type === 'chunk'))
}
