// `npm run chaos -- NAME [--seed N] [--rounds N]` breaks what it is named after and says what became of the acknowledged writes.
import { parseArgs } from 'node:util'
import { chaosKill } from './kill.ts'

const kinds = { kill: chaosKill }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: String(Date.now() % 100_000) }, rounds: { type: 'string', default: '10' } }
})
const [name = ''] = positionals
if (!Object.hasOwn(kinds, name)) {
  console.error(`There is no chaos called "${name}"; there is: ${Object.keys(kinds).join(', ')}`)
  process.exit(2)
}
const { line, isSound } = await kinds[name as keyof typeof kinds]({ seed: Number(values.seed), rounds: Number(values.rounds) })
console.log(line)
process.exit(isSound ? 0 : 1)
