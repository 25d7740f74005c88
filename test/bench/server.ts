import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

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

/** The time each of its threads was on a processor, first field of their schedstat, in ns: the ticks of /proc/PID/stat are 10 ms, a quarter of a round. */
function cpuMsOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]), 0) / 1e6
}
