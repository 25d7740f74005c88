import type { Fault } from '@customer-kit/sdk/contract'
import { mostFaults } from '../domain/errors.ts'

const ofEveryObject = new Set(['__proto__', 'constructor', 'prototype'])

/** Names every place that holds what no part of us may take in: text the engine would cut or change, and keys that reach behind an object. */
export function unkeepable(value: unknown, path: readonly string[] = []): Fault[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [fault(path, 'Contains characters that cannot be kept')]
  if (typeof value !== 'object' || value === null) return []
  const faults: Fault[] = []
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, key]
    if (ofEveryObject.has(key) || !isStorable(key)) faults.push(fault(here, 'There is no such field'))
    else faults.push(...unkeepable(inner, here))
    if (faults.length >= mostFaults) return faults
  }
  return faults
}

const isStorable = (text: string) => text.isWellFormed() && !text.includes('\0')

const fault = (path: readonly string[], message: string): Fault => ({ path: path.join('.').toWellFormed(), message })
