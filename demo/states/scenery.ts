import type { Client, Customer } from '@customer-kit/sdk'
import { isProblem } from '@customer-kit/sdk'
import { deleted, newcomer, somebody } from './states.ts'

/** Which customer stands for which word in the table of states. */
export type Scenery = Record<string, string>

const dayMs = 86_400_000
const daysFromNow = (days: number) => new Date(Date.now() + days * dayMs).toISOString()

/** Three customers for the pages of states, made when the first of these pages is asked for and not before. */
export function createScenery(client: Client) {
  const { customers, events } = client
  let made: Promise<Scenery> | undefined

  async function make(): Promise<Scenery> {
    const shown = await find('C-STATES-1', {
      firstName: 'Mira',
      lastName: 'Janssen',
      email: 'mira@example.com',
      stage: 'proposal',
      tags: ['newsletter']
    })
    if ((await events.list(shown.id, { limit: 1 })).data.length === 0) await tell(shown)
    const gone = await customers.create({ kind: 'person', firstName: 'Gone', externalId: null })
    await customers.delete(gone)
    const fresh = await find('C-STATES-2', { firstName: 'Newcomer', lastName: 'Peeters' })
    return { [somebody]: shown.id, [deleted]: gone.id, [newcomer]: fresh.id }
  }

  async function find(externalId: string, values: object): Promise<Customer> {
    const { data } = await customers.list({ filter: { field: 'externalId', op: 'eq', value: externalId }, limit: 1 })
    const [known] = data
    return known ? customers.get(known.id) : customers.create({ kind: 'person', externalId, ...values })
  }

  /** More than one page of a story, and something planned. */
  async function tell({ id }: Customer): Promise<void> {
    for (let n = 1; n <= 40; n++)
      await events.record(id, {
        type: n % 3 ? 'call' : 'meeting',
        title: 'Asked for a price',
        text: 'Calls back on Monday.',
        at: daysFromNow(-n)
      })
    await events.record(id, { type: 'note', text: 'Prefers to be written to.' })
    await events.record(id, { type: 'appointment', title: 'First visit', at: daysFromNow(3) })
  }

  const ready = () => (made ??= make())

  return {
    ready,
    /** What somebody else does while a page is open. */
    async change(): Promise<void> {
      const { [somebody]: id = '' } = await ready()
      const customer = await customers.get(id)
      await customers.update(customer, { email: `mira.${Date.now() % 1000}@example.com` })
      const [newest] = (await events.list(id, { limit: 1 })).data
      if (newest) await events.update(newest, { text: `Changed by a colleague at ${new Date().toISOString()}` }).catch(already)
    }
  }
}

/** Somebody else was first, which is all that was wanted. */
function already(error: unknown): void {
  if (!isProblem(error) || error.status !== 412) throw error
}
