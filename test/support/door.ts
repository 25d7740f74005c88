import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { moveInBeside } from './neighbour.ts'

const door = (name: string) => fileURLToPath(new URL(`../../api/${name}.ts`, import.meta.url))

/** The Node doors as real processes, on a data folder of their own, where a neighbour is already. */
export function startDoors(env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'customer-kit-doors-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const neighbour = moveInBeside(folder)
  const open = async (name: string, args: readonly string[]) => {
    await neighbour
    return spawn(process.execPath, [...(env['NODE_FLAGS']?.split(' ') ?? []), door(name), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CUSTOMER_KIT_DATABASE: `file:${folder}/{workspace}.db`, PORT: '0', ...env }
    })
  }

  return {
    folder,

    /** Runs to its end. */
    async cli(...args: string[]): Promise<{ code: number | null; said: string; complained: string }> {
      const child = await open('cli', args)
      let [said, complained] = ['', '']
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
      return new Promise((resolve) => child.once('close', (code) => resolve({ code, said, complained })))
    },

    /** Runs until the test is over. Resolves to its address. */
    async server(): Promise<string> {
      const child = await open('node', [])
      onTestFinished(() => void child.kill())
      return new Promise((resolve, reject) => {
        let said = ''
        child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
        child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
        child.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString()
          const [, address] = /listens on (\S+)/.exec(said) ?? []
          if (address) resolve(address)
        })
      })
    }
  }
}
