import { Agent, request } from 'node:http'
import type { Server } from './server.ts'

export type Ask = { method: string; path: string; headers?: Record<string, string>; body?: string }
export type Answered = { status: number; body: string }

const lanes = 16

/** The server's CPU time per request, in ms, over `asks` sent on 16 connections. Every answer must be good. */
export async function cpuPerRequest(server: Server, asks: readonly Ask[]): Promise<number> {
  // Made anew each time: a server hangs up on connections that were idle while the other side was measured.
  const agent = new Agent({ keepAlive: true, maxSockets: lanes })
  const waiting = [...asks]
  const before = server.cpuMs()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let ask = waiting.pop(); ask; ask = waiting.pop()) {
        const { status, body } = await answerOf(server, ask, agent)
        if (status >= 300) throw new Error(`${ask.method} ${ask.path} answered ${status}: ${body}`)
      }
    })
  )
  const taken = server.cpuMs() - before
  agent.destroy()
  return taken / asks.length
}

export function answerOf(server: Server, { method, path, headers = {}, body }: Ask, agent?: Agent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const said = { method, headers: { ...headers, ...(body && { 'content-type': 'application/json' }) }, ...(agent && { agent }) }
    const sent = request(server.url + path, said, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
