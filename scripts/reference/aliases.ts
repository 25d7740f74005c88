/** Ids that the database draws at random, by a name that is the same each time. */
const drawn = /\b(key|tag)_(?!0195eb4a7c)[0-9a-f]{32}\b/g

/** What differs from one telling to the next is told by another name; secrets are cut short. */
export function createAliases() {
  const byId = new Map<string, string>()

  function aliasOf(id: string, prefix: string): string {
    const known = byId.get(id)
    if (known) return known
    const alias = `${prefix}_0195eb4a7c0070008000${(0xa11a50000000 + (byId.size + 1) * 0x1357).toString(16).padStart(12, '0')}`
    byId.set(id, alias)
    return alias
  }

  return {
    hide: (text: string): string =>
      text
        .replace(drawn, (id, prefix: string) => aliasOf(id, prefix))
        .replace(/\b(ck_[sp]k_[a-z]+_)[0-9a-f]{40,}/g, '$1…')
        .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, 'eyJ…')
        .replace(/"[0-9a-f]{60,}"/g, '"0e87…"')
        .replace(/("hint": ?)"\w{4}"/g, '$1"9a43"'),
    reveal: (text: string): string => [...byId].reduce((all, [id, alias]) => all.replaceAll(alias, id), text)
  }
}

export type Aliases = ReturnType<typeof createAliases>
