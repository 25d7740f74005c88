import { fromHex, toHex } from './hex.ts'

/** Keys for one purpose. The first seals; what any of the others has sealed is opened still. */
export type Keyring = readonly [current: CryptoKey, ...previous: CryptoKey[]]

/** A place to go on from, encrypted, because row numbers tell how many rows one may not see; good for one question only. */
export async function seal([key]: Keyring, place: object, question: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(place))
  return toHex(iv) + toHex(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(question) }, key, text))
}

/** Undefined unless `seal` made it, with one of these keys and for this question. */
export async function unseal<Place>(keys: Keyring, sealed: string, question: string): Promise<Place | undefined> {
  const bytes = fromHex(sealed)
  if (toHex(bytes) !== sealed) return undefined
  for (const key of keys) {
    const place = await decrypted<Place>(key, bytes, question)
    if (place !== undefined) return place
  }
  return undefined
}

async function decrypted<Place>(key: CryptoKey, bytes: Uint8Array<ArrayBuffer>, question: string): Promise<Place | undefined> {
  try {
    const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, 12), additionalData: boundTo(question) }
    // Safe because only `seal` can have made a text that decrypts, and one question has one kind of place.
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytes.slice(12)))) as Place
  } catch {
    return undefined
  }
}

const boundTo = (question: string) => new TextEncoder().encode(question)
