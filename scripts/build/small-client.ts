import { globSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** What the client is to a widget: of a call nobody asks what came with it, and of a list nobody but for one page. */
const smaller = {
  'client/call.ts': {
    exported: 'calling',
    code: "import { readAnswer } from './answer.ts'\nexport const calling = (answer) => answer.then(readAnswer)\n"
  },
  'client/pages.ts': {
    exported: 'LoadedPage Pages',
    code: 'export class Pages {\n  constructor(load) { this.load = load }\n  then(done, failed) { return this.load().then(done, failed) }\n}\n'
  }
}

/** The client with the addresses that widgets ask, and without what none of them does. */
export function smallClient(): Plugin {
  const sources = globSync('widgets/**/*.ts', { exclude: ['widgets/dist/**'] }).map((path) => readFileSync(path, 'utf8'))
  const asked = askedBy(sources)
  return {
    name: 'small-client',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/sdk/contract/addresses.ts')) return { code: onlyAsked(code, asked), map: null }
      if (id.endsWith('/sdk/client/customers.ts')) return { code: onlyCalled(code, sources), map: null }
      for (const [path, { exported, code: ours }] of Object.entries(smaller)) {
        if (!id.endsWith(`/sdk/${path}`)) continue
        const names = [...code.matchAll(/^export (?:function|const|class) (\w+)/gm)].map(([, name]) => name)
        if (names.toSorted().join(' ') !== exported) this.error(`${path} is something else now: ${names.join(' ')}`)
        return { code: ours, map: null }
      }
      return null
    }
  }
}

/** The operations that a widget's resources are called for, and those it names itself. */
function askedBy(sources: readonly string[]): ReadonlySet<string> {
  const resources = new Set(sources.flatMap((text) => [...text.matchAll(/sdk\/client\/([\w-]+)\.ts'/g)].map(([, name]) => name ?? '')))
  const clients = [...resources].map((name) => onlyCalled(readFileSync(`sdk/client/${name}.ts`, 'utf8'), sources))
  return new Set([...sources, ...clients].flatMap((text) => [...text.matchAll(/send\(\s*'(\w+)'/g)].map(([, name]) => name ?? '')))
}

const aMethod = /^ {2}(\w+)\([^]*?^ {2}\}\n/gm

/** A method that no widget calls need not travel. */
const onlyCalled = (code: string, sources: readonly string[]) =>
  code.replace(aMethod, (method, name: string) =>
    name === 'constructor' || sources.some((text) => text.includes(`.${name}(`)) ? method : ''
  )

const anEntry = /^ {2}(\w+): \['[A-Z]+', '[^']+'\],?\n/gm

function onlyAsked(code: string, asked: ReadonlySet<string>): string {
  const known = new Set([...code.matchAll(anEntry)].map(([, name]) => name))
  const strange = [...asked].filter((name) => !known.has(name))
  if (strange.length > 0) throw new Error(`No address is known for ${strange.join(', ')}`)
  return code.replace(anEntry, (line, name: string) => (asked.has(name) ? line : ''))
}
