const notContent = new Set(['rev', 'updatedAt'])
/** Who sees a customer hangs on all of these together, so a change to one is kept with the others. */
const ofVisibility = new Set(['responsible', 'serviceManager', 'accountManagers', 'viewers', 'private', 'deletedAt'])

/** Both sides of what differs, and nothing else: whole bodies would double the database. */
export function changedFields<Resource extends object>(
  before: Resource,
  after: Partial<NoInfer<Resource>>
): { before: object; after: object } {
  const was = new Map<string, unknown>(Object.entries(before))
  const differs = ([field, value]: [string, unknown]) => !notContent.has(field) && JSON.stringify(value) !== JSON.stringify(was.get(field))
  const all = Object.entries(after)
  const isHandedOver = all.some((entry) => ofVisibility.has(entry[0]) && differs(entry))
  const kept = all.filter((entry) => differs(entry) || (isHandedOver && ofVisibility.has(entry[0])))
  const sides = kept.map(([field, is]) => ({ field, sides: field === 'attributes' ? changedIn(was.get(field), is) : [was.get(field), is] }))
  const side = (at: 0 | 1) => Object.fromEntries(sides.map((each) => [each.field, each.sides[at]]))
  return { before: side(0), after: side(1) }
}

/** Each that a workspace has defined is a field of its own. What was not there is null, as in a patch: either side may be sent as one. */
function changedIn(was: unknown, is: unknown): [before: object, after: object] {
  const [before, after] = [valuesOf(was), valuesOf(is)]
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key))
  const only = (side: ReadonlyMap<string, unknown>) => Object.fromEntries(keys.map((key) => [key, side.get(key) ?? null]))
  return [only(before), only(after)]
}

const valuesOf = (attributes: unknown) => new Map<string, unknown>(Object.entries(attributes ?? {}))
