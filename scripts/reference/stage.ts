import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '@customer-kit/api/app.ts'
import { advance } from '@customer-kit/api/domain/jobs/advance.ts'
import type { NewId } from '@customer-kit/api/domain/runtime.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { operationOf } from '@customer-kit/api/testing/faults.ts'
import { type Client, createClient } from '@customer-kit/sdk'
import type { OperationName } from '@customer-kit/sdk/contract'

/** Whose credential a request carries, by the name that examples call it. */
export const credentials = ['SECRET_KEY', 'PUBLIC_KEY', 'SESSION', 'ROOT_KEY'] as const
export type Credential = (typeof credentials)[number]

export type Asked = { operation: OperationName; credential: Credential; request: Request }
/** Sends one request to the API. */
export type Deliver = (asked: Asked, send: (request: Request) => Promise<Response>) => Promise<Response>

export type Stage = {
  /** For whoever runs the API. */
  root: Client
  /** With the secret key of the workspace: what the host's server does. */
  kit: Client
  /** With the session of a person: what a page does. */
  page: Client
  /** With the public key: what a visitor's page does. */
  visitor: Client
  /** The keys that `root` was given. */
  enter(keys: { secretKey: string; publicKey: string }): Promise<void>
  finishJobs(): Promise<void>
}

export const exampleOrigin = 'https://api.example.com'
const workspace = 'acme'

/** The real API, at a time that passes by the second and with ids that are counted, so that the same is said each time. */
export async function withStage(play: (stage: Stage) => Promise<void>, deliver: Deliver): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-reference-'))
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, (reason) => {
    throw reason
  })
  const secrets: Record<Credential, string> = { ROOT_KEY: 'root-key-of-the-reference', SECRET_KEY: '', PUBLIC_KEY: '', SESSION: '' }
  let seconds = Date.parse('2027-03-31T09:00:00.000Z') / 1000
  const now = () => new Date(seconds++ * 1000)
  const app = createApp({ secret: 'a secret of nobody', rootKey: secrets.ROOT_KEY, workspaces, now, newId: countedIds(), log: () => {} })

  const clientFor = (credential: Credential) =>
    createClient({
      baseUrl: exampleOrigin,
      token: () => secrets[credential],
      async fetch(request) {
        const operation = operationOf(request)
        if (!operation) throw new Error(`${request.url} is no operation`)
        return deliver({ operation, credential, request }, async (asked) => app.fetch(withSecret(asked, secrets)))
      }
    })
  const kit = clientFor('SECRET_KEY')

  try {
    await play({
      root: clientFor('ROOT_KEY'),
      kit,
      page: clientFor('SESSION'),
      visitor: clientFor('PUBLIC_KEY'),
      async enter({ secretKey, publicKey }) {
        secrets.SECRET_KEY = secretKey
        secrets.PUBLIC_KEY = publicKey
        secrets.SESSION = (await kit.sessions.create({ user: { id: 'u-17', name: 'Ana Ruiz' }, role: 'administrator' })).token
      },
      async finishJobs() {
        const store = await workspaces.open(workspace)
        if (!store) throw new Error('Nobody has made the workspace')
        const worker = { name: 'reference', now, aimMs: 20, sizes: new Map<string, number>() }
        for (let pauseMs: number | null = 0; pauseMs !== null;) pauseMs = await advance(store, worker)
      }
    })
  } finally {
    await workspaces.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `Bearer $SECRET_KEY`, as an example writes it, is the key itself. */
function withSecret(asked: Request, secrets: Record<Credential, string>): Request {
  const headers = new Headers(asked.headers)
  const named = /^Bearer \$(\w+)$/.exec(headers.get('authorization') ?? '')?.[1]
  if (named) headers.set('authorization', `Bearer ${secrets[named as Credential]}`)
  return new Request(asked, { headers })
}

/** They look like real ones: a time, and then what tells them apart. */
function countedIds(): NewId {
  let made = 0
  return (prefix) => `${prefix}_0195eb4a7c0070008000${(0x5ea1c0de0000 + ++made * 0x1357).toString(16).padStart(12, '0')}`
}
