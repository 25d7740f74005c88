import { expect, test } from 'vitest'
import { type Exchange, overhear } from '../../support/held/exchange.ts'
import { undescribed } from '../../support/held/undescribed.ts'
import { baseUrl, startKit } from '../../support/kit.ts'

/** A good question and its good answer, to be bent. */
async function aCreation(): Promise<Exchange> {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  const headers = { 'authorization': `Bearer ${secretKey}`, 'content-type': 'application/json', 'idempotency-key': 'once' }
  const body = JSON.stringify({ kind: 'person', firstName: 'Ada' })
  return (await overhear(new Request(`${baseUrl}/v1/customers`, { method: 'POST', headers, body }), kit.fetch)).exchange
}

const without = (headers: Headers, name: string) => new Headers([...headers].filter(([other]) => other !== name))
const saying = (json: string, more: object) => JSON.stringify({ ...(JSON.parse(json) as object), ...more })

type Bend = (exchange: Exchange) => Partial<Exchange>

const bends: Record<string, [bend: Bend, fault: RegExp]> = {
  'a status that nobody announced': [() => ({ status: 418 }), /createCustomer 418: is not described/],
  'a promised header that is missing': [
    ({ answered }) => ({ answered: { ...answered, headers: without(answered.headers, 'etag') } }),
    /ETag/
  ],
  'another type': [
    ({ answered }) => ({ answered: { ...answered, headers: new Headers([...answered.headers, ['content-type', 'text/html']]) } }),
    /is application\/json, text\/html and not application\/json/
  ],
  'a field too many': [
    ({ answered }) => ({ answered: { ...answered, body: saying(answered.body, { secret: 1 }) } }),
    /must NOT have additional/
  ],
  'a field of another type': [
    ({ answered }) => ({ answered: { ...answered, body: saying(answered.body, { rev: 'one' }) } }),
    /\/rev must be integer/
  ],
  'an answer without its id': [
    ({ answered }) => ({ answered: { ...answered, body: saying(answered.body, { id: undefined }) } }),
    /must have required property 'id'/
  ],
  'a question with a parameter of its own': [({ url }) => ({ url: `${url}?dry=run` }), /let \?dry in/],
  'a question with a key that is too long': [
    ({ asked }) => ({ asked: { ...asked, headers: new Headers({ 'idempotency-key': 'x'.repeat(256) }) } }),
    /let Idempotency-Key in/
  ],
  'a question with a field of its own': [
    ({ asked }) => ({ asked: { ...asked, body: saying(asked.body, { owner: 'me' }) } }),
    /let a body in:.*must NOT have additional/
  ]
}

test('a good answer to a good question is as described', async () => {
  expect(undescribed(await aCreation())).toEqual([])
})

test.each(Object.entries(bends))('%s is noticed', async (_, [bend, fault]) => {
  const exchange = await aCreation()

  expect(undescribed({ ...exchange, ...bend(exchange) }).join('\n')).toMatch(fault)
})

test('a problem that is not spelled as one is noticed, also where no operation is', async () => {
  const kit = await startKit()
  const { exchange } = await overhear(new Request(`${baseUrl}/v1/nowhere`), kit.fetch)

  expect(undescribed(exchange)).toEqual([])
  const { answered } = exchange
  expect(undescribed({ ...exchange, answered: { ...answered, body: saying(answered.body, { code: 'oh_dear' }) } })).not.toEqual([])
})
