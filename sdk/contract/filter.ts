import * as z from 'zod'
import { type CustomerField, customerFields, type Operator, operators } from './fields.ts'
import { Instant, Text } from './text.ts'

export type Condition = { field: CustomerField; op: Operator; value?: unknown }
export type Filter = { and: Filter[] } | { or: Filter[] } | { not: Filter } | Condition

const deepest = 8
const mostNodes = 100

const Me = z.strictObject({ me: z.literal(true) })
const One = z.union([Text(190), Me])
const Values = z.array(One).max(1000)
const valueOf: Record<Operator, z.ZodType> = {
  eq: z.union([One, z.boolean()]),
  ne: One,
  in: Values,
  nin: Values,
  contains: Text(190).min(1),
  startsWith: Text(190).min(1),
  gt: Instant,
  gte: Instant,
  lt: Instant,
  lte: Instant,
  between: z.tuple([Instant, Instant]),
  empty: z.undefined(),
  notEmpty: z.undefined()
}

const Condition: z.ZodType<Condition> = z
  .strictObject({
    field: z.literal(Object.keys(customerFields) as CustomerField[]),
    op: z.literal(Object.keys(valueOf) as Operator[]),
    value: z.unknown().optional()
  })
  .refine(({ field, op }) => allowed(field).includes(op), 'This field does not know this operator')
  .refine(
    ({ field, op, value }) =>
      valueOf[op].safeParse(value).success && (typeof value === 'boolean') === (customerFields[field].type === 'flag'),
    'This operator needs another kind of value'
  )

const Tree: z.ZodType<Filter> = z.lazy(() =>
  z.union([z.strictObject({ and: z.array(Tree) }), z.strictObject({ or: z.array(Tree) }), z.strictObject({ not: Tree }), Condition])
)

// Measured before the schema walks it: zod overflows the stack on a tree a thousand deep.
export const Filter = z
  .unknown()
  .refine((tree) => nodesIn(tree) <= mostNodes, 'This filter is too deep or too large')
  .pipe(Tree)
  .meta({ id: 'Filter' })

const allowed = (field: CustomerField): readonly Operator[] => operators[customerFields[field].type]

function nodesIn(tree: unknown, depth = 1): number {
  if (typeof tree !== 'object' || tree === null) return 1
  if (depth > deepest) return Infinity
  const { and = [], or = [], not } = tree as { and?: unknown; or?: unknown; not?: unknown }
  const below = [and, or, not ? [not] : []].flat()
  return below.reduce<number>((sum, child) => sum + nodesIn(child, depth + 1), 1)
}
