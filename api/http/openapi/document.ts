import { type Operation, operations } from '@customer-kit/sdk/contract'
import { describe } from './operation.ts'
import { problemResponses } from './responses.ts'
import { createSchemas, type Json } from './schemas.ts'
import { securitySchemes, words } from './words.ts'

let written: string | undefined

/** The whole API as OpenAPI 3.1, made from the table of operations when somebody first asks for it. */
export const openApi = (): string => (written ??= JSON.stringify(write()))

function write(): Json {
  const schemas = createSchemas()
  const paths: Record<string, Json> = {}
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const [method, path] = operation.at
    const address = path.replace(/:(\w+)/g, '{$1}')
    paths[address] = { ...paths[address], [method.toLowerCase()]: describe(name, operation, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Customer Kit',
      version: '0.1.0',
      description: 'Customers, their timeline and the forms they come from. Unknown fields and parameters are refused, not ignored.'
    },
    paths,
    components: { schemas: { ...Object.fromEntries(schemas.named), ...words }, responses: problemResponses, securitySchemes }
  }
}
