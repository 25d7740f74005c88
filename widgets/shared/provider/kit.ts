import type { Send } from '@customer-kit/sdk/client/transport.ts'
import type { Bootstrap } from '@customer-kit/sdk/contract/bootstrap.ts'
import { Changes } from './changes.ts'
import { Current } from './current.ts'
import { Entities } from './entities.ts'
import { Listeners } from './listeners.ts'

type KitOptions = { send: Send; resumed?: Listeners; pauseMs?: () => number }

/** What the widgets below one provider share. */
export class Kit {
  /** The SDK's transport; hand it to one class per resource: `new Customers(kit.send)`. */
  readonly send: Send
  readonly current = new Current()
  readonly entities = new Entities()
  readonly changes: Changes
  /** Somebody is signed in again. */
  readonly resumed: Listeners
  /** The workspace and the person, once `bootstrap()` has brought them. */
  known: Bootstrap | undefined
  #bootstrap: Promise<Bootstrap> | undefined

  constructor({ send, resumed = new Listeners(), pauseMs = () => 5000 }: KitOptions) {
    this.send = send
    this.resumed = resumed
    // Another person may have signed in, with other rights; or this one's have changed.
    const forget = () => {
      this.#bootstrap = undefined
      this.entities.clear()
    }
    this.changes = new Changes(send, pauseMs, forget)
    resumed.add(forget)
    resumed.add(() => void this.changes.ask())
  }

  /** Asked for once, however many widgets want it. */
  bootstrap(): Promise<Bootstrap> {
    return (this.#bootstrap ??= this.send('getBootstrap', {}).then(
      (known) => (this.known = known),
      (error: unknown) => {
        this.#bootstrap = undefined
        throw error
      }
    ))
  }
}

const kits = new WeakMap<object, Kit>()

/** Widgets that were given the same client share what widgets below one provider share. */
export function kitOf(client: { send: Send }): Kit {
  const kit = kits.get(client) ?? new Kit({ send: client.send })
  kits.set(client, kit)
  return kit
}
