import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'

const ticksPerSecond = 100

// One caller does here what a thousand do elsewhere; that each is counted costs what it costs.
const tireless = { CUSTOMER_KIT_LIMITS: 'reads=9999999,writes=9999999' }

export type Server = { url: string; cpuMs(): number; stop(): Promise<void> }

/** A server in a process of its own, so that its CPU time is its own too. It says its address on a line of its output. */
export async function startServer(script: string, env: Record<string, string>): Promise<Server> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...env, ...tireless, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const url = await addressFrom(child)
  child.stdout?.resume()
  return {
    url,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    }
  }
}

async function addressFrom(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk)
    const [, address] = /(http:\/\/[\w.]+:\d+)/.exec(said) ?? []
    if (address) return address
  }
  throw new Error(`The server ended before it said its address: ${said}`)
}

/** User and system time, fields 14 and 15 of /proc/PID/stat; the name before them may hold spaces, so count from its bracket. */
function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}
