import { type Operation, operations, problems } from '@customer-kit/sdk/contract'
import { expect, test } from 'vitest'
import { asks, operationNames, requestFor } from '../../support/asks.ts'
import { baseUrl, type Kit, rootKey, startKit, userId } from '../../support/kit.ts'

type Parameter = { name: string; in: string; required: boolean; schema: object }
type Described = {
  operationId: string
  summary: string
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: boolean; content: Record<string, { schema: object }> }
  responses: Record<string, { $ref?: string; headers?: Record<string, { required: boolean }>; content?: object }>
}
type Document = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, object>; responses: Record<string, object>; securitySchemes: Record<string, object> }
}

async function read(kit: Kit): Promise<Document> {
  const response = await kit.fetch(new Request(`${baseUrl}/v1/openapi.json`))
  return (await response.json()) as Document
}

const found = (document: Document, name: keyof typeof operations) => {
  const [method, path] = operations[name].at
  return document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
}

test('every operation is described where it is, and nothing else is', async () => {
  const document = await read(await startKit())
  const described = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))

  expect(document.openapi).toBe('3.1.0')
  expect(described.toSorted()).toEqual(operationNames.toSorted())
  for (const name of operationNames) expect(found(document, name)?.operationId).toBe(name)
})

test('every reference leads somewhere, and every named schema is used', async () => {
  const document = await read(await startKit())
  const text = JSON.stringify(document)
  const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference))

  expect(text).not.toContain('$defs')
  expect(references.size).toBeGreaterThan(10)
  for (const reference of references) {
    const [, , kind = '', name = ''] = reference.split('/')
    expect(document.components[kind as 'schemas'][name], reference).toBeTypeOf('object')
  }
  for (const name of Object.keys(document.components.schemas)) expect(references).toContain(`#/components/schemas/${name}`)
})

test('each operation says what it needs: its parameters, its headers, its body and who may', async () => {
  const document = await read(await startKit())

  for (const name of operationNames) {
    const { at, body, ifMatch, replay, callers, query }: Operation = operations[name]
    const described = found(document, name)
    const named = (place: string) =>
      described?.parameters.filter((parameter) => parameter.in === place).map((parameter) => parameter.name) ?? []
    expect(named('path'), name).toEqual([...at[1].matchAll(/:(\w+)/g)].map(([, param]) => param))
    expect(named('query').length > 0, name).toBe(query !== undefined)
    expect(named('header').includes('If-Match'), name).toBe(ifMatch === true)
    expect(named('header').includes('Idempotency-Key'), name).toBe(replay === 'stored')
    expect(Boolean(described?.requestBody?.content['application/json']?.schema), name).toBe(body !== undefined)
    expect(described?.security.length, name).toBeGreaterThan(0)
    for (const scheme of described?.security.flatMap((one) => Object.keys(one)) ?? [])
      expect(Object.keys(document.components.securitySchemes)).toContain(scheme)
    expect(
      described?.security.some((one) => Object.keys(one).length === 0),
      name
    ).toBe(callers === 'anybody')
  }
})

test('what is sent and what is answered is there in full', async () => {
  const { components, paths } = await read(await startKit())

  expect(components.schemas['NewCustomer']).toMatchObject({
    oneOf: [
      { properties: { kind: { const: 'person' }, email: expect.anything() }, required: ['kind'], additionalProperties: false },
      { properties: { kind: { const: 'organization' } }, required: ['kind', 'name'], additionalProperties: false }
    ]
  })
  expect(components.schemas['Customer']).toMatchObject({
    oneOf: [{ required: ['kind', 'id', 'rev', 'createdAt'], properties: { email: expect.anything() } }, {}]
  })
  expect(components.schemas['Problem']).toMatchObject({ properties: { code: { enum: Object.keys(problems) } } })
  expect(paths['/v1/customers']?.['get']).toMatchObject({
    parameters: expect.arrayContaining([
      {
        name: 'sort',
        in: 'query',
        required: false,
        schema: expect.objectContaining({
          default: '-createdAt',
          anyOf: [expect.objectContaining({ enum: expect.arrayContaining(['-name']) }), expect.objectContaining({ type: 'string' })]
        })
      },
      {
        name: 'filter',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ contentSchema: { $ref: '#/components/schemas/Filter' } })
      }
    ]),
    responses: {
      200: {
        content: { 'application/json': { schema: { properties: { data: { items: { $ref: '#/components/schemas/ListedCustomer' } } } } } }
      }
    }
  })
  expect(paths['/v1/customers/{id}']?.['patch']).toMatchObject({
    security: [{ secretKey: ['customers:write'] }, { session: ['customers:write'] }],
    responses: { 200: { headers: { ETag: expect.anything() } }, 412: { $ref: '#/components/responses/412' }, 428: expect.anything() }
  })
  expect(paths['/v1/customers']?.['post']?.responses['201']).toMatchObject({
    headers: { Location: expect.anything(), ETag: expect.anything() }
  })
})

test('what really happens is what is described: the status, the type and the headers of a good answer', async () => {
  const kit = await startKit()
  const document = await read(kit)
  const { secretKey, publicKey } = await kit.workspace('acme')
  const administrator = await kit.session({ workspace: 'acme', user: userId('a'), role: 'administrator', listing: 'all' })
  const tokens = { secretKey, publicKey, session: administrator, rootKey }

  for (const name of operationNames) {
    const described = found(document, name)
    const [scheme] = Object.keys(described?.security[0] ?? {}) as (keyof typeof tokens)[]
    const headers = scheme ? { authorization: `Bearer ${tokens[scheme]}` } : {}
    const response = await kit.fetch(requestFor(name, await asks[name](kit.client(secretKey)), headers))
    const answer = described?.responses[String(response.status)]
    expect(response.ok && Boolean(answer), `${name} answered ${response.status}`).toBe(true)
    const [type] = Object.keys(answer?.content ?? {})
    expect(response.headers.get('content-type'), name).toBe(type ?? null)
    const promised = Object.entries(answer?.headers ?? {}).filter(([header, { required }]) => required && !response.headers.has(header))
    expect(promised, name).toEqual([])
  }
})

test('who has the description already is told so', async () => {
  const kit = await startKit()
  const first = await kit.fetch(new Request(`${baseUrl}/v1/openapi.json`))

  const again = await kit.fetch(
    new Request(`${baseUrl}/v1/openapi.json`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  )

  expect([again.status, await again.text()]).toEqual([304, ''])
})
