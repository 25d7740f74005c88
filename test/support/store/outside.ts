import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

type Word = 'hold' | 'release' | 'write' | 'ids'

/** A second process on a database file. Answers each word with what that process sees. */
export function startOutsider(path: string): (word: Word) => Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'outsider.ts'), path], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()

  return async (word) => {
    child.stdin.write(`${word}\n`)
    const { value } = await answers.next()
    return JSON.parse(value ?? '[]') as string[]
  }
}
