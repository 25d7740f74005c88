// `npm run chaos -- NAME [--seed N] [--rounds N] [--cases N]` breaks what it is named after and says what became of what was promised.
import { parseArgs } from 'node:util'
import { chaosKill } from './kill.ts'
import { chaosNoninterference } from './noninterference.ts'

const kinds = { kill: chaosKill, noninterference: chaosNoninterference }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    rounds: { type: 'string', default: '10' },
    cases: { type: 'string', default: '100000' }
  }
})
const [name = ''] = positionals
if (!Object.hasOwn(kinds, name)) {
  console.error(`There is no chaos called "${name}"; there is: ${Object.keys(kinds).join(', ')}`)
  process.exit(2)
}
const [seed, rounds, cases] = [Number(values.seed), Number(values.rounds), Number(values.cases)]
const { line, isSound } = await kinds[name as keyof typeof kinds]({ seed, rounds, cases })
console.log(line)
process.exit(isSound ? 0 : 1)
