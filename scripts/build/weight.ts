import type { Plugin, Rolldown } from 'vite'
import { resolve } from 'node:path'
import { bundle } from './bundle.ts'
import { compressed } from './compressed.ts'

/**
 * What a page pays before these elements work, Lit and SDK included: what they import statically, as one script. Our bundler parts
 * what a lazy chunk needs too from the rest; an embedder's keeps together what is needed at once.
 */
export async function weightOf(elements: readonly string[]): Promise<number> {
  const [entry, ...others] = await bundle('together', [together(elements)])
  const named = new Map(others.map((chunk) => [chunk.fileName, chunk]))
  const reached = new Set<Rolldown.OutputChunk>()
  const reach = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || reached.has(chunk)) return
    reached.add(chunk)
    for (const name of chunk.imports) reach(named.get(name))
  }
  reach(entry)
  return compressed([...reached].map(({ code }) => withoutSeams(code)).join('\n')).length
}

/** Within one script nothing is handed from chunk to chunk. */
const withoutSeams = (code: string) => code.replace(/^(import[^;(]*;)+/, '').replace(/export\{[^}]*\};?\s*$/, '')

const entryOf = 'customer-kit:together'

/** A script that imports all of them, as somebody with a bundler would write it. */
const together = (elements: readonly string[]): Plugin => ({
  name: 'together',
  resolveId: (id) => (id.endsWith('/together') ? entryOf : null),
  load: (id) => (id === entryOf ? elements.map((tag) => `import ${JSON.stringify(resolve(`widgets/${tag}/define.ts`))}`).join('\n') : null)
})
