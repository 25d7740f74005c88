import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import { sql } from '@customer-kit/api/store/sql.ts'
import { expect, test } from 'vitest'
import { countOf } from '../../support/digest.ts'
import { startKit } from '../../support/kit.ts'

test('two hundred parallel writes are two hundred customers', async () => {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const { customers } = kit.client(secretKey)

  const created = await Promise.all(
    Array.from({ length: 200 }, (_, i) => customers.create({ kind: 'organization', name: `Customer ${i}` }))
  )

  expect(new Set(created.map(({ id }) => id)).size).toBe(200)
  expect(await countOf(await kit.workspaces.open('acme'), 'changes')).toBe(200)
})

test('after kill -9 the lock is free and exactly the acknowledged writes are there', { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-kill-'))
  const template = `file:${folder}/{workspace}.db`
  const writer = spawn(process.execPath, [join(import.meta.dirname, '../../support/writer.ts'), template])
  let said = ''
  writer.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await expect.poll(() => said.split('\n').length, { timeout: 20_000 }).toBeGreaterThan(300)
  expect(() => openFolder(template, rethrow)).toThrow('Another process already serves')

  writer.kill('SIGKILL')
  await once(writer, 'exit')

  const sent = said
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('sent '))
    .map((line) => line.slice(5))
  const acknowledged = said
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('kept '))
    .map((line) => line.slice(5))
  const workspaces = openFolder(template, rethrow)
  const store = await workspaces.open('acme')
  const [names = [], changed = []] = (await store?.read([sql`select name from customers`, sql`select id from changes`])) ?? []
  const kept = new Set(names.map(({ name }) => name))
  expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
  expect([...kept].filter((name) => !sent.includes(String(name)))).toEqual([])
  expect(changed).toHaveLength(kept.size)
  await workspaces.close()
})

const rethrow = (reason: unknown): never => {
  throw reason
}
