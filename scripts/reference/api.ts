import { openApi } from '@customer-kit/api/http/openapi/document.ts'
import { type Operation as Contract, type OperationName, operations, type ProblemCode, problems } from '@customer-kit/sdk/contract'
import type ts from 'typescript'
import { type Example, recordedExamples } from './examples.ts'
import { fieldDocs } from './field-docs.ts'
import type { Schema } from './render/fields.ts'
import { sdkMethods, type SdkMethod } from './sdk-docs.ts'

type Parameter = { name: string; in: 'path' | 'query' | 'header'; required: boolean; description?: string; schema: Schema }
type Described = {
  operationId: OperationName
  summary: string
  parameters: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: Record<string, { description?: string; content?: { 'application/json': { schema: Schema } } }>
}
type Document = {
  info: { version: string }
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, { description: string }> }
}

export type ApiOperation = {
  name: OperationName
  title: string
  method: string
  path: string
  contract: Contract
  sdk: SdkMethod
  /** Missing while somebody is still at work on the operation; a test says so. */
  example: Example | undefined
  parameters: Parameter[]
  body: Schema | undefined
  answers: { status: number; description: string; schema: Schema | undefined }[]
  refusals: { status: number; codes: ProblemCode[] }[]
}

export type Api = Awaited<ReturnType<typeof readApi>>

/** All that the reference tells: the document that the API serves, what the comments say, and examples that were carried out. */
export async function readApi(program: ts.Program) {
  const document = JSON.parse(openApi()) as Document
  const { methods, resources } = sdkMethods(program)
  const examples = await recordedExamples()
  const found = Object.entries(document.paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, described]): ApiOperation => {
      const { operationId: name, requestBody, responses } = described
      const [sdk, example] = [methods.get(name), examples.get(name)]
      if (!sdk) throw new Error(`${name} has no method in sdk/client, so the reference cannot say what it does`)
      const contract: Contract = operations[name]
      return {
        name,
        title: described.summary,
        method: method.toUpperCase(),
        path,
        contract,
        sdk,
        example,
        parameters: described.parameters,
        body: requestBody?.content['application/json'].schema,
        answers: Object.entries(responses)
          .filter(([status]) => Number(status) < 400)
          .map(([status, { description = '', content }]) => ({
            status: Number(status),
            description,
            schema: content?.['application/json'].schema
          })),
        refusals: Object.keys(responses)
          .filter((status) => Number(status) >= 400)
          .map((status) => ({ status: Number(status), codes: codesFor(Number(status), contract, sdk, described.parameters) }))
          .filter(({ codes }) => codes.length > 0)
      }
    })
  )
  return {
    version: document.info.version,
    operations: found,
    resources,
    schemas: document.components.schemas,
    credentials: document.components.securitySchemes,
    docs: fieldDocs(program)
  }
}

/** Those of a status that this operation can be refused with. Some belong to few operations, whose docs name them. */
function codesFor(status: number, { replay, mayExpire }: Contract, { docs }: SdkMethod, parameters: Parameter[]): ProblemCode[] {
  const applies: Partial<Record<ProblemCode, boolean>> = {
    invalid_cursor: mayExpire === true || parameters.some(({ name }) => name === 'cursor'),
    cursor_expired: mayExpire === true,
    idempotency_key_reused: replay === 'stored',
    identity_taken: docs.includes('`identity_taken`'),
    identity_ambiguous: docs.includes('`identity_ambiguous`'),
    workspace_exists: docs.includes('`workspace_exists`')
  }
  const all = Object.entries(problems) as [ProblemCode, number][]
  return all.flatMap(([code, travels]) => (travels === status && (applies[code] ?? true) ? [code] : []))
}
