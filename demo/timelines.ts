import type { Customer } from '@customer-kit/sdk/contract'
import { type Language, languages } from './languages/index.ts'
import { type Random, randomFrom } from './random.ts'

const minuteMs = 60 * 1000
const dayMs = 24 * 60 * minuteMs

type MadeUpEvent = {
  id: string
  customerId: string
  type: 'note' | 'call' | 'meeting' | 'appointment'
  title: string | null
  text: string | null
  at: string
  endsAt: string | null
  createdBy: string
}

/** What happened with each customer, and what is planned: one to six events each, in the customer's language. */
export function makeTimelines(customers: readonly Customer[], staffIds: readonly string[], now: Date): MadeUpEvent[] {
  const random = randomFrom(20_261_123)
  return customers.flatMap((customer) => {
    const language = languageOf(customer)
    const count = 1 + random.below(4)
    const past = Array.from({ length: count }, () => pastEvent(random, customer, language, now))
    const planned = random.chance(0.25) ? [plannedEvent(random, customer, language, now)] : []
    const createdBy = customer.responsible ?? random.pick(staffIds)
    return [...past, ...planned].map((event) => Object.assign(event, { createdBy }))
  })
}

function languageOf(customer: Customer): Language {
  const found = languages.find(([{ code }]) => code === customer.language)
  if (!found) throw new Error(`Nobody in the demo speaks ${customer.language}`)
  return found[0]
}

type Unsigned = Omit<MadeUpEvent, 'createdBy'>

function pastEvent(random: Random, { id: customerId, createdAt }: Customer, { said }: Language, now: Date): Unsigned {
  const born = Date.parse(createdAt)
  const age = now.getTime() - born
  const isNew = age < 2 * 60 * minuteMs
  // Whatever takes an hour has ended by now.
  const at = born + Math.floor(((isNew ? age : age - 60 * minuteMs) * random.below(1000)) / 1000)
  const start = { id: idAt(random, at), customerId, at: new Date(at).toISOString() }
  const type = isNew
    ? 'note'
    : random.weighted([
        ['note', 4],
        ['call', 3],
        ['meeting', 2],
        ['appointment', 1]
      ] as const)
  if (type === 'note') return { ...start, type, title: null, text: random.pick(said.notes), endsAt: null }
  if (type === 'call') return { ...start, type, title: random.pick(said.calls), text: null, endsAt: minutesAfter(at, 2 + random.below(25)) }
  if (type === 'meeting') {
    return { ...start, type, title: random.pick(said.meetings), text: random.pick(said.notes), endsAt: minutesAfter(at, 60) }
  }
  return { ...start, type, title: random.pick(said.appointments), text: null, endsAt: minutesAfter(at, 45) }
}

/** On a quarter of an hour, in office hours, within the next six weeks. */
function plannedEvent(random: Random, { id: customerId }: Customer, { said }: Language, now: Date): Unsigned {
  const midnight = Math.ceil(now.getTime() / dayMs) * dayMs
  const at = midnight + random.below(42) * dayMs + (8 * 60 + 15 * random.below(36)) * minuteMs
  const title = random.pick(said.appointments)
  return {
    id: idAt(random, at),
    customerId,
    type: 'appointment',
    title,
    text: null,
    at: new Date(at).toISOString(),
    endsAt: minutesAfter(at, 45)
  }
}

const minutesAfter = (at: number, minutes: number) => new Date(at + minutes * minuteMs).toISOString()
const idAt = (random: Random, at: number) => `evt_${at.toString(16).padStart(12, '0')}7${random.hex(3)}8${random.hex(15)}`
