import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const client = fileURLToPath(new URL('../../../sdk/client/', import.meta.url))

/** A public method of a class, with what stands right above it. */
const aMethod = /\n(.*)\n {2}(?:async )?\*?([a-z]\w*)(?:<[^>]*>)?\((?!.*\) =>)[^\n]*\{\n/g

const methods = globSync('*.ts', { cwd: client }).flatMap((file) => {
  const text = readFileSync(client + file, 'utf8')
  if (!text.includes('#send: Send')) return []
  return [...text.matchAll(aMethod)]
    .filter(([, , name]) => name !== 'constructor')
    .map(([, above = '', name = '']) => ({ at: `${file} ${name}`, above }))
})

test('the sweep finds the methods', () => {
  expect(methods.length).toBeGreaterThan(25)
  expect(methods.map(({ at }) => at)).toContain('customers.ts update')
})

test.each(methods)('$at says in a sentence what it gives', ({ above }) => {
  expect(above.trim()).toMatch(/\*\/$/)
})
