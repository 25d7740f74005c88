import type { Bench } from './browser.ts'
import { median } from './load.ts'
import { reportFigure } from './report.ts'

type Open = (path: string) => Promise<Bench>
/** What an element shows when it has all it asks for, and how much room a page keeps for it. */
type Shown = { shown: string; room: string; attributes?: string }
type Ground = { apiUrl: string; publicKey: string; customerId: string }

const mounted: Record<string, Shown> = {
  'customer-list': { shown: '.row[data-id]', room: 'height: 600px' },
  'customer-card': { shown: '[part~=prop]', room: 'min-height: 1400px' },
  'customer-timeline': { shown: '[part~=event]', room: 'min-height: 600px' },
  'intake-form': { shown: '[part~=field]', room: 'min-height: 600px', attributes: 'form-key="visit"' }
}

/** A page as a host writes it, one for each element; the script of the kit is put in when the measuring begins. */
export function wholePages({ apiUrl, publicKey, customerId }: Ground): Record<string, string> {
  const page = (tag: string, { room, attributes = `customer-id="${customerId}"` }: Shown) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Bench</title><style>${tag} { display: block; ${room} }</style>
<customer-kit api-url="${apiUrl}" session-endpoint="/session" public-key="${publicKey}"><${tag} ${attributes}></${tag}></customer-kit>
<p>What the page goes on with.</p>`
  return Object.fromEntries(Object.entries(mounted).map(([tag, shown]) => [`/${tag}`, page(tag, shown)]))
}

/** Goals W7 to W9: how a page stands still while a widget comes, when a form can be filled in, and what runs when nothing happens. */
export async function measurePages(open: Open, rounds: number, asked: () => number): Promise<void> {
  for (const tag of Object.keys(mounted)) await measureShift(open, tag)
  await measureForm(open, asked, { rounds, slower: 1, atMost: 100 })
  await measureForm(open, asked, { rounds, slower: 4, atMost: 400 })
  for (const tag of Object.keys(mounted)) await measureIdle(open, tag)
}

const inside = (tag: string, selector: string) => `document.querySelector('${tag}').shadowRoot?.querySelector('${selector}')`
const isShown = (tag: string) => `watched.until(() => ${inside(tag, mounted[tag]?.shown ?? '')})`
const addScript = `document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/widgets.js' }))`

async function measureShift(open: Open, tag: string): Promise<void> {
  const bench = await open(`/${tag}`)
  await bench.run('watched.frames(2)')
  await bench.run(addScript)
  await bench.run(isShown(tag))
  await bench.run('watched.frames(20)')
  reportFigure('W7', `layout shift of <${tag}>`, await bench.run<number>('watched.shifts'), '', 0.01)
  await bench.close()
}

/** From before the script is fetched to where the first field takes the focus: its code, its words and its definition included. */
async function measureForm(
  open: Open,
  asked: () => number,
  { rounds, slower, atMost }: { rounds: number; slower: number; atMost: number }
): Promise<void> {
  const field = inside('intake-form', 'input')
  const taken: number[] = []
  let requests = 0
  for (let round = 0; round < rounds; round++) {
    const bench = await open('/intake-form')
    await bench.run('watched.frames(2)')
    await bench.slowDown(slower)
    const before = asked()
    taken.push(
      await bench.cpuMs(async () => {
        await bench.run(addScript)
        await bench.run(`watched.until(() => (${field}?.focus(), ${field}?.matches(':focus')))`)
      })
    )
    requests = Math.max(requests, asked() - before)
    await bench.close()
  }
  reportFigure('W8', `first field of <intake-form>${slower > 1 ? `, ${slower} times slower` : ''}`, median(taken), 'ms', atMost)
  if (slower === 1) reportFigure('W8', 'requests until then', requests, '', 1)
}

async function measureIdle(open: Open, tag: string): Promise<void> {
  const bench = await open(`/${tag}`)
  await bench.run(addScript)
  await bench.run(isShown(tag))
  // The provider's question for news waits for its turn; nothing else may.
  const news = tag === 'intake-form' ? 0 : 1
  reportFigure('W9', `waiting to run while <${tag}> is idle`, (await bench.run<number>(`watched.pending(${news})`)) - news, '', 0)
  await bench.run(`document.querySelector('customer-kit').remove()`)
  reportFigure('W9', `the same when it is gone`, await bench.run<number>('watched.pending(0)'), '', 0)
  await bench.close()
}
