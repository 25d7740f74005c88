/** A piece of SQL, as code that is mutated makes it. */
type Made = { sql: string; args: readonly unknown[] }

/** What mutated code asks as it runs: whether this mutant is the one that is tried now. */
type Switch = { (id: number): boolean; made: (make: () => Made) => Made }

declare global {
  var isSlip: Switch
}

/** More turns than this, and what a mutant has begun will not end. */
const mostTurns = 3_000_000
const nobody = -1

export function installSwitch(fixed = nobody) {
  let [active, turns, isTesting] = [fixed, 0, false]
  const [reached, loaded] = [new Set<number>(), new Set<number>()]

  const isActive = (id: number) => {
    if (!isTesting) loaded.add(id)
    else if (active === nobody) reached.add(id)
    else if (++turns > mostTurns) throw new Error('This mutant does not come to an end')
    return id === active
  }
  const made = (make: () => Made): Made => (isTesting || fixed !== nobody ? make() : madeAnew(make))

  /** A constant of its module: read again whenever somebody else is tried. */
  function madeAnew(make: () => Made): Made {
    let known: { of: number; value: Made } | undefined
    const now = () => {
      if (!isTesting || active === nobody) return make()
      if (known?.of !== active) known = { of: active, value: make() }
      return known.value
    }
    return {
      get sql() {
        return now().sql
      },
      get args() {
        return now().args
      }
    }
  }

  globalThis.isSlip = Object.assign(isActive, { made })

  return {
    /** Which ran as modules were loaded; those must be there from the beginning. */
    loaded: loaded as ReadonlySet<number>,
    /** Lets one thing run, with one mutant or none, and says which it came by. */
    async during(id: number | undefined, run: () => Promise<void>): Promise<ReadonlySet<number>> {
      reached.clear()
      ;[active, turns, isTesting] = [id ?? fixed, 0, true]
      try {
        await run()
      } finally {
        ;[active, isTesting] = [fixed, false]
      }
      return new Set(reached)
    }
  }
}
