import type { Fault } from '@customer-kit/sdk/contract'
import type * as z from 'zod'
import { DomainError } from './errors.ts'

export type Issue = z.core.$ZodIssue
type Path = Issue['path']

/** Refuses what was sent where something is wrong with it, and says where. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new DomainError('invalid_request', 'Some values need another look', faults)
}

/** Where to look again, one place each. */
export const faultsOf = (issues: readonly Issue[]): Fault[] => issues.flatMap((issue) => placesOf(issue, []))

function placesOf(issue: Issue, above: Path): Fault[] {
  const path = [...above, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault([...path, key], 'There is no such field'))
    case 'invalid_union': {
      const meant = likeliest(issue.errors)
      return meant ? meant.flatMap((inner) => placesOf(inner, path)) : [fault(path, issue.message)]
    }
    case 'invalid_key':
      return [fault(path, 'There is no such field')]
    default:
      return [fault(path, issue.message)]
  }
}

/** Of the shapes a union could have had, the one that was probably meant: its faults lie deepest, or are fewest. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const shallowest = (issues: readonly Issue[]) => Math.min(...issues.map((issue) => issue.path.length))
  return branches.toSorted((one, other) => shallowest(other) - shallowest(one) || one.length - other.length)[0]
}

const fault = (path: Path, message: string): Fault => ({ path: path.join('.'), message })
