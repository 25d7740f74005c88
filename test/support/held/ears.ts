/** What is read of an answer, whoever made it: `fetch`, a Worker's harness. */
type Answer = { status: number; statusText: string; headers: Iterable<[string, string]>; text(): Promise<string> }

const unspeakable = new Set<string>()
const listening: Promise<string[]>[] = []

/** Words that no answer to anybody may carry, in all tests of this process. */
export function keepUnspoken(words: readonly string[]): void {
  for (const word of words) unspeakable.add(word)
}

/** Reads a copy of an answer to its end, or as far as it came. Nobody waits for that but the end of the test. */
export function hear(where: string, copy: Answer): void {
  const { status, statusText, headers } = copy
  const heard = copy.text().then(
    (body) => [where, status, statusText, ...[...headers].flat(), body].join('\n'),
    () => ''
  )
  listening.push(heard.then((said) => [...unspeakable].filter((word) => said.includes(word)).map((word) => `${where} told ${word}`)))
}

/** What was told since the last time this was asked, and should not have been. */
export const told = async () => (await Promise.all(listening.splice(0))).flat()
