import { openApi } from '@customer-kit/api/http/openapi/document.ts'
import type { OperationName } from '@customer-kit/sdk/contract'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: Described }
export type Described = { type?: string; contentSchema?: { $ref: string } }
export type Answer = { headers?: Record<string, { required: boolean; schema: Described }>; content?: Record<string, { schema: Described }> }
export type DescribedOperation = {
  operationId: OperationName
  parameters: Parameter[]
  requestBody?: { content: Record<string, { schema: Described }> }
  responses: Record<string, Answer | { $ref: string }>
}
type Document = { paths: Record<string, Record<string, DescribedOperation>> }

// As it is served: the test of the document holds the two equal.
const document = JSON.parse(openApi()) as Document

// What arrives in an address or a header is text, whatever it means.
const ofTexts = checkerOf({ coerceTypes: true })
const ofBodies = checkerOf({})

function checkerOf(options: { coerceTypes?: boolean }) {
  const ajv = new Ajv2020({
    ...options,
    strictTypes: false,
    strictTuples: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false }
  })
  addFormats(ajv)
  // The document is more than a schema.
  ajv.addVocabulary(Object.keys(document))
  // Its pattern stands beside it.
  ajv.addFormat('e164', true)
  return ajv.addSchema(document, 'api', undefined, false)
}

/** What a value has that the schema at this place of the document does not allow. Each schema is compiled when it is first needed. */
export function faultsOf(place: readonly string[], value: unknown, as: 'text' | 'json' = 'json'): string[] {
  const ajv = as === 'text' ? ofTexts : ofBodies
  const validate = ajv.getSchema(`api#/${place.map(escaped).join('/')}`)
  if (!validate) throw new Error(`There is no schema at ${place.join(' / ')}`)
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const escaped = (segment: string) => encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'))

type Found = { operation: DescribedOperation; place: string[]; params: Record<string, string> }

const addresses = Object.entries(document.paths).flatMap(([path, methods]) => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+)')}$`)
  return Object.entries(methods).map(([method, operation]) => ({
    method: method.toUpperCase(),
    names,
    pattern,
    operation,
    place: ['paths', path, method]
  }))
})

/** The operation that is described at an address; where two are, the one whose address says more. */
export function operationAt(method: string, url: string): Found | undefined {
  const { pathname } = new URL(url)
  const [meant] = addresses
    .filter((address) => address.method === method && address.pattern.test(pathname))
    .toSorted((a, b) => a.names.length - b.names.length)
  if (!meant) return undefined
  const [, ...values] = meant.pattern.exec(pathname) ?? []
  const params = Object.fromEntries(meant.names.map((name, at) => [name, decodeURIComponent(values[at] ?? '')]))
  return { operation: meant.operation, place: meant.place, params }
}

/** The answer that a status is described by, and where in the document it is. */
export function answerFor({ operation, place }: Found, status: number): { answer: Answer; at: string[] } | undefined {
  const described = operation.responses[status]
  if (!described) return undefined
  if (!('$ref' in described)) return { answer: described, at: [...place, 'responses', String(status)] }
  const at = described.$ref.split('/').slice(1)
  // Safe because the test of the document holds every reference to lead to a response.
  return { answer: at.reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], document) as Answer, at }
}
