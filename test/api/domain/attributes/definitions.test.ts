import { sql } from '@customer-kit/api/store/sql.ts'
import type { CustomerPatch } from '@customer-kit/sdk'
import { expect, test } from 'vitest'
import { startKit } from '../../../support/kit.ts'

async function startAcme() {
  const kit = await startKit()
  const { secretKey } = await kit.workspace('acme')
  return { kit, ...kit.client(secretKey) }
}

const keysOf = ({ data }: { data: readonly { key: string }[] }) => data.map(({ key }) => key)

test('a field is defined under a key that is made from its label, and put last', async () => {
  const { attributes } = await startAcme()

  const made = await attributes.create({ label: 'Ende des Vertrags', type: 'date' })
  const again = await attributes.create({ label: 'Ende des Vertrags', type: 'text' })
  const unspelled = await attributes.create({ label: '契約', type: 'flag' })
  const own = await attributes.create({
    key: 'size',
    label: 'Size',
    type: 'choice',
    options: [{ key: 's', label: 'Small', tone: 'green' }]
  })

  expect(made).toEqual({
    key: 'endeDesVertrags',
    label: 'Ende des Vertrags',
    type: 'date',
    options: [],
    indexed: false,
    ready: false,
    archived: false
  })
  expect([again.key, unspelled.key]).toEqual(['endeDesVertrags2', 'field'])
  expect(own.options).toEqual([{ key: 's', label: 'Small', tone: 'green', archived: false }])
  expect(keysOf(await attributes.list())).toEqual(['endeDesVertrags', 'endeDesVertrags2', 'field', 'size'])
})

test('a key is taken once, and two who define the same at the same time get one each', async () => {
  const { attributes } = await startAcme()
  await attributes.create({ key: 'size', label: 'Size', type: 'text' })

  await expect(attributes.create({ key: 'size', label: 'Size', type: 'number' })).rejects.toMatchObject({ status: 409, code: 'conflict' })
  const both = await Promise.all([
    attributes.create({ label: 'Colour', type: 'text' }),
    attributes.create({ label: 'Colour', type: 'text' })
  ])
  expect(keysOf({ data: both }).toSorted()).toEqual(['colour', 'colour2'])
})

test.each(['Prototype', 'constructor', '__proto__', '42', '日本'])('a field called %s has a key that customers can use', async (label) => {
  const { attributes, customers } = await startAcme()

  const { key } = await attributes.create({ label, type: 'text' })

  const ada = await customers.create({ kind: 'person', firstName: 'Ada', attributes: { [key]: 'yes' } })
  expect(ada.attributes).toEqual({ [key]: 'yes' })
  const { revision } = await attributes.list()
  expect((await attributes.reorder({ keys: [key], revision })).data.map((each) => each.label)).toEqual([label])
})

test('an order is all of them once, or refused', async () => {
  const { attributes } = await startAcme()
  for (const label of ['One', 'Two', 'Three']) await attributes.create({ label, type: 'text' })
  const { revision } = await attributes.list()

  const sorted = await attributes.reorder({ keys: ['three', 'one', 'two'], revision })
  expect(keysOf(sorted)).toEqual(['three', 'one', 'two'])
  await expect(attributes.reorder({ keys: ['three', 'one'], revision: sorted.revision })).rejects.toMatchObject({ status: 409 })
  const both = ['one', 'one', 'two']
  await expect(attributes.reorder({ keys: both, revision: sorted.revision })).rejects.toMatchObject({ status: 422 })
  expect(await attributes.list()).toEqual(sorted)
})

test('of two people who sort at once the second is told, and so is who sorts without one that was defined meanwhile', async () => {
  const { attributes } = await startAcme()
  for (const label of ['One', 'Two', 'Three']) await attributes.create({ label, type: 'text' })
  const { revision } = await attributes.list()
  const orders = [
    ['three', 'one', 'two'],
    ['two', 'three', 'one']
  ]

  const outcomes = await Promise.allSettled(orders.map((keys) => attributes.reorder({ keys, revision })))

  const kept = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  expect(kept).toHaveLength(1)
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { status: 409, code: 'conflict' } })
  const now = await attributes.list()
  expect(now).toEqual(kept[0])
  await attributes.create({ label: 'Four', type: 'text' })
  await expect(attributes.reorder({ keys: ['one', 'two', 'three'], revision: now.revision })).rejects.toMatchObject({ status: 409 })
})

test('at most two hundred are defined, and twenty of them indexed', async () => {
  const { attributes } = await startAcme()
  for (let made = 0; made < 20; made++) await attributes.create({ key: `i${made}`, label: 'Indexed', type: 'text', indexed: true })
  await expect(attributes.create({ label: 'One more', type: 'text', indexed: true })).rejects.toMatchObject({ status: 409 })
  await attributes.create({ key: 'plain', label: 'Plain', type: 'text' })
  await expect(attributes.update('plain', { indexed: true })).rejects.toMatchObject({ status: 409 })
  for (let made = 21; made < 200; made++) await attributes.create({ key: `a${made}`, label: 'Plain', type: 'text' })
  await expect(attributes.create({ label: 'One more', type: 'text' })).rejects.toMatchObject({ status: 409 })
})

test('another label changes no customer, and every customer has it under the same key', async () => {
  const { attributes, customers } = await startAcme()
  await attributes.create({ key: 'size', label: 'Size', type: 'number' })
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', attributes: { size: 40.5 } })

  expect(await attributes.update('size', { label: 'Shoe size' })).toMatchObject({ key: 'size', label: 'Shoe size' })

  expect(await customers.get(ada.id)).toEqual(ada)
})

test('a customer takes what fits the type, and nothing else', async () => {
  const { attributes, customers } = await startAcme()
  for (const type of ['text', 'number', 'date', 'flag'] as const) await attributes.create({ key: type, label: type, type })
  await attributes.create({
    key: 'choice',
    label: 'Choice',
    type: 'choice',
    options: [
      { key: 'a', label: 'A' },
      { key: 'b', label: 'B', archived: true }
    ]
  })
  const all = { text: 'é "q" \u{1F600}', number: -0.5, date: '2028-02-29', flag: false, choice: 'a' }

  const ada = await customers.create({ kind: 'person', firstName: 'Ada', attributes: all })
  expect(ada.attributes).toEqual(all)
  expect((await customers.list()).data[0]?.attributes).toEqual(all)

  const wrong: Record<string, string | number | boolean>[] = [
    { text: 1 },
    { text: true },
    { number: '1' },
    { number: true },
    { date: '2027-02-29' },
    { date: '27-02-01' },
    { date: 20270201 },
    { flag: 'true' },
    { flag: 1 },
    { choice: 'b' },
    { choice: 'c' },
    { choice: 1 },
    { other: 'x' }
  ]
  for (const bad of wrong) {
    const [key] = Object.keys(bad)
    const refused = { status: 422, errors: [{ path: `attributes.${key}` }] }
    await expect(customers.update(ada, { attributes: bad }), JSON.stringify(bad)).rejects.toMatchObject(refused)
    await expect(customers.create({ kind: 'person', firstName: 'Bo', attributes: bad }), JSON.stringify(bad)).rejects.toMatchObject(refused)
  }
  await expect(customers.update(ada, { attributes: { other: 'x' } })).rejects.toMatchObject({
    errors: [{ message: 'There is no such field' }]
  })
  await expect(customers.update(ada, { attributes: { flag: 'x' } })).rejects.toMatchObject({
    errors: [{ message: 'This field takes no such value' }]
  })
  expect(await customers.get(ada.id)).toEqual(ada)

  const plain = await customers.update(ada, { attributes: { text: '2027-01-01', number: null, date: null, flag: null, choice: null } })
  expect(plain.attributes).toEqual({ text: '2027-01-01' })
})

test('a change names some of the attributes, and the others stay; null and an empty text are no value', async () => {
  const { attributes, customers } = await startAcme()
  for (const key of ['one', 'two', 'three']) await attributes.create({ key, label: key, type: 'text' })
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', attributes: { one: '1', two: '2', three: '' } })
  expect(ada.attributes).toEqual({ one: '1', two: '2' })

  const changed = await customers.update(ada, { attributes: { one: null, three: '3' } })
  expect(changed).toMatchObject({ rev: 2, attributes: { two: '2', three: '3' } })
  expect(await customers.update(changed, { attributes: { two: '', three: '' } })).toMatchObject({ rev: 3, attributes: {} })
})

test('a change is kept as those attributes that it changed, and either side of it is a patch that leads there', async () => {
  const { kit, attributes, customers } = await startAcme()
  for (const key of ['one', 'two', 'three']) await attributes.create({ key, label: key, type: 'text' })
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', attributes: { one: '1', two: '2' } })

  const changed = await customers.update(ada, { firstName: 'Grace', attributes: { one: null, two: '2', three: '3' } })

  const store = await kit.workspaces.open('acme')
  const logged = sql`select json_remove(before, '$.updatedAt') as before, after from changes order by seq desc limit 1`
  const [[row] = []] = (await store?.read([logged])) ?? []
  const [before, after] = [row?.['before'], row?.['after']].map((side) => JSON.parse(String(side)) as CustomerPatch)
  expect(before).toEqual({ firstName: 'Ada', attributes: { one: '1', three: null } })
  expect(after).toEqual({ firstName: 'Grace', attributes: { one: null, three: '3' } })
  const undone = await customers.update(changed, before ?? {})
  expect(undone).toMatchObject({ firstName: 'Ada', attributes: ada.attributes })
  expect(await customers.update(undone, after ?? {})).toMatchObject({ firstName: 'Grace', attributes: changed.attributes })
})

test('an archived one stays on the customers who have it, who may send it again, and takes no other value', async () => {
  const { attributes, customers } = await startAcme()
  await attributes.create({
    key: 'size',
    label: 'Size',
    type: 'choice',
    options: [
      { key: 's', label: 'S' },
      { key: 'm', label: 'M' }
    ]
  })
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', attributes: { size: 's' } })
  await attributes.update('size', {
    options: [
      { key: 'm', label: 'M' },
      { key: 's', label: 'S', archived: true }
    ]
  })

  const again = await customers.update(ada, { firstName: 'Grace', attributes: { size: 's' } })
  expect(again.attributes).toEqual({ size: 's' })
  const moved = await customers.update(again, { attributes: { size: 'm' } })
  await expect(customers.update(moved, { attributes: { size: 's' } })).rejects.toMatchObject({ status: 422 })

  await attributes.update('size', { archived: true })
  expect((await customers.get(ada.id)).attributes).toEqual({ size: 'm' })
  expect(keysOf(await attributes.list())).toEqual([])
  expect(keysOf(await attributes.list({ archived: true }))).toEqual(['size'])
  await expect(customers.create({ kind: 'person', firstName: 'Bo', attributes: { size: 'm' } })).rejects.toMatchObject({ status: 422 })
  expect((await customers.update(moved, { attributes: { size: null } })).attributes).toEqual({})
})

test('what an upsert says of attributes means what it means in a change, and of a new customer what it means in a creation', async () => {
  const { attributes, customers } = await startAcme()
  for (const [key, type] of [
    ['ended', 'text'],
    ['due', 'date']
  ] as const)
    await attributes.create({ key, label: key, type })
  const has = { ended: 'Yes', due: '2027-03-31' }
  const ada = await customers.create({ kind: 'person', externalId: 'C-1', attributes: has })
  await attributes.update('ended', { archived: true })
  const ways = [
    async (given: object) => customers.update(await customers.get(ada.id), { attributes: { ...given } }),
    (given: object) => customers.upsert('externalId', 'C-1', { kind: 'person', attributes: { ...given } })
  ]

  for (const say of ways) {
    expect((await say(has)).attributes).toEqual(has)
    expect((await say({ ended: 'Yes', due: '2027-04-01' })).attributes).toEqual({ ended: 'Yes', due: '2027-04-01' })
    await expect(say({ ended: 'No' })).rejects.toMatchObject({ errors: [{ path: 'attributes.ended' }] })
    await expect(say({ nothing: '' })).rejects.toMatchObject({ errors: [{ path: 'attributes.nothing' }] })
    expect((await say({ due: '' })).attributes).toEqual({ ended: 'Yes' })
  }
  for (const make of [
    (given: object) => customers.create({ kind: 'person', lastName: 'Bo', attributes: { ...given } }),
    (given: object) => customers.upsert('externalId', 'C-2', { kind: 'person', attributes: { ...given } })
  ]) {
    await expect(make({ nothing: '' })).rejects.toMatchObject({ errors: [{ path: 'attributes.nothing' }] })
    expect((await make({ due: '' })).attributes).toEqual({})
  }
})

test('an option that customers may have is archived, not taken away', async () => {
  const { attributes } = await startAcme()
  await attributes.create({ key: 'size', label: 'Size', type: 'choice', options: [{ key: 's', label: 'S' }] })
  await attributes.create({ key: 'name', label: 'Name', type: 'text' })

  await expect(attributes.update('size', { options: [{ key: 'm', label: 'M' }] })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'options' }]
  })
  await expect(attributes.update('name', { options: [{ key: 'm', label: 'M' }] })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'options' }]
  })
  await expect(attributes.update('nobody', { label: 'M' })).rejects.toMatchObject({ status: 404 })
})

test('a hostile word is a value like any other', async () => {
  const { attributes, customers } = await startAcme()
  await attributes.create({ key: 'note', label: '__proto__', type: 'text' })
  const value = `'); drop table customers; -- "$.a1" \\ {}`
  const ada = await customers.create({ kind: 'person', firstName: 'Ada', attributes: { note: value } })
  expect((await customers.get(ada.id)).attributes).toEqual({ note: value })
})
