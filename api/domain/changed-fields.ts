const notContent = new Set(['rev', 'updatedAt'])

/** Both sides of what differs, and nothing else: whole bodies would double the database. */
export function changedFields<Resource extends object>(before: Resource, after: Resource): { before: object; after: object } {
  const was = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).filter(
    ([field, value]) => !notContent.has(field) && JSON.stringify(value) !== JSON.stringify(was.get(field))
  )
  return { before: Object.fromEntries(changed.map(([field]) => [field, was.get(field)])), after: Object.fromEntries(changed) }
}
