/** Mutants that change nothing which anybody could tell, by their key, each with the reason. One that is caught, or not there any more, is a fault of this list. */
export const equal: Readonly<Record<string, string>> = {}
