import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFolder } from '@customer-kit/api/store/folder.ts'
import type { Statement, Store } from '@customer-kit/api/store/store.ts'
import type { Workspaces } from '@customer-kit/api/store/workspaces.ts'
import { randomFrom } from '@customer-kit/demo/random.ts'
import { operations } from '@customer-kit/sdk/contract'
import { expect, onTestFinished, test } from 'vitest'
import { chaosNoninterference } from '../chaos/noninterference.ts'
import { questions, unasked } from '../chaos/noninterference/questions.ts'
import { sees } from '../chaos/noninterference/sight.ts'
import { buildWorld } from '../chaos/noninterference/world.ts'
import { asks, operationNames, requestFor } from '../support/asks.ts'
import { rootKey, startKit, userId } from '../support/kit.ts'

test('an answer is the same, byte for byte, as if everything that one may not see were not there', { timeout: 600_000 }, async () => {
  const { line, shown, differences } = await chaosNoninterference({ seed: 20261125, cases: 10_000 })
  console.log(line)

  expect(differences.slice(0, 3)).toEqual([])
  // Or it would compare one refusal with another.
  expect(shown).toBeGreaterThan(5000)
})

test('in a world of the run everybody sees some of the customers, and hardly anybody all of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-world-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))

  const { askers, customers } = await buildWorld(folder, randomFrom(1))

  const counts = askers.map((asker) => customers.filter((customer) => sees(asker, customer)).length)
  expect(new Set(counts).size).toBeGreaterThan(5)
  expect(counts.filter((count) => count === customers.length).length).toBeLessThan(4)
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(7)
})

test('every operation that reads customers is among those that are asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-reads-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const said: string[] = []
  const kit = await startKit(overheard(folder, said))
  const { secretKey, publicKey } = await kit.workspace('acme')
  const session = await kit.session({ workspace: 'acme', user: userId('a'), role: 'administrator', listing: 'all' })
  const credential = (callers: unknown) => {
    if (callers === 'rootKey') return rootKey
    const each = Array.isArray(callers) ? callers : []
    return each.includes('secretKey') ? secretKey : each.includes('publicKey') ? publicKey : session
  }
  const reading: string[] = []

  for (const name of operationNames) {
    const ask = await asks[name](kit.client(secretKey))
    said.length = 0
    const { status } = await kit.fetch(requestFor(name, ask, { authorization: `Bearer ${credential(operations[name].callers)}` }))
    expect(status, name).toBeLessThan(300)
    if (said.some((statement) => /\bcustomers\b/.test(statement))) reading.push(name)
  }

  expect(reading).toContain('listCustomers')
  expect(reading.filter((name) => !(name in questions) && !(name in unasked))).toEqual([])
})

/** What every statement says on its way to the engine. */
function overheard(folder: string, said: string[]): Workspaces {
  const workspaces = openFolder(`file:${folder}/{workspace}.db`, (reason) => {
    throw reason
  })
  const listen = (batch: readonly Statement[]) => said.push(...batch.map(({ sql }) => sql))
  const tapped = (store: Store): Store => ({
    read: (batch) => (listen(batch), store.read(batch)),
    write: (batch) => (listen(batch), store.write(batch))
  })
  return {
    ...workspaces,
    async open(workspace) {
      const store = await workspaces.open(workspace)
      return store && tapped(store)
    }
  }
}
