import type { Runtime } from '../domain/runtime.ts'
import { toHex } from '../domain/hex.ts'
import { bearerOf } from './bearer.ts'

/** Compared as digests, so that the time it takes tells nothing about how much of it was right. */
export async function isRootKey({ rootKey }: Runtime, request: Request): Promise<boolean> {
  return Boolean(rootKey) && (await digest(bearerOf(request))) === (await digest(rootKey ?? ''))
}

const digest = async (text: string) => toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
