/** What an example has got and goes no further with. */
export const shown = (...got: unknown[]): void => void got

/** A console that keeps to itself. */
export const quiet = { log: shown }
