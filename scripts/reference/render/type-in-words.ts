import { html, type Markup } from '../html.ts'
import type { Schema } from './fields.ts'

const nameIn = ($ref: string) => $ref.split('/').at(-1) ?? ''
const linkTo = (name: string): Markup => html`<a href="#type-${name}">${name}</a>`

/** What a value is, in a few words. */
export function typeOf(schema: Schema): Markup {
  const { $ref, anyOf, oneOf, type, items, format, contentSchema, additionalProperties } = schema
  if ($ref) return linkTo(nameIn($ref))
  if (contentSchema) return html`${typeOf(contentSchema)} as JSON text`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.enum) return html`one of`
  const choices = anyOf ?? oneOf
  if (choices) return alternatives(choices)
  if (items) return html`array of ${plural(items)}`
  if (type === 'object' && typeof additionalProperties === 'object') return html`object of ${plural(additionalProperties)}`
  if (format && format in formats) return html`${formats[format]}`
  return html`${type ?? 'anything'}`
}

const formats: Record<string, string> = { 'date-time': 'time in UTC', 'date': 'day', 'uri-reference': 'address' }

const plural = (schema: Schema): Markup => (schema.enum ? html`choices` : typeOf(schema))

/** `string or null`; several shapes of one object are one word. */
function alternatives(choices: Schema[]): Markup {
  const parts = new Map(choices.map((choice) => [typeOf(choice).text, typeOf(choice)]))
  return html`${[...parts.values()].map((part, at) => html`${at > 0 && (at === parts.size - 1 ? ' or ' : ', ')}${part}`)}`
}

/** What a value must keep to. */
export function limitsOf(schema: Schema): Markup[] {
  const present = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
  const its = { ...present, ...(schema.default !== undefined && { default: schema.default }) }
  const inner = its.items ?? {}
  const limits = [
    values(its) ?? values(inner),
    its.default !== undefined && its.default !== null && html`Unless said <code>${JSON.stringify(its.default)}</code>.`,
    between(its.minLength, its.maxLength, 'character'),
    between(its.minItems, its.maxItems, 'item'),
    between(its.minimum, its.maximum, ''),
    its.items && between(inner.minLength, inner.maxLength, 'character', 'Each '),
    pattern(its.pattern ?? inner.pattern)
  ]
  return limits.flatMap((limit) => (limit ? [html`<span>${limit}</span> `] : []))
}

const values = ({ enum: choices }: Schema): Markup | undefined =>
  choices &&
  (choices.length > 14
    ? html`<details class="values">
        <summary>${choices.length} values</summary>
        ${listedValues(choices)}
      </details>`
    : listedValues(choices))

const listedValues = (choices: unknown[]) =>
  html`${choices.map((choice, at) => html`${at > 0 && ' '}<code>${typeof choice === 'string' ? choice : JSON.stringify(choice)}</code>`)}`

/** The most that a number can be says nothing of what it is for. */
const isBound = (limit: number | undefined): limit is number => limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER

function between(least: number | undefined, most: number | undefined, unit: string, before = ''): Markup | undefined {
  const counted = (count: number) => `${count.toLocaleString('en')}${unit === '' ? '' : ` ${unit}${count === 1 ? '' : 's'}`}`
  const from = isBound(least) && (least > 0 || unit === '') ? least : undefined
  const to = isBound(most) ? most : undefined
  if (from === undefined && to === undefined) return undefined
  if (from === to) return sentence(`${before}exactly ${counted(from ?? 0)}`)
  if (to === undefined) return sentence(`${before}at least ${counted(from ?? 0)}`)
  return sentence(from === undefined ? `${before}at most ${counted(to)}` : `${before}${from} to ${counted(to)}`)
}

const sentence = (text: string): Markup => html`${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** Short ones say more than words; long ones nothing. */
const pattern = (text: string | undefined): Markup | undefined =>
  text === undefined || text.length > 44 ? undefined : html`Matches <code>${text}</code>`
