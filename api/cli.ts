import './disk/node-version.ts'
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { NewWorkspace } from '@customer-kit/sdk/contract'
import { placeIn } from './disk/place.ts'
import { DomainError } from './domain/errors.ts'
import { faultsOf } from './domain/faults.ts'
import { createWorkspace } from './domain/workspaces/create.ts'
import { credentialsOf } from './http/credentials.ts'

const usage = 'Usage: npm run workspace -- create NAME [--origin https://book.example]…'

const refuse = (reason: string): never => {
  console.error(reason)
  process.exit(1)
}

const { name, origins } = asked()
const { secret, create } = placeIn(process.env, (reason) => refuse(String(reason)))
const outside = { create, credentials: credentialsOf(secret, name), requestId: randomUUID(), now: () => new Date() }
const keys = await createWorkspace(outside, { name, origins }).catch((error: unknown) => {
  if (error instanceof DomainError) return refuse(error.message)
  throw error
})
console.log(JSON.stringify(keys, null, 2))

function asked() {
  const { positionals, values } = words()
  const [verb, wanted, ...more] = positionals
  if (verb !== 'create' || !wanted || more.length > 0) return refuse(usage)
  const parsed = NewWorkspace.safeParse({ name: wanted, origins: values.origin ?? null })
  if (parsed.success) return parsed.data
  return refuse(
    faultsOf(parsed.error.issues)
      .map(({ path, message }) => `${path}: ${message}`)
      .join('\n')
  )
}

function words() {
  try {
    return parseArgs({ allowPositionals: true, options: { origin: { type: 'string', multiple: true } } })
  } catch {
    return refuse(usage)
  }
}
