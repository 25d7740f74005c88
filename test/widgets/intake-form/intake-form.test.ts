import { expect } from '@open-wc/testing'
import { sendMouse } from '@web/test-runner-commands'
import { checkAccessible } from '../support/accessible.ts'
import { api } from '../support/api.ts'
import { focused, press, type } from '../support/keys.ts'
import { clearPage, eventually, heard, nextFrame, textOf } from '../support/page.ts'
import { alerts, all, faults, field, fill, fillIn, formFor, one, send, shown, shownWithAttributes, visit } from './harness.ts'

beforeEach(clearPage)

for (const [scheme, dir] of [
  ['light', 'ltr'],
  ['dark', 'rtl']
] as const)
  it(`can be used by everybody, empty, with faults and confirmed, ${scheme} and ${dir}`, async () => {
    document.documentElement.dir = dir
    const { form } = await shown(visit, scheme)
    await checkAccessible(form)
    send(form)
    await eventually(() => alerts(form))
    await checkAccessible(form)
    fillIn(form)
    send(form)
    await eventually(() => one(form, '[part=success]'))
    await checkAccessible(form)
  })

it('shows where the form will be while it loads, and then the form, ready to be filled in', async () => {
  const workspace = await api.workspace()
  await api.form(workspace, 'visit', visit)
  await api.fault(workspace, { on: 'GET /v1/public', what: { delay: 300 } })
  const form = formFor(workspace)
  const ready = heard(form, 'ck-ready')
  document.body.append(form)

  await eventually(() => one(form, '[part=skeleton]'))
  expect(one(form, '[part=base]')?.getAttribute('aria-busy')).to.equal('true')
  expect((await ready).detail).to.deep.equal({ formKey: 'visit' })
  expect(one(form, '[part=skeleton]')).to.equal(undefined)
  expect(all(form, 'label[part=label], .lb').map(textOf)).to.deep.equal([
    'First name',
    'Last name',
    'Email',
    'Phone (optional)',
    'How did you find us? (optional)',
    'Preferred contact',
    'Preferred day (optional)',
    'Reason (optional)'
  ])
  expect(textOf(one(form, '.send .hp'))).to.equal('Your details go to Northbay Clinic only.')
  expect(textOf(one(form, '[part=hint]'))).to.equal('Only to reach you about this visit.')
})

it('tells browsers what each field is for', async () => {
  const { form } = await shown()
  const told = ['values.firstName', 'values.lastName', 'values.email', 'values.phone'].map((name) => {
    const { autocomplete, inputMode, enterKeyHint } = field(form, name)
    return [autocomplete, inputMode, enterKeyHint]
  })

  expect(told).to.deep.equal([
    ['given-name', '', 'next'],
    ['family-name', '', 'next'],
    ['email', 'email', 'next'],
    ['tel', 'tel', 'next']
  ])
  expect(field(form, 'answers.day').enterKeyHint).to.equal('send')
  expect(one(form, 'form')?.hasAttribute('novalidate')).to.equal(true)
})

it('makes one customer of what was filled in, and says what the form says', async () => {
  const { form, workspace } = await shown()
  fillIn(form)
  fill(form, { 'values.phone': '0470 55 01 20', 'values.channel': 'web', 'answers.reason': 'A check' })
  const submitted = heard(form, 'ck-submitted')
  send(form)

  expect((await submitted).detail.submissionId).to.match(/^sub_[0-9a-f]{32}$/)
  expect(textOf(one(form, '[part=success]'))).to.equal('Thank you We answer within one working day.')
  expect(one(form, '[role=status]')?.contains(one(form, '[part=success]') ?? null)).to.equal(true)
  expect(textOf(focused())).to.equal('Thank you')
  const [customer, ...others] = (await api.customers(workspace)).data
  expect(others).to.deep.equal([])
  expect(customer).to.include({ firstName: 'Mira', lastName: 'Janssen', email: 'mira@example.com', phone: '+32470550120', channel: 'web' })
})

it('asks for what the workspace has defined, each in the way of its type, and the customer has it', async () => {
  const { form, workspace } = await shownWithAttributes()
  expect(all(form, 'label[part=label], .lb').map(textOf)).to.deep.equal([
    'Motto (optional)',
    'Visits a year (optional)',
    'Patient since (optional)',
    'Insured',
    'Reminders (optional)',
    'Plan',
    'Email'
  ])
  const control = (key: string) => field(form, `values.attributes.${key}`)
  expect([control('visits').inputMode, control('since').type]).to.deep.equal(['decimal', 'date'])
  const groups = all(form, '[role=radiogroup]').map((group) => [...group.querySelectorAll('label')].map(textOf))
  expect(groups).to.deep.equal([
    ['Yes', 'No'],
    ['Myself', 'Family', 'The firm I work at']
  ])
  expect([...control('reminded').querySelectorAll('option')].map(textOf)).to.deep.equal(['Choose…', 'Yes', 'No'])

  send(form)
  await eventually(() => faults(form).length === 3)
  expect(alerts(form)).to.include('Insured: Choose onePlan: Choose one')
  expect(all(form, '[part=summary] a')[0]?.getAttribute('href')).to.equal('#values-attributes-insured')
  all(form, '[part=summary] a')[0]?.click()
  expect(focused()).to.equal(control('insured'))
  await checkAccessible(form)

  await press('ArrowRight', 'Tab')
  expect(focused()).to.equal(control('reminded'))
  one(form, 'input[type=radio][value=p1]')?.click()
  const typed = { motto: 'Carpe diem', visits: '12,5', since: '2024-02-29', reminded: 'true' }
  fill(form, Object.fromEntries(Object.entries(typed).map(([key, value]) => [`values.attributes.${key}`, value])))
  fill(form, { 'values.email': 'mira@example.com' })
  const [asked, submitted] = [heard(form, 'ck-before-submit'), heard(form, 'ck-submitted')]
  send(form)

  expect((await asked).detail.values).to.include({ 'attributes.visits': '12.5', 'attributes.insured': 'false' })
  await submitted
  const [{ id = '' } = {}] = (await api.customers(workspace)).data
  expect((await api.kept(workspace, id)).attributes).to.deep.equal({
    motto: 'Carpe diem',
    visits: 12.5,
    since: '2024-02-29',
    insured: false,
    reminded: true,
    plan: 'p1'
  })
})

it('keeps every choice within a form as wide as a phone', async () => {
  const { form } = await shownWithAttributes()
  form.style.inlineSize = '352px'
  await nextFrame()
  expect(all(form, '[role=radiogroup]').map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).to.deep.equal([0, 0])
})

it('takes the first click on its button, wherever the visitor comes from', async () => {
  const { form } = await shown({ ...visit, fields: [{ field: 'email' }], questions: [], consent: null })
  field(form, 'values.email').focus()
  await type('mira')
  const { left = 0, top = 0 } = one(form, 'button[type=submit]')?.getBoundingClientRect() ?? {}
  const failed = heard(form, 'ck-submit-failed')
  await sendMouse({ type: 'click', position: [Math.ceil(left) + 8, Math.ceil(top) + 4] })

  expect((await failed).detail).to.deep.equal({ fields: ['values.email'] })
})

it('takes a number as it is written where the visitor lives, and none that could be two', async () => {
  const { form } = await shownWithAttributes('de')
  const refused: string[] = []
  for (const typed of ['12 000', '−3', '0.125', '١٢٫٥', '1,200', '1.200', 'zwölf']) {
    fill(form, { 'values.attributes.visits': typed })
    await form.updateComplete
    if (faults(form).length > 0) refused.push(typed)
  }
  expect(refused).to.deep.equal(['1,200', '1.200', 'zwölf'])
  expect(faults(form)).to.deep.equal(['Zahl wie 1200 oder 12,5 eingeben'])
})

it('says what is missing only after somebody tried to send, and leads to it', async () => {
  const { form, workspace } = await shown()
  expect(faults(form)).to.deep.equal([])
  const failed = heard(form, 'ck-submit-failed')
  fill(form, { 'values.firstName': 'Mira' })
  send(form)

  expect((await failed).detail).to.deep.equal({ fields: ['values.lastName', 'values.email', 'answers.contact', 'consent'] })
  await eventually(() => focused() === field(form, 'values.lastName'))
  expect(alerts(form)).to.match(/^4 fields need attention Last name: Fill this in/)
  expect(field(form, 'values.lastName').getAttribute('aria-invalid')).to.equal('true')
  const describedBy = field(form, 'values.lastName').getAttribute('aria-describedby')
  expect(textOf(one(form, `#${describedBy}`))).to.equal('Fill this in')
  all(form, '[part=summary] a')[1]?.click()
  expect(focused()).to.equal(field(form, 'values.email'))
  expect((await api.seen(workspace)).some((line) => line.startsWith('POST'))).to.equal(false)
})

it('says that a value is wrong when the visitor has left it, and takes that back as soon as it is right', async () => {
  const { form } = await shown()
  field(form, 'values.email').focus()
  field(form, 'values.email').blur()
  await form.updateComplete
  expect(faults(form)).to.deep.equal([])
  fill(form, { 'values.email': 'mira@janssen' })
  await form.updateComplete
  expect(faults(form)).to.deep.equal(['Enter an email like name@example.com'])
  field(form, 'values.email').value = 'mira@janssen.be'
  field(form, 'values.email').dispatchEvent(new InputEvent('input', { bubbles: true }))
  await form.updateComplete
  expect(faults(form)).to.deep.equal([])
})

it('shows what only the server knows at the field that it is about, and keeps the rest', async () => {
  const { form, workspace } = await shown()
  fillIn(form)
  fill(form, { 'values.phone': '0000' })
  send(form)

  await eventually(() => faults(form).length === 1)
  expect(all(form, '[part=summary] a').map((link) => link.getAttribute('href'))).to.deep.equal(['#values-phone'])
  expect(field(form, 'values.firstName').value).to.equal('Mira')
  expect((await api.customers(workspace)).data).to.deep.equal([])
})

it('reaches from the first field to the confirmation with the keyboard alone', async () => {
  const { form } = await shown()
  field(form, 'values.firstName').focus()
  await type('Mira')
  await press('Tab')
  await type('Janssen')
  await press('Tab')
  await type('mira@example.com')
  await press('Tab', 'Tab', 'Tab', 'Space')
  expect((one(form, 'input[type=radio]:checked') as HTMLInputElement).value).to.equal('Email')
  await press('ArrowRight')
  expect((one(form, 'input[type=radio]:checked') as HTMLInputElement).value).to.equal('Phone')
  for (let i = 0; i < 8 && focused() !== field(form, 'consent'); i++) await press('Tab')
  await press('Space', 'Tab')
  expect(focused()?.matches('button[type=submit]')).to.equal(true)
  await press('Enter')

  await eventually(() => textOf(focused()) === 'Thank you')
})

it('sends nothing when the page does not want it, and loses nothing', async () => {
  const { form, workspace } = await shown()
  let asked: unknown
  form.addEventListener('ck-before-submit', (event) => {
    asked = event.detail
    event.preventDefault()
  })
  fillIn(form)

  expect(await form.submit()).to.equal(false)
  expect(asked).to.deep.equal({
    values: { firstName: 'Mira', lastName: 'Janssen', email: 'mira@example.com' },
    answers: { contact: 'Phone' }
  })
  expect(field(form, 'values.firstName').value).to.equal('Mira')
  expect((await api.seen(workspace)).some((line) => line.startsWith('POST'))).to.equal(false)
})

it('has a field that no person can reach', async () => {
  const { form } = await shown()
  const { tabIndex, autocomplete } = field(form, 'website')
  expect([tabIndex, autocomplete]).to.deep.equal([-1, 'off'])
  expect(field(form, 'website').closest('[aria-hidden=true]')).to.not.equal(null)
  expect(field(form, 'website').getBoundingClientRect().right).to.be.lessThan(0)
})

it('survives being made by hand, moved and cloned, and keeps what was typed', async () => {
  const { form, workspace } = await shown()
  fill(form, { 'values.firstName': 'Mira' })
  const place = document.createElement('div')
  document.body.append(place)
  place.append(form)
  await form.updateComplete
  expect(field(form, 'values.firstName').value).to.equal('Mira')
  expect((await api.seen(workspace)).length).to.equal(1)

  const copy = form.cloneNode(true) as typeof form
  const { apiUrl, publicKey } = workspace
  Object.assign(copy, { apiUrl, publicKey, formKey: 'visit' })
  place.append(copy)
  await eventually(() => one(copy, 'form'))
  expect(field(copy, 'values.firstName').value).to.equal('')
})

it('is emptied on request, and comes back after a confirmation', async () => {
  const { form } = await shown()
  fillIn(form)
  expect(await form.submit()).to.equal(true)
  form.reset()
  await eventually(() => one(form, 'form'))
  expect(field(form, 'values.firstName').value).to.equal('')
  expect(form.validate()).to.equal(false)
  form.reset()
  await form.updateComplete
  expect(faults(form)).to.deep.equal([])
})
