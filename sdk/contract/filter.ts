import * as z from 'zod'
import type { Moment, Span, Stretch } from './calendar.ts'
import { isAttributeField } from './attributes.ts'
import { type ComparableField, type FieldType, identityKindIn, type Operator, operators, typeOf } from './fields.ts'
import { Instant, Text } from './text.ts'

export type Condition = { field: ComparableField; op: Operator; value?: unknown }
export type Filter = { and: Filter[] } | { or: Filter[] } | { not: Filter } | Condition

const deepest = 8
const mostNodes = 100
/** What a customer has several of is looked up for each customer anew, and what is long is read: either costs as much as ten plain comparisons. */
const weightOfMuch = 10

/** Read by hand, because it is a tree: every fault is told with its place, and no depth is too much for it. */
export const Filter = z
  .custom<Filter>()
  .transform((tree, refinement): Filter => {
    if (nodesIn(tree) > mostNodes) refinement.addIssue(tooMuch)
    else for (const { path, message } of faultsOf(tree, unlessDefined)) refinement.addIssue({ code: 'custom', path, message })
    return tree
  })
  .meta({ id: 'Filter' })

/** What a field is of, or that only the workspace knows: what an attribute takes is asked where its definition is at hand. */
type Types = (field: string) => FieldType | 'undecided' | undefined

const unlessDefined: Types = (field) => typeOf(field) ?? (isAttributeField(field) ? 'undecided' : undefined)

export const faultsOf = (tree: unknown, types: Types): Found[] => faultsIn(tree, [], types)

type Path = readonly (string | number)[]
type Found = { path: (string | number)[]; message: string }

const fault = (path: Path, message: string): Found => ({ path: [...path], message })

function faultsIn(tree: unknown, path: Path, types: Types): Found[] {
  const node = nodeOf(tree)
  if (!node) return [fault(path, 'This is neither a condition nor and, or, not')]
  const group = (['and', 'or', 'not'] as const).find((each) => each in node)
  const wanted = group ? [group] : ['field', 'op', 'value']
  const unknown = Object.keys(node).filter((key) => !wanted.includes(key))
  const strange = unknown.map((key) => fault([...path, key], 'There is no such field'))
  if (!group) return [...strange, ...faultsInCondition(node, path, types)]
  if (group === 'not') return [...strange, ...faultsIn(node['not'], [...path, 'not'], types)]
  const list = node[group]
  if (!Array.isArray(list)) return [...strange, fault([...path, group], 'A list of conditions')]
  return [...strange, ...list.flatMap((each: unknown, at) => faultsIn(each, [...path, group, at], types))]
}

function faultsInCondition({ field, op, value }: Record<string, unknown>, path: Path, types: Types): Found[] {
  const type = typeof field === 'string' ? types(field) : undefined
  if (type === undefined) return [fault([...path, 'field'], noSuchField(field))]
  if (type === 'undecided') return []
  if (!(operators[type] as readonly unknown[]).includes(op))
    return [fault([...path, 'op'], `This field knows ${operators[type].join(', ')}`)]
  const read = valueOf(type, op as Operator).safeParse(value)
  return read.success ? [] : [fault([...path, 'value', ...placeIn(read.error)], wordsFor(type, op as Operator))]
}

export const noSuchField = (field: unknown): string => `There is no field ${typeof field === 'string' ? field : 'without a name'}`

/** Which of several values it is. */
const placeIn = ({ issues: [issue] }: z.ZodError) => (typeof issue?.path[0] === 'number' ? [issue.path[0]] : [])

const nodeOf = (tree: unknown) =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? (tree as Record<string, unknown>) : undefined

const tooMuch = `A filter is at most ${deepest} levels deep and has at most ${mostNodes} nodes; one by notes, the wording of a consent, identities, tags, viewers or account managers counts as ${weightOfMuch}`

/** Counted before anything walks it. */
function nodesIn(tree: unknown, depth = 1): number {
  const node = nodeOf(tree)
  if (!node) return 1
  if (depth > deepest) return Infinity
  const below = [node['and'] ?? [], node['or'] ?? [], 'not' in node ? [node['not']] : []].flat()
  return below.reduce<number>((sum, child) => sum + nodesIn(child, depth + 1), isMuch(node['field']) ? weightOfMuch : 1)
}

const long: ReadonlySet<string> = new Set(['notes', 'consent.wording'])
const isMuch = (field: unknown) =>
  typeof field === 'string' && (long.has(field) || ['tags', 'users'].includes(typeOf(field) ?? '') || identityKindIn(field) !== undefined)

/** Years of four digits, so that days compare as text. */
export const Day = z.iso.date().refine((day) => day >= '1000' && day < '9999')
const spanOf = (least: number) => {
  const upTo = (most: number) => z.int().min(least).max(most)
  return z.union([
    z.strictObject({ days: upTo(36_500) }),
    z.strictObject({ weeks: upTo(5_200) }),
    z.strictObject({ months: upTo(1_200) }),
    z.strictObject({ years: upTo(100) })
  ]) satisfies z.ZodType<Span>
}
const Moment = z.union([z.strictObject({ ago: spanOf(0) }), z.strictObject({ ahead: spanOf(0) })]) satisfies z.ZodType<Moment>
const Stretch = z.union([
  z.strictObject({ last: spanOf(1) }),
  z.strictObject({ next: spanOf(1) }),
  z.strictObject({ this: z.enum(['week', 'month', 'quarter', 'year']) })
]) satisfies z.ZodType<Stretch>
const Key = Text(190).min(1)
const User = z.union([Key.regex(/^(?!ext:)/), z.strictObject({ me: z.literal(true) })])

const oneOf = {
  text: Text(190),
  choice: Key,
  user: User,
  users: User,
  tags: Key,
  flag: z.boolean(),
  number: z.number(),
  date: z.union([Day, Moment]),
  time: z.union([Instant, Day, Moment])
} as const satisfies Record<FieldType, z.ZodType>

function valueOf(type: FieldType, op: Operator): z.ZodType {
  const one = oneOf[type]
  switch (op) {
    case 'empty':
    case 'notEmpty':
      return z.undefined()
    case 'in':
    case 'nin':
      return z.array(one).max(1000)
    case 'between':
      return z.tuple([one, one])
    case 'within':
      return Stretch
    case 'contains':
    case 'startsWith':
      return Key
    default:
      return one
  }
}

const words: Record<FieldType, string> = {
  text: 'a text',
  choice: 'a key',
  user: 'the id of a user, or {"me":true}',
  users: 'the id of a user, or {"me":true}',
  tags: 'a tag',
  flag: 'true or false',
  number: 'a number',
  date: 'a day like 2027-03-31, or {"ago":{"days":30}}',
  time: 'a time like 2027-03-31T09:00:00.000Z, a day like 2027-03-31, or {"ago":{"days":30}}'
}

function wordsFor(type: FieldType, op: Operator): string {
  if (op === 'empty' || op === 'notEmpty') return 'This operator takes no value'
  if (op === 'within') return 'This is {"last":{"days":30}}, {"next":{"weeks":2}} or {"this":"month"}'
  if (op === 'in' || op === 'nin') return `This is a list, and each ${words[type]}`
  return op === 'between' ? `These are two, and each ${words[type]}` : `This is ${words[type]}`
}
