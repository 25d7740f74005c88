// The least a window can be that shows the same rows: recycled and filled by hand, no framework, no words, no states.
import { customerAt, people } from './customers.ts'

const rowHeight = 40
const highest = 8_000_000
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' })
const full = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' })
const look = `.scroll { height: 100%; overflow: auto; font: 14px sans-serif } .track { position: relative; contain: layout; overflow: hidden }
.row { display: grid; grid-template-columns: 2.5fr 1.15fr 1fr 1.3fr 1fr; align-items: center; height: ${rowHeight}px; box-sizing: border-box }
.track .row { position: absolute; inset: 0 0 auto 0; border-bottom: 1px solid #ddd } .titles { position: sticky; top: 0; z-index: 1; background: #fff }
.cell { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; padding: 0 8px } .line { display: flex; gap: 12px; align-items: center }
.av { display: inline-grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; background: #dde } small { display: block }`

function make(tag: string, given: Record<string, string> = {}, ...inside: Node[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(given)) made.setAttribute(name, value)
  made.append(...inside)
  return made
}

const rowOf = (role: string, cells: Node[][]) =>
  make(
    'div',
    { class: 'row', role: 'row' },
    ...cells.map((inside, i) => make('div', { 'class': 'cell', role, 'aria-colindex': `${i + 1}`, 'tabindex': '-1' }, ...inside))
  )
const two = () => make('span', { class: 'line' }, make('span', { class: 'av' }), make('span', {}, make('bdi'), make('small')))
const one = () => make('span', { class: 'line' }, make('span', { class: 'av' }), make('bdi'))

type Labels = { stages: Record<string, string>; segments: Record<string, string> }

export function mountFloor(host: HTMLElement, total: number, titles: readonly string[], labels: Labels): void {
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(look)
  root.adoptedStyleSheets = [sheet]
  const head = rowOf(
    'columnheader',
    titles.map((title) => [document.createTextNode(title)])
  )
  const track = make('div', { class: 'track', role: 'rowgroup' })
  const grid = make(
    'div',
    { 'role': 'grid', 'aria-rowcount': `${total + 1}` },
    make('div', { class: 'titles', role: 'rowgroup' }, head),
    track
  )
  const scroller = root.appendChild(make('div', { class: 'scroll' }, grid))
  const [room, height] = [scroller.clientHeight, Math.min(total * rowHeight, highest)]
  track.style.height = `${height}px`
  const slots = Math.min(Math.ceil(room / rowHeight) + 8, total)
  const rows = Array.from({ length: slots }, () => rowOf('gridcell', [[two()], [make('span')], [make('span')], [one()], [make('time')]]))
  const parts = rows.map((row) => [...row.querySelectorAll<HTMLElement>('.av, bdi, small, .cell > span:not(.line), time')])
  track.append(...rows)
  const shown: number[] = []

  const fill = (slot: number, place: number) => {
    shown[slot] = place
    const customer = customerAt(place, total)
    const name = customer.kind === 'organization' ? (customer.name ?? '') : `${customer.firstName} ${customer.lastName}`
    const person = people[Number(customer.responsible?.slice(4))] ?? ''
    const at = new Date(customer.updatedAt ?? '')
    const [stage = '', segment = ''] = [labels.stages[customer.stage ?? ''], labels.segments[customer.segment ?? '']]
    const texts = [initials(name), name, customer.email ?? '', stage, segment, initials(person), person, day.format(at)]
    for (const [i, part] of (parts[slot] ?? []).entries()) part.textContent = texts[i] ?? ''
    parts[slot]?.[7]?.setAttribute('title', full.format(at))
    rows[slot]?.setAttribute('data-id', customer.id)
    rows[slot]?.setAttribute('aria-rowindex', `${place + 2}`)
  }
  const draw = () => {
    // Higher than a browser can lay out, a px of the scrollbar is more than one of the rows.
    const { scrollTop } = scroller
    const top = (scrollTop / Math.max(height - room, 1)) * Math.max(total * rowHeight - room, 0)
    const first = Math.max(Math.min(Math.floor(top / rowHeight) - 4, total - slots), 0)
    for (let place = first; place < first + slots; place++) {
      if (shown[place % slots] !== place) fill(place % slots, place)
      rows[place % slots]?.style.setProperty('transform', `translateY(${scrollTop + place * rowHeight - top}px)`)
    }
  }
  scroller.addEventListener('scroll', draw)
  draw()
}

const initials = (name: string) => (name[0] ?? '') + (name[name.lastIndexOf(' ') + 1] ?? '')
