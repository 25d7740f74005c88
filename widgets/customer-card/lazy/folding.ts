import { OwnPreferences } from '@customer-kit/sdk/client/preferences.ts'
import type { Send } from '@customer-kit/sdk/client/transport.ts'

/** For this person, wherever they see the card next. */
export async function keepSection(send: Send, name: string, isOpen: boolean): Promise<void> {
  await Promise.resolve(new OwnPreferences(send).update({ sections: { [name]: isOpen ? null : false } })).catch(() => undefined)
}
