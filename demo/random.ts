/** A small generator of numbers that are the same on every machine for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from')
    return item
  }

  return {
    below,
    pick,
    chance: (share: number) => next() < share,
    /** More often what weighs more. */
    weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Item {
      const total = items.reduce((sum, [, weight]) => sum + weight, 0)
      let left = next() * total
      const found = items.find(([, weight]) => (left -= weight) < 0)
      return (found ?? pick(items))[0]
    },
    digits: (count: number) => Array.from({ length: count }, () => below(10)).join(''),
    hex: (count: number) => Array.from({ length: count }, () => below(16).toString(16)).join('')
  }
}

export type Random = ReturnType<typeof randomFrom>
