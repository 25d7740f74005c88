import type { FormDefinition } from '@customer-kit/sdk'
import { startBrowserApi } from '../support/browser-api.ts'
import { startPages } from './browser.ts'
import { measureWindow, roundsOf, type Size } from './list-window.ts'
import { measurePages, wholePages } from './whole-pages.ts'

/** Goals W4 to W9: what the widgets cost a page, in CPU time of its main thread. */
export async function benchWidgets(size: Size): Promise<void> {
  const api = await startBrowserApi()
  const { name: workspace, apiUrl, publicKey } = await api.workspace({ customers: 60 })
  const session = () => api.session({ workspace, user: { id: 'u-1', name: 'Ana Ruiz' }, role: 'administrator' })
  const known = await api.bootstrap({ workspace, token: (await session()).token })
  const { id: customerId } = await api.create({ workspace, customer: { kind: 'person', firstName: 'Mira', lastName: 'Janssen' } })
  await api.record({ workspace, customerId, event: { type: 'call', title: 'Asked for a price' } })
  await api.form({ workspace, key: 'visit', definition: visit })
  // What they show is on its way while they come, as on any network.
  await api.fault({ workspace, faults: [{ on: 'GET /', times: Number.POSITIVE_INFINITY, what: { delay: 100 } }] })
  const pages = await startPages(
    { '/stage': stagePage(JSON.stringify(known)), ...wholePages({ apiUrl, publicKey, customerId }) },
    { '/session': session }
  )
  const seen = await api.seen({ workspace })
  try {
    await measureWindow(pages.open, size)
    await measurePages(pages.open, roundsOf(size), () => seen.length)
  } finally {
    await pages.stop()
    await api.stop()
  }
}

const stagePage = (known: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body>
<script type="module">import '/bench/stage.ts'; globalThis.stage = new Stage(${known})</script>`

const visit: FormDefinition = {
  title: 'Book a visit',
  recipient: 'Northbay Clinic',
  kind: 'person',
  fields: [
    { field: 'firstName', mandatory: true },
    { field: 'lastName', mandatory: true },
    { field: 'email', mandatory: true },
    { field: 'phone' }
  ],
  questions: [{ key: 'reason', label: 'Reason', type: 'longText' }],
  confirmation: { title: 'Thank you', text: 'We answer within one working day.' }
}
