import type { Kit } from '../provider/kit.ts'

/** Somebody wants to sign in again and go on with what they wrote. False where the page sees to it: `kit.resumed` tells when it has. */
export function maySignIn(host: EventTarget): boolean {
  const event = new CustomEvent('ck-before-sign-in', { detail: {}, bubbles: true, composed: true, cancelable: true })
  return host.dispatchEvent(event)
}

/** Asked when `kit.resumed` tells: what one person wrote is not saved in the name of another. */
export async function isSamePerson(kit: Kit | undefined): Promise<boolean> {
  const { me } = kit?.known ?? {}
  const known = await kit?.bootstrap().catch(() => undefined)
  return known !== undefined && known.me?.id === me?.id
}
