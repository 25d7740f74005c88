import type { Customer, Event } from '@customer-kit/sdk/contract'
import { type Language, languages } from './languages/index.ts'
import { type Random, randomFrom } from './random.ts'

const minuteMs = 60 * 1000
const dayMs = 24 * 60 * minuteMs

/** What happened with each customer, and what is planned: one to six events each, in the customer's language. */
export function makeTimelines(customers: readonly Customer[], staffIds: readonly string[], now: Date): Event[] {
  const random = randomFrom(20_261_123)
  return customers.flatMap((customer) => {
    const language = languageOf(customer)
    const count = 1 + random.below(4)
    const past = Array.from({ length: count }, () => pastEvent(random, customer, language, now))
    const planned = random.chance(0.25) ? [plannedEvent(random, language, now)] : []
    const createdBy = customer.responsible ?? random.pick(staffIds)
    return [...past, ...planned].map((happening) => eventFrom(happening, customer.id, createdBy, now))
  })
}

function languageOf(customer: Customer): Language {
  const found = languages.find(([{ code }]) => code === customer.language)
  if (!found) throw new Error(`Nobody in the demo speaks ${customer.language}`)
  return found[0]
}

type Happening = Pick<Event, 'id' | 'type' | 'title' | 'text' | 'at' | 'endsAt'>

function eventFrom(happening: Happening, customerId: string, createdBy: string, now: Date): Event {
  const recordedAt = happening.at < now.toISOString() ? happening.at : now.toISOString()
  return { ...happening, rev: 1, customerId, details: {}, createdBy, createdAt: recordedAt, updatedAt: recordedAt }
}

function pastEvent(random: Random, { createdAt }: Customer, { said }: Language, now: Date): Happening {
  const born = Date.parse(createdAt)
  const age = now.getTime() - born
  const isNew = age < 2 * 60 * minuteMs
  // Whatever takes an hour has ended by now.
  const at = born + Math.floor(((isNew ? age : age - 60 * minuteMs) * random.below(1000)) / 1000)
  const type = isNew
    ? 'note'
    : random.weighted([
        ['note', 4],
        ['call', 3],
        ['meeting', 2],
        ['appointment', 1]
      ] as const)
  const lasts = { note: 0, call: 2 + random.below(25), meeting: 60, appointment: 45 }[type]
  return {
    id: idAt(random, at),
    type,
    title: { note: null, call: random.pick(said.calls), meeting: random.pick(said.meetings), appointment: random.pick(said.appointments) }[
      type
    ],
    text: type === 'note' || type === 'meeting' ? random.pick(said.notes) : null,
    at: new Date(at).toISOString(),
    endsAt: lasts ? new Date(at + lasts * minuteMs).toISOString() : null
  }
}

/** On a quarter of an hour, in office hours, within the next six weeks. */
function plannedEvent(random: Random, { said }: Language, now: Date): Happening {
  const midnight = Math.ceil(now.getTime() / dayMs) * dayMs
  const at = midnight + random.below(42) * dayMs + (8 * 60 + 15 * random.below(36)) * minuteMs
  return {
    id: idAt(random, at),
    type: 'appointment',
    title: random.pick(said.appointments),
    text: null,
    at: new Date(at).toISOString(),
    endsAt: new Date(at + 45 * minuteMs).toISOString()
  }
}

const idAt = (random: Random, at: number) => `evt_${at.toString(16).padStart(12, '0')}7${random.hex(3)}8${random.hex(15)}`
