/** One writer at a time for each database, in the order they came. Resolves to the word that ends a turn. */
export function createTurns() {
  const last = new Map<string, Promise<void>>()

  return async (path: string): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = last.get(path)
    last.set(path, promise)
    await before
    return resolve
  }
}
