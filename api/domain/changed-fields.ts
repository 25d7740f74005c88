const notContent = new Set(['rev', 'updatedAt'])
/** Who sees a customer hangs on all of these together, so a change to one is kept with the others. */
const ofVisibility = new Set(['responsible', 'serviceManager', 'accountManagers', 'viewers', 'private', 'deletedAt'])

/** Both sides of what differs, and nothing else: whole bodies would double the database. */
export function changedFields<Resource extends object>(before: Resource, after: Resource): { before: object; after: object } {
  const was = new Map<string, unknown>(Object.entries(before))
  const differs = ([field, value]: [string, unknown]) => !notContent.has(field) && JSON.stringify(value) !== JSON.stringify(was.get(field))
  const all = Object.entries(after)
  const isHandedOver = all.some((entry) => ofVisibility.has(entry[0]) && differs(entry))
  const kept = all.filter((entry) => differs(entry) || (isHandedOver && ofVisibility.has(entry[0])))
  return { before: Object.fromEntries(kept.map(([field]) => [field, was.get(field)])), after: Object.fromEntries(kept) }
}
