import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { expect, onTestFinished, test } from 'vitest'
import { rethrow } from '../../support/store/file-ground.ts'

test('what killed creations left behind an hour ago is gone once a server holds the folder, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-unfinished-'))
  const killed = 'ck-unfinished-0b9f3c52-7d1e-4a86-9c3f-5a2e8d4b6f10.db'
  const atWork = 'ck-unfinished-4e6a1d07-2b5c-4f93-8e1a-9d7c3b5f2a48.db'
  const minutesOld = { [killed]: 61, [`${killed}-wal`]: 61, [atWork]: 59, 'acme.db': 61, 'ck-unfinished-business.db': 61 }
  for (const [name, minutes] of Object.entries(minutesOld)) {
    const at = new Date(Date.now() - minutes * 60_000)
    writeFileSync(join(folder, name), '')
    utimesSync(join(folder, name), at, at)
  }

  const workspaces = openFolder(`file:${folder}/{workspace}.db`, rethrow)
  onTestFinished(async () => {
    await workspaces.close()
    rmSync(folder, { recursive: true })
  })

  const left = readdirSync(folder).filter((name) => !name.startsWith('server.lock'))
  expect(new Set(left)).toEqual(new Set(['acme.db', atWork, 'ck-unfinished-business.db']))
})
