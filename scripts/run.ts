import { spawn } from 'node:child_process'

export type Outcome = { code: number; output: string; seconds: number }

/** Runs one command of the project's own tools; its output is shown as it comes, or collected for later. */
export function run(
  command: string,
  args: readonly string[],
  { quiet = false, env = {} as Record<string, string> } = {}
): Promise<Outcome> {
  const started = performance.now()
  const child = spawn(command, args, {
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env }
  })
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: String(error), seconds: 0 }))
    child.once('exit', (code) => resolve({ code: code ?? 1, output, seconds: (performance.now() - started) / 1000 }))
  })
}
