import { openApi } from '@customer-kit/api/http/openapi/document.ts'
import { type Operation, type OperationName, operations, type Problem } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { type Ask, asks, operationNames, requestFor } from '../../support/asks.ts'
import { digestOf } from '../../support/digest.ts'
import { baseUrl, type Kit, rootKey, startKit, userId } from '../../support/kit.ts'

type Bad = { title: string; request: Request; status: number; path?: string }

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

/** Bodies that no operation may take, whatever it takes. */
const bodies: readonly [title: string, body: string | Uint8Array<ArrayBuffer>, status: number, path?: string][] = [
  ['nothing', '', 400],
  ['half of an object', '{"a":', 400],
  ['two objects', '{}{}', 400],
  ['a trailing comma', '{"a":1,}', 400],
  ['single quotes', "{'a':1}", 400],
  ['a bare word', 'undefined', 400],
  ['NaN', '{"a":NaN}', 400],
  ['a control character', '{"a":"\n"}', 400],
  ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400],
  ['a text with bytes that are not UTF-8', new Uint8Array([...Buffer.from('{"notes":"'), 0xff, ...Buffer.from('"}')]), 400],
  ['a thousand levels', deep(1000), 400],
  ['a hundred thousand levels', deep(100_000), 400],
  ['a hundred thousand levels that never close', '{"a":'.repeat(100_000), 400],
  ['thirty-three levels', `{"notes":${deep(32)}}`, 400],
  ['a list', '[]', 422],
  ['a text', '"text"', 422],
  ['null', 'null', 422],
  ['a number', '1e400', 422],
  ['__proto__', '{"__proto__":{"isAdmin":true}}', 422, '__proto__'],
  ['constructor', '{"constructor":{"prototype":{"isAdmin":true}}}', 422, 'constructor'],
  ['prototype', '{"prototype":1}', 422, 'prototype'],
  ['__proto__ far below', '{"attributes":{"a":[{"__proto__":1}]}}', 422, 'attributes.a.0.__proto__'],
  ['NUL in a value', '{"notes":"a\\u0000b"}', 422, 'notes'],
  ['NUL in a key', '{"a\\u0000b":1}', 422],
  ['half of a character', '{"notes":"\\ud800"}', 422, 'notes'],
  ['half of a character in a list', '{"tags":["good","\\udc00"]}', 422, 'tags.1'],
  ['more than a megabyte', `{"notes":"${'x'.repeat(1 << 20)}"}`, 413],
  ['ten megabytes', `{"notes":"${'x'.repeat(10 << 20)}"}`, 413]
]

const contentTypes = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/jsonp',
  ''
]

const queries: readonly [query: string, path?: string][] = [
  ['admin=true', 'admin'],
  ['__proto__=1', '__proto__'],
  ['constructor=1', 'constructor'],
  ['a%00b=1'],
  ['unknown=%00', 'unknown'],
  ['limit=1&limit=2', 'limit'],
  ['%F0%80=1']
]

const listQueries: readonly [query: string, status: number, path?: string][] = [
  ['limit=0', 422, 'limit'],
  ['limit=201', 422, 'limit'],
  ['limit=-1', 422, 'limit'],
  ['limit=1.5', 422, 'limit'],
  ['limit=1e1', 422, 'limit'],
  ['limit=0x10', 422, 'limit'],
  ['limit=', 422, 'limit'],
  ['limit=NaN', 422, 'limit'],
  ['cursor=', 400],
  ['cursor=zz', 400],
  [`cursor=${'0'.repeat(120)}`, 400],
  [`cursor=${'a'.repeat(2001)}`, 422, 'cursor']
]

const customerQueries: readonly [query: string, status: number, path?: string][] = [
  ['sort=tags', 422, 'sort'],
  ['sort=--name', 422, 'sort'],
  ['sort=name;drop table customers', 422, 'sort'],
  ['fields=name,password', 422, 'fields.1'],
  ['fields=', 422, 'fields.0'],
  ['from=start', 422, 'from'],
  ['q=%00', 422, 'q'],
  [`q=${'a'.repeat(191)}`, 422, 'q'],
  ['filter={', 422, 'filter'],
  ['filter=null', 422, 'filter'],
  ['filter=[]', 422, 'filter'],
  ['filter={"field":"name"}', 422, 'filter.op'],
  ['filter={"field":"password","op":"eq","value":"a"}', 422, 'filter.field'],
  ['filter={"field":"name","op":"like","value":"a"}', 422, 'filter.op'],
  ['filter={"field":"name","op":"gt","value":"a"}', 422, 'filter.op'],
  ['filter={"field":"name","op":"eq","value":{"a":1}}', 422, 'filter.value'],
  ['filter={"field":"stage","op":"in","value":["lead",null]}', 422, 'filter.value.1'],
  ['filter={"or":[{"field":"private","op":"eq","value":"yes"}]}', 422, 'filter.or.0.value'],
  ['filter={"field":"tags","op":"contains","value":"a"}', 422, 'filter.op'],
  ['filter={"field":"responsible","op":"eq","value":"ext:u-17"}', 422, 'filter.value'],
  ['filter={"field":"name","op":"eq","value":"a","unless":"b"}', 422, 'filter.unless'],
  ['filter={"field":"stage","op":"empty","value":true}', 422, 'filter.value'],
  ['filter={"field":"createdAt","op":"between","value":["2026-01-01"]}', 422, 'filter.value'],
  ['filter={"field":"createdAt","op":"between","value":["2026-01-01","2026-02-30"]}', 422, 'filter.value.1'],
  ['filter={"field":"createdAt","op":"gt","value":"0999-01-01"}', 422, 'filter.value'],
  ['filter={"field":"createdAt","op":"gt","value":{"ago":{"days":1,"weeks":1}}}', 422, 'filter.value'],
  ['filter={"field":"createdAt","op":"within","value":{"last":{"days":0}}}', 422, 'filter.value'],
  ['filter={"field":"createdAt","op":"within","value":{"last":{"days":36501}}}', 422, 'filter.value'],
  ['filter={"field":"createdAt","op":"within","value":{"this":"decade"}}', 422, 'filter.value'],
  ['filter={"and":{}}', 422, 'filter.and'],
  ['timezone=Mars/Olympus', 422, 'timezone'],
  ['filter={"and":[{"field":"name","op":"eq","value":"a"},{"field":"nme","op":"eq","value":"a"}]}', 422, 'filter.and.1.field'],
  ['filter={"not":{"or":[{"field":"name","op":"equals","value":"a"}]}}', 422, 'filter.not.or.0.op'],
  ['filter={"and":[],"or":[]}', 422, 'filter.or'],
  ['filter={"field":"name","op":"eq","value":"\\u0000"}', 422, 'filter.value'],
  ['filter={"__proto__":{},"and":[]}', 422, 'filter.__proto__'],
  [`filter=${'{"not":'.repeat(9)}{"and":[]}${'}'.repeat(9)}`, 422, 'filter'],
  [`filter=${'{"not":'.repeat(1000)}{"and":[]}${'}'.repeat(1000)}`, 422, 'filter'],
  [`filter={"and":[${Array(100).fill('{"and":[]}').join(',')}]}`, 422, 'filter'],
  [`filter={"field":"name","op":"eq","value":${deep(3000)}}`, 422, 'filter.value'],
  [`filter=${'['.repeat(8001)}`, 422, 'filter']
]

const values: readonly [field: string, value: unknown, path?: string][] = [
  ['kind', 'robot'],
  ['kind', undefined],
  ['kind', { toString: 'person' }],
  ['email', 'nobody'],
  ['email', `${'a'.repeat(200)}@example.com`],
  ['email', ['a@example.com']],
  ['phone', '12'],
  ['phone', '+34 600 OR 1=1'],
  ['language', 'español'],
  ['timezone', 'Mars/Olympus'],
  ['stage', "lead' or 1=1 --"],
  ['stage', 'never-heard-of'],
  ['responsible', 'usr_1'],
  ['responsible', 'usr_0123456789abcdef0123456789abcdef'],
  ['viewers', ['usr_0123456789abcdef0123456789abcdef'], 'viewers'],
  ['viewers', 'everybody'],
  ['tags', [''], 'tags.0'],
  ['tags', Array(501).fill('x')],
  ['private', 'yes'],
  ['private', 1],
  ['notes', 'x'.repeat(20_001)],
  ['notes', 7],
  ['attributes', { 'Not A Key': 1 }, 'attributes.Not A Key'],
  ['attributes', { a: { b: 1 } }, 'attributes.a'],
  ['attributes', { a: null }, 'attributes.a'],
  ['attributes', { unknown: 'x' }, 'attributes.unknown'],
  ['attributes', Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`a${i}`, 1]))],
  ['attributes', Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`a${i}`, 'x'.repeat(2000)]))],
  ['attributes', [1]],
  ['id', 'cus_0123456789abcdef0123456789abcdef'],
  ['rev', 7],
  ['verified', { email: true }],
  ['createdAt', '2020-01-01T00:00:00.000Z'],
  ['deletedAt', null],
  ['owner', 'me']
]

const spelling = (bad: string | object) => (typeof bad === 'string' ? bad : JSON.stringify(bad))

/** All that is sent to one operation, beside a good request for it. */
function corpusFor(name: OperationName, good: Ask, headers: Record<string, string>): Bad[] {
  const operation: Operation = operations[name]
  const [method] = operation.at
  const bent = (ask: Ask, changed: Record<string, string | undefined> = {}, body?: BodyInit) => {
    const request = requestFor(name, ask, headers)
    const sent = new Headers(request.headers)
    for (const [key, value] of Object.entries(changed)) {
      if (value === undefined) sent.delete(key)
      else sent.set(key, value)
    }
    return new Request(request.url, { method, headers: sent, body: body ?? (ask.body ? JSON.stringify(ask.body) : null) })
  }
  const asking = (query: string) => {
    const request = bent(good)
    return new Request(`${request.url}${request.url.includes('?') ? '&' : '?'}${query.replaceAll('"', '%22')}`, request)
  }
  const bad: Bad[] = queries.map(([query, path]) => ({ title: `?${query}`, request: asking(query), status: 422, ...(path && { path }) }))
  if (operation.body) {
    for (const [title, body, status, path] of bodies) bad.push({ title, request: bent(good, {}, body), status, ...(path && { path }) })
    for (const field of ['isAdministrator', 'workspaceId', 'toString'])
      bad.push({ title: field, request: bent({ ...good, body: { ...good.body, [field]: true } }), status: 422, path: field })
    for (const type of contentTypes)
      bad.push({
        title: `content-type ${type}`,
        request: bent(good, { 'content-type': type || undefined }, new Blob([spelling(good.body ?? {})])),
        status: 415
      })
  }
  if (operation.ifMatch) {
    bad.push({ title: 'no If-Match', request: bent(good, { 'if-match': undefined }), status: 428 })
    for (const tag of ['1', '"1', 'w/"1"', '"1" "2"', '*, "1"', '""1'])
      bad.push({ title: `If-Match ${tag}`, request: bent(good, { 'if-match': tag }), status: 400 })
    for (const tag of ['"999"', 'W/"1"', '"01"', '"-1"', '"1e3"', '""', '"99999999999999999999"', '"998", "999"'])
      bad.push({ title: `If-Match ${tag}`, request: bent(good, { 'if-match': tag }), status: 412 })
  }
  if (operation.replay === 'stored')
    for (const key of ['', 'two words', 'one, two', 'é', 'x'.repeat(256)])
      bad.push({ title: `Idempotency-Key ${key}`, request: bent(good, { 'idempotency-key': key }), status: 400 })
  for (const param of Object.keys(good.params ?? {}))
    for (const value of ['%', '../..', '\0', 'a'.repeat(5000), 'cus_0123456789ABCDEF0123456789abcdef', "' or 1=1 --"])
      bad.push({
        title: `:${param} ${value.slice(0, 20)}`,
        request: bent({ ...good, params: { ...good.params, [param]: value } }),
        status: 422,
        path: param
      })
  return bad
}

async function startAcme() {
  const kit = await startKit()
  const { secretKey, publicKey } = await kit.workspace('acme')
  const administrator = await kit.session({ workspace: 'acme', user: userId('a'), role: 'administrator', listing: 'all' })
  const tokenFor = (callers: Operation['callers']) => {
    if (callers === 'anybody') return ''
    if (callers === 'rootKey') return rootKey
    return callers.includes('secretKey') ? secretKey : callers.includes('publicKey') ? publicKey : administrator
  }
  const headersFor = (name: OperationName) => ({ authorization: `Bearer ${tokenFor(operations[name].callers)}` })
  return { kit, host: kit.client(secretKey), headersFor, store: await kit.workspaces.open('acme') }
}

const { paths } = JSON.parse(openApi()) as { paths: Record<string, Record<string, { responses: object }>> }

/** That it may happen must have been said. */
const statusesOf = ({ at: [method, path] }: Operation) =>
  Object.keys(paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]?.responses ?? {})

async function isRefused(kit: Kit, name: OperationName, { title, request, status, path }: Bad) {
  const response = await kit.fetch(request)
  const text = await response.text()
  const what = `${name}: ${title}: ${text.slice(0, 300)}`
  expect(response.status, what).toBe(status)
  expect(statusesOf(operations[name]), what).toContain(String(status))
  expect(response.headers.get('content-type'), what).toBe('application/problem+json')
  expect(text.length, what).toBeLessThan(20_000)
  const problem = JSON.parse(text) as Problem
  expect(problem, what).toMatchObject({ status, code: expect.any(String), requestId: response.headers.get('x-request-id') })
  expect(problem.errors?.length ?? 0, what).toBeLessThanOrEqual(20)
  if (path !== undefined)
    expect(
      problem.errors?.map((fault) => fault.path),
      what
    ).toContain(path)
}

test.each(operationNames)('%s refuses whatever is malformed, names the place, and changes nothing', async (name) => {
  const { kit, host, headersFor, store } = await startAcme()
  const corpus = corpusFor(name, await asks[name](host), headersFor(name))
  const before = await digestOf(store)

  for (const bad of corpus) await isRefused(kit, name, bad)

  expect(await digestOf(store)).toBe(before)
})

const sorts = [
  ['listCustomers', customerQueries],
  ['listCustomers', listQueries],
  ['listEvents', listQueries],
  ['listTrash', listQueries],
  ['listUsers', listQueries],
  [
    'listChanges',
    [
      ['limit=0x10', 422, 'limit'],
      ['limit=1e1', 422, 'limit'],
      ['limit= 9', 422, 'limit'],
      ['limit=501', 422, 'limit']
    ]
  ]
] as const

test.each(sorts)('%s refuses whatever its query cannot mean, and names the place', async (name, corpus) => {
  const { kit, host, headersFor, store } = await startAcme()
  const { params = {} } = await asks[name](host)
  const before = await digestOf(store)

  for (const [query, status, path] of corpus) {
    const request = requestFor(name, { params }, headersFor(name))
    await isRefused(kit, name, {
      title: query.slice(0, 100),
      request: new Request(`${request.url}?${query}`, request),
      status,
      ...(path && { path })
    })
  }

  expect(await digestOf(store)).toBe(before)
})

test.each(['createCustomer', 'updateCustomer'] as const)(
  '%s refuses every value that cannot be kept, and names its field',
  async (name) => {
    const { kit, host, headersFor, store } = await startAcme()
    const good = await asks[name](host)
    const before = await digestOf(store)

    for (const [field, value, path = field] of values) {
      if (name === 'updateCustomer' && field === 'verified') continue
      if (name === 'updateCustomer' && field === 'kind' && value === undefined) continue
      const body = { ...good.body, [field]: value }
      const title = `${field}: ${JSON.stringify(value)?.slice(0, 60)}`
      await isRefused(kit, name, { title, request: requestFor(name, { ...good, body }, headersFor(name)), status: 422, path })
    }

    expect(await digestOf(store)).toBe(before)
  }
)

test.each([
  '//v1/customers',
  '/v1//customers',
  '/v1/customers/',
  '/V1/customers',
  '/v1/customers;a=b',
  '/v1/%63ustomers/',
  '/v1/customers%2F',
  '/v1/../v1/customers.json',
  '/v2/customers',
  '/'
])('there is no way round at %s', async (path) => {
  const { kit } = await startAcme()

  const response = await kit.fetch(new Request(`${baseUrl}${path}`))

  expect([401, 404]).toContain(response.status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
})
