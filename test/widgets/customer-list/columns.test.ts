import { expect } from '@open-wc/testing'
import { api } from '../support/api.ts'
import { eventually, textOf } from '../support/page.ts'
import { type Given, showList } from './list.ts'

/** A list with these columns, over one customer with something in every field. */
async function showColumns(columns: string, given: Given = {}) {
  const list = await showList({ width: 1300, ...given })
  list.element.columns = columns
  await api.create(list.shop, {
    kind: 'person',
    firstName: 'Óscar',
    lastName: 'Nuñez',
    email: 'oscar@example.org',
    language: 'es',
    region: 'south',
    stage: 'lead',
    tags: ['a-customer', 'vip'],
    private: true
  })
  await list.element.refresh()
  await eventually(() => list.names().length === 1)
  return {
    ...list,
    titles: () => list.all('[role=columnheader]').map(textOf),
    cells: () => list.all('[role=gridcell]').slice(1).map(textOf)
  }
}

describe('columns of customer-list', () => {
  it('are any fields, in the order that was named, each by its type', async () => {
    const list = await showColumns('customer email tags region private')
    await eventually(() => list.titles().join('|') === 'Customer|Email|Tags|Region|Private')
    expect(list.cells()).to.deep.equal(['oscar@example.org', 'a-customer, vip', 'South', 'Yes'])
  })

  it('are what customers are recognised by and parts of fields, too', async () => {
    const workspace = await api.workspace()
    await api.create(workspace, {
      kind: 'person',
      firstName: 'Óscar',
      email: 'oscar@example.org',
      notes: 'Rings on Mondays',
      otherIdentities: [
        { kind: 'telegram', value: 'oscar_n' },
        { kind: 'email', value: 'on@example.org' }
      ],
      consent: { given: true, source: 'Web', wording: 'Yes', at: '2027-03-31T12:00:00.000Z' }
    })
    const list = await showList({ width: 1300, workspace })
    list.element.columns = 'customer identities.telegram identities.email consent consent.source notes'
    const titles = () => list.all('[role=columnheader]').map(textOf).join('|')
    await eventually(() => titles() === 'Customer|Telegram|Emails|Consent|Source of consent|Notes')
    const cells = 'oscar_n|oscar@example.org, on@example.org|Yes|Web|Rings on Mondays'
    await eventually(() => list.all('[role=gridcell]').slice(1).map(textOf).join('|') === cells)
  })

  it('are fields of the workspace too, by the name it gave them', async () => {
    const workspace = await api.workspace()
    await api.define(workspace, { key: 'seats', label: 'Seats', type: 'number' })
    await api.define(workspace, { key: 'contractEnd', label: 'End of contract', type: 'date' })
    await api.define(workspace, { key: 'level', label: 'Level', type: 'choice', options: [{ key: 'gold', label: 'Gold', tone: 'amber' }] })
    const attributes = { seats: 1200, contractEnd: '2027-03-31', level: 'gold' }
    await api.create(workspace, { kind: 'person', firstName: 'Óscar', attributes })
    const list = await showList({ width: 1300, workspace })
    list.element.columns = 'customer attributes.seats attributes.contractEnd attributes.level'
    const titles = () => list.all('[role=columnheader]').map(textOf).join('|')
    await eventually(() => titles() === 'Customer|Seats|End of contract|Level')
    await eventually(() => list.all('[role=gridcell]').slice(1).map(textOf).join('|') === '1,200|Mar 31, 2027|Gold')
  })

  it('have their titles in the language of the page', async () => {
    const list = await showColumns('customer region private', { lang: 'de' })
    await eventually(() => list.titles().join('|') === 'Kunde|Region|Privat')
    expect(list.cells()).to.deep.equal(['South', 'Ja'])
    list.element.locale = 'en'
    await eventually(() => list.titles().join('|') === 'Customer|Region|Private')
  })

  it('that do not exist for this person are passed over', async () => {
    const list = await showColumns('customer email region', { session: { hiddenFields: ['email'] } })
    await eventually(() => list.titles().join('|') === 'Customer|Region')
    expect(list.alert()).to.equal('')
  })

  it('go as soon as an administrator hides them from the role', async () => {
    const list = await showColumns('customer email region', { session: { role: 'member' } })
    await eventually(() => list.titles().join('|') === 'Customer|Email|Region')
    await api.configure(list.shop, { hiddenFields: { member: ['email'] } })
    await eventually(() => list.titles().join('|') === 'Customer|Region')
    expect(list.text()).not.to.contain('oscar@example.org')
    expect(list.alert()).to.equal('')
  })

  it('go where the reader is in the middle, too, and the reader stays there', async () => {
    const list = await showList({ customers: 120, height: 400, session: { role: 'member' } })
    list.element.columns = 'customer email region'
    await eventually(() => list.all('[role=columnheader]').length === 3 && list.names()[0])
    await list.wheel(2000)
    const top = await eventually(() => (list.scroll()?.scrollTop ?? 0) > 1000 && list.names()[0])
    await api.configure(list.shop, { hiddenFields: { member: ['email'] } })
    await eventually(() => list.all('[role=columnheader]').map(textOf).join('|') === 'Customer|Region')
    await eventually(() => list.names()[0] === top)
    expect(list.alert()).to.equal('')
  })

  it('can be sorted by where the registry says so', async () => {
    const list = await showColumns('customer region tags')
    await eventually(() => list.titles().length === 3)
    await api.create(list.shop, { kind: 'organization', name: 'Northern', region: 'north' })
    const [, region, tags] = list.all('[role=columnheader]')
    expect(tags?.querySelector('button')).to.equal(null)
    region?.querySelector('button')?.click()
    await eventually(() => list.names().join() === 'Northern,Óscar Nuñez')
    region?.querySelector('button')?.click()
    await eventually(() => list.names().join() === 'Óscar Nuñez,Northern')
  })

  it('that nearly every list shows are all there beside a card and a timeline, but for the minor one', async () => {
    const list = await showList({ customers: 3, width: 650 })
    await list.loaded()
    expect(list.all('[role=columnheader]').map(textOf)).to.deep.equal(['Customer', 'Stage', 'Responsible', 'Updated'])
    expect(list.all('[aria-sort]').map(textOf)).to.deep.equal(['Updated'])
  })

  it('go where there is no room, what was named last first, and never make the list scroll sideways', async () => {
    const list = await showColumns('customer stage language timezone email responsible', { width: 700 })
    await eventually(() => list.titles().length > 1)
    expect(list.titles()[0]).to.equal('Customer')
    expect(list.titles().length).to.be.lessThan(6)
    expect(list.scroll()?.scrollWidth).to.equal(list.scroll()?.clientWidth)
  })
})
