import type { Runtime } from '../domain/runtime.ts'

/** The first makes everything new; what the others have made is still proven by them. */
export type Secrets = Pick<Runtime, 'secret' | 'previousSecrets'>

/** From `current,previous`. To rotate, put a new one in front; to end all that the old one proved, take it out. */
export function secretsIn(list: string): Required<Secrets> {
  const [secret, ...previousSecrets] = list.split(',').map((each) => each.trim())
  if (!secret || previousSecrets.includes('')) throw new Error('CUSTOMER_KIT_SECRET is one secret, or several with commas between')
  return { secret, previousSecrets }
}

export const secretsOf = ({ secret, previousSecrets = [] }: Secrets): readonly string[] => [secret, ...previousSecrets]
