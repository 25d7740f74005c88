import './disk/node-version.ts'
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { NewWorkspace } from '@customer-kit/sdk/contract'
import { placeIn } from './disk/place.ts'
import { DomainError, Unavailable } from './domain/errors.ts'
import { faultsOf } from './domain/faults.ts'
import { createWorkspace } from './domain/workspaces/create.ts'
import { credentialsOf } from './http/credentials.ts'
import { NoWorkspace } from './store/workspaces.ts'

const usage = `Usage: npm run workspace -- create NAME [--origin https://book.example]…
       npm run workspace -- migrate NAME`

const refuse = (reason: string): never => {
  console.error(reason)
  process.exit(1)
}

const { positionals, values } = words()
const [verb, wanted, ...more] = positionals
if (!wanted || more.length > 0) refuse(usage)
const { name, origins } = workspaceFrom({ name: wanted, origins: values.origin ?? null })
const place = placeIn(process.env, (reason) => refuse(String(reason)))
if (verb === 'create') await create()
else if (verb === 'migrate' && !values.origin) await migrate()
else refuse(usage)

/** Also beside a running server. */
async function create() {
  const credentials = credentialsOf(place.secret, name)
  const outside = { create: place.create, credentials, requestId: randomUUID(), now: () => new Date() }
  const keys = await createWorkspace(outside, { name, origins }).catch((error: unknown) => {
    if (error instanceof DomainError) return refuse(error.message)
    throw error
  })
  console.log(JSON.stringify(keys, null, 2))
}

/** Builds what a request has no time for. A server over files does it itself when it starts. */
async function migrate() {
  try {
    const workspaces = place.open()
    await workspaces.migrate(name)
    await workspaces.close()
  } catch (error) {
    if (error instanceof NoWorkspace || error instanceof Unavailable) refuse(error.message)
    throw error
  }
  console.log(`${name} is up to date`)
}

function workspaceFrom(asked: object) {
  const parsed = NewWorkspace.safeParse(asked)
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
