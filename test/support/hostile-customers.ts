import type { Customer } from '@customer-kit/sdk'

/** What makes two ways of comparing differ: case, accents and how they are written, letters that fold to several, other scripts, nothing. */
export const texts = [
  'García José',
  'GARCIA JOSE',
  'jose\u0301',
  'José',
  'Straße',
  'STRASSE',
  'ﬁnance',
  'İstanbul',
  'ıstanbul',
  'Łukasz',
  'Åsa',
  'A\u030Asa',
  '李小龙',
  'ｶﾀｶﾅ',
  'カタカナ',
  '한국',
  '👩‍👩‍👧',
  '😀',
  '%',
  '_',
  "O'Neil",
  '"quoted"',
  '\\',
  'a',
  'aa',
  'b',
  '\u0301',
  ' two  words ',
  '0',
  'null'
] as const

export const people = ['1', '2', '3'].map((digit) => `usr_${digit.padStart(32, '0')}`)
export const tags = ['VIP', 'vip', 'café', 'key account', '李']

/** Around midnight, in several places, and around the days on which clocks change. */
export const times = [
  '1970-01-01T00:00:00.000Z',
  '2027-02-28T23:59:59.999Z',
  '2027-03-01T00:00:00.000Z',
  '2027-03-27T22:59:59.999Z',
  '2027-03-27T23:00:00.000Z',
  '2027-03-28T22:00:00.000Z',
  '2027-03-30T21:59:59.999Z',
  '2027-03-30T22:00:00.000Z',
  '2027-03-31T00:00:00.000Z',
  '2027-03-31T12:00:00.000Z',
  '2027-03-31T23:59:59.999Z',
  '2027-04-01T00:00:00.000Z',
  '2027-10-31T01:30:00.000Z',
  '9998-12-31T23:59:59.999Z'
] as const

/** Every combination of these, none at all among them, as the bits of `n` say. */
function others(n: number): Customer['otherIdentities'] {
  const all: Customer['otherIdentities'] = [
    { kind: 'email', value: `jose${n + 1}@example.com`, verified: false },
    { kind: 'phone', value: `+3460000${n + 1001}`, verified: false },
    { kind: 'telegram', value: `ada_lovelace${n % 5}`, verified: false },
    { kind: 'telegram', value: 'jose_garcia', verified: false },
    { kind: 'linkedin', value: n % 2 === 0 ? 'josé-garcía' : 'jose-garcia', verified: false },
    { kind: 'customer-number', value: texts[n % texts.length]?.trim().normalize() ?? '', verified: false }
  ]
  return all.filter((_, at) => (n >> at) % 2 === 1)
}

/** One of them, another for each number; every field has nothing in some and each of its values in others. */
export function hostileCustomer(n: number): Customer {
  const of = <Item>(items: readonly Item[], step: number): Item => items[Math.floor(n / step) % items.length] as Item
  const maybe = <Item>(items: readonly Item[], step: number): Item | null => of([...items, null], step)
  const text = (value: string | null) => value?.trim().normalize() ?? null
  const key = (...keys: string[]) => maybe(keys, (n % 3) + 1)
  const several = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => (n >> at) % 2 === 1)
  const shared = {
    id: `cus_${n.toString(16).padStart(32, '0')}`,
    rev: 1,
    verified: { email: n % 3 === 1, phone: n % 4 === 1 },
    otherIdentities: others(n),
    createdAt: of(times, 1),
    updatedAt: of(times, 3),
    deletedAt: null,
    email: maybe([`jose${n}@example.com`, `a${n}@b.example`], 1),
    phone: maybe([`+3460000${n + 1000}`], 2),
    externalId: n % 4 === 0 ? null : `${of(['C-', 'c-', 'Ç-', 'ss', 'ß'], 1)}${n}`,
    language: key('es', 'pt-BR', 'ar'),
    timezone: key('Europe/Madrid', 'Asia/Kathmandu'),
    avatar: maybe([`https://example.com/${n}.png`, `https://example.com/José-${n}.png`], 1),
    stage: key('lead', 'customer', 'lost'),
    status: key('active', 'paused'),
    state: key('aware'),
    region: key('north', 'south'),
    segment: key('pharma', 'finance'),
    channel: key('web'),
    preferredOffice: key('porto'),
    responsible: maybe(people, 2),
    serviceManager: maybe(people, 3),
    accountManagers: several(people),
    preferredContact: maybe(people, 5),
    viewers: several(people).toReversed(),
    tags: several(tags),
    private: n % 2 === 0,
    intermediary: n % 3 === 0,
    consent: maybe(
      [true, false].map((given) => ({
        given,
        source: text(of(texts, 1)) || 'Web',
        wording: text(of(['', ...texts], 5)) ?? '',
        at: of(times, 1)
      })),
      1
    ),
    notes: text(of(['', ...texts], 1)) ?? '',
    attributes: {}
  }
  const name = text(of(texts, 1)) || 'nameless'
  const organization = { kind: 'organization' as const, name, ...shared }
  return n % 3 === 0 ? organization : { kind: 'person', firstName: text(maybe(texts, 1)), lastName: text(maybe(texts, 7)), ...shared }
}
