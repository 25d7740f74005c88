// `npm run chaos -- NAME [--seed N] [--rounds N] [--cases N] [--seconds N] [--crowd N] [--area NAME] [--sample N] [--results FILE]` breaks what it is named after and says what became of what was promised.
import { parseArgs } from 'node:util'
import { chaosJob } from './job.ts'
import { chaosKill } from './kill.ts'
import { chaosMutants } from './mutants.ts'
import { chaosNoninterference } from './noninterference.ts'
import { chaosOverload } from './overload.ts'
import { chaosStore } from './store.ts'

const kinds = {
  kill: chaosKill,
  job: chaosJob,
  mutants: chaosMutants,
  noninterference: chaosNoninterference,
  overload: chaosOverload,
  store: chaosStore
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    rounds: { type: 'string' },
    cases: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '5' },
    crowd: { type: 'string', default: '0' },
    area: { type: 'string' },
    sample: { type: 'string' },
    results: { type: 'string' }
  }
})
const [name = ''] = positionals
if (!Object.hasOwn(kinds, name)) {
  console.error(`There is no chaos called "${name}"; there is: ${Object.keys(kinds).join(', ')}`)
  process.exit(2)
}
const [seed, rounds, cases, seconds, crowd] = [
  Number(values.seed),
  Number(values.rounds ?? (name === 'store' ? 50 : 10)),
  Number(values.cases),
  Number(values.seconds),
  Number(values.crowd)
]
const only = { area: values.area, results: values.results, sample: values.sample === undefined ? undefined : Number(values.sample) }
const { line, isSound } = await kinds[name as keyof typeof kinds]({ seed, rounds, cases, seconds, crowd, ...only })
console.log(line)
process.exit(isSound ? 0 : 1)
