// A process that writes without end and says what it sent and what was acknowledged, to be killed while it does.
import { writeSync } from 'node:fs'
import { createApp } from '@customer-kit/api/app.ts'
import { grantAccess } from '@customer-kit/api/domain/access.ts'
import { mintKey } from '@customer-kit/api/http/api-keys.ts'
import { newId } from '@customer-kit/api/new-id.ts'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { createClient } from '@customer-kit/sdk'

const secret = 'a secret of the writer'
const workspaces = openFolder(process.argv[2] ?? '', (reason) => {
  throw reason
})
const { id, key } = await mintKey(secret, 'sk', 'acme')
await workspaces.create('acme', [grantAccess(id, 'secretKey', 'all')])
const app = createApp({ secret, workspaces, now: () => new Date(), newId })
const { customers } = createClient({ baseUrl: 'http://kit.test', token: () => key, fetch: (request) => app.fetch(request) })

const say = (line: string) => writeSync(1, `${line}\n`)

await Promise.all(
  [0, 1, 2, 3].map(async (lane) => {
    for (let i = 0; ; i++) {
      say(`sent ${lane}-${i}`)
      await customers.create({ kind: 'organization', name: `${lane}-${i}` })
      say(`kept ${lane}-${i}`)
    }
  })
)
