import type { Docs } from '../field-docs.ts'
import { html, type Markup, prose } from '../html.ts'
import { limitsOf, typeOf } from './type-in-words.ts'

export type Schema = {
  $ref?: string
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  default?: unknown
  format?: string
  pattern?: string
  description?: string
  contentSchema?: Schema
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

type Field = { name: string; schema: Schema; isRequired: boolean; only: string }

/** The fields of an object, each with its type, its limits and what is said of it; those within it are opened on demand. */
export function fieldsOf(schema: Schema, docs: Docs): Markup | '' {
  const fields = listed(schema)
  return fields.length === 0
    ? ''
    : html`<ul class="fields">
        ${fields.map(({ name, schema: its, isRequired, only }) => field({ name, schema: its, isRequired, only, docs: docs.of(name) }))}
      </ul>`
}

type Shown = Field & { docs: Docs; place?: string | undefined; isDeep?: boolean }

export function field({ name, schema, isRequired, only, docs, place }: Shown): Markup {
  const says = docs.text || schema.description || ''
  const limits = limitsOf(schema)
  return html`<li>
    <div class="field">
      <code class="name">${name}</code> <span class="type">${typeOf(schema)}</span>
      ${isRequired && html`<span class="must">required</span>`} ${only && html`<span class="only">${only}</span>`}
      ${place && html`<span class="place">${place}</span>`}
    </div>
    ${says && html`<p>${prose(says)}</p>`} ${limits.length > 0 && html`<div class="limits">${limits}</div>`} ${within(schema, docs)}
  </li>`
}

/** What a value holds, where that has no name of its own to be looked up by. */
function within(schema: Schema, docs: Docs): Markup | '' {
  const present = presentIn(schema)
  const isList = present.items !== undefined
  const inner = present.items ? presentIn(present.items) : present
  const fields = fieldsOf(inner, isList ? docs.items() : docs)
  if (fields === '') return ''
  const names = listed(inner).map(({ name }) => name)
  return html`<details>
    <summary>${isList ? 'Each with ' : ''}${names.length === 1 ? 'one field' : `${names.length} fields`}</summary>
    ${fields}
  </details>`
}

/** Without the null that may stand in its place. */
function presentIn(schema: Schema): Schema {
  const choices = schema.anyOf?.filter(({ type }) => type !== 'null')
  return choices?.length === 1 && choices[0] ? choices[0] : schema
}

/** An object is one of several where its `kind` says which; what only some of them have is marked. */
function listed(schema: Schema): Field[] {
  const kinds = schema.oneOf ?? schema.anyOf?.filter(({ type }) => type !== 'null') ?? [schema]
  const objects = kinds.filter(({ properties }) => properties !== undefined)
  if (objects.length < kinds.length) return []
  const names = [...new Set(objects.flatMap(({ properties = {} }) => Object.keys(properties)))]
  return names.map((name) => {
    const having = objects.filter(({ properties = {} }) => name in properties)
    const schemas = having.map(({ properties = {} }) => properties[name] ?? {})
    const isRequired = having.every(({ required = [] }) => required.includes(name))
    const only = having.length === objects.length ? '' : `only ${having.map(kindOf).join(' and ')}`
    return { name, schema: merged(schemas), isRequired, only }
  })
}

const kindOf = ({ properties }: Schema) => String(properties?.['kind']?.const ?? 'some')

function merged(schemas: Schema[]): Schema {
  const constants = schemas.flatMap((each) => each.const ?? [])
  return constants.length > 1 ? { enum: [...new Set(constants)] } : (schemas[0] ?? {})
}
