import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const door = fileURLToPath(import.meta.resolve('@customer-kit/api/node.ts'))

/** The product's own server as a process, to be killed, at the latest when it is no longer used. Resolves when it listens. */
export async function startNodeDoor(env: { CUSTOMER_KIT_DATABASE: string; CUSTOMER_KIT_SECRET: string; PORT: string }) {
  const child = spawn(process.execPath, [door], {
    // One caller does here what a thousand do elsewhere.
    env: { ...process.env, CUSTOMER_KIT_LIMITS: 'reads=9999999,writes=9999999', ...env, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)))
    child.stdout.on('data', (said: Buffer) => {
      const [address] = /http:\/\/\S+/.exec(said.toString()) ?? []
      if (address) resolve(address)
    })
  })
  async function kill() {
    child.kill('SIGKILL')
    await ended
  }
  return { url, pid: child.pid ?? 0, kill, [Symbol.asyncDispose]: kill }
}
