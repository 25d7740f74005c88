import { Customer, hideableFields } from '@customer-kit/sdk/contract'
import * as z from 'zod'

export type Json = { [key: string]: unknown }

/** Turns schemas into JSON Schema. Those with a name are collected, once each, and pointed at. */
export function createSchemas() {
  const named = new Map<string, Json>()

  /** What a caller sends and what it gets differ where a schema fills in or converts. */
  function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
    const {
      $schema: _,
      $defs = {},
      ...described
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: io === 'output' ? leaveOutHidden : () => {} })
    const names = new Map(Object.entries($defs).map(([name, definition]) => [name, nameFor(name, pointed(definition as Json), io)]))
    return pointed(described, names)
  }

  function nameFor(name: string, definition: Json, io: 'input' | 'output'): string {
    const spelled = JSON.stringify(definition)
    const isTaken = named.has(name) && JSON.stringify(named.get(name)) !== spelled
    const unique = isTaken ? `${name}${io === 'input' ? 'Input' : 'Answer'}` : name
    named.set(unique, definition)
    return unique
  }

  /** Whether it is a resource with a revision, whatever kind of it. */
  function isRevised(schema: Json): boolean {
    const { $ref, oneOf, required } = schema as { $ref?: string; oneOf?: Json[]; required?: string[] }
    const meant = $ref && named.get($ref.split('/').at(-1) ?? '')
    return meant ? isRevised(meant) : oneOf ? oneOf.every(isRevised) : (required ?? []).includes('rev')
  }

  return { named, schemaOf, isRevised }
}

const hideable = new Set<string>(hideableFields.options)
const customers = new Set<z.core.$ZodType>(Customer.options)

/** Whoever a field is hidden from gets a customer without it, so only what cannot be hidden is sure to come. */
function leaveOutHidden({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (!customers.has(zodSchema)) return
  jsonSchema.description = 'What is hidden from whoever asks is left out.'
  jsonSchema.required = (jsonSchema.required ?? []).filter((field) => !hideable.has(field))
}

/** With every reference leading to where OpenAPI keeps its schemas. */
function pointed<Value>(value: Value, names: ReadonlyMap<string, string> = new Map()): Value {
  const text = JSON.stringify(value).replace(
    /"#\/\$defs\/([^"]+)"/g,
    (_, name: string) => `"#/components/schemas/${names.get(name) ?? name}"`
  )
  // Safe because only the text of references has changed.
  return JSON.parse(text) as Value
}
