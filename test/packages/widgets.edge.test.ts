import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hostProject } from '../support/host-project.ts'

const host = hostProject('sdk', 'widgets')
afterAll(host.remove)

const tags = ['customer-card', 'customer-kit', 'customer-list', 'customer-timeline', 'intake-form']

test('every entry can be imported in Node, as a server that renders does; a class registers nothing', () => {
  host.write(
    'server.js',
    `
const seen = []
for (const tag of ${JSON.stringify(tags)}) {
  const [Element] = Object.values(await import(\`@customer-kit/widgets/\${tag}/class\`)).filter((each) => typeof each?.define === 'function')
  seen.push([Boolean(Element), customElements.get(tag) !== undefined])
}
await import('@customer-kit/widgets/customer-list')
seen.push(['customer-list', 'customer-card'].map((tag) => customElements.get(tag) !== undefined))
await import('@customer-kit/widgets/all')
seen.push(${JSON.stringify(tags)}.every((tag) => customElements.get(tag) !== undefined))
console.log(JSON.stringify(seen))
`
  )
  expect(JSON.parse(host.node('server.js'))).toEqual([...tags.map(() => [true, false]), [true, false], true])
})

test('custom-elements.json names the attributes that each element observes', () => {
  host.write(
    'attributes.js',
    `
const all = {}
for (const tag of ${JSON.stringify(tags)}) {
  const [Element] = Object.values(await import(\`@customer-kit/widgets/\${tag}/class\`)).filter((each) => typeof each?.define === 'function')
  all[tag] = Element.observedAttributes.toSorted()
}
console.log(JSON.stringify(all))
`
  )
  const path = join(host.folder, 'node_modules/@customer-kit/widgets/custom-elements.json')
  const { modules } = JSON.parse(readFileSync(path, 'utf8')) as {
    modules: { declarations: { tagName: string; attributes: { name: string }[] }[] }[]
  }
  const listed = modules.flatMap(({ declarations }) =>
    declarations.map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name).toSorted()])
  )
  expect(Object.fromEntries(listed)).toEqual(JSON.parse(host.node('attributes.js')))
})

test('its types stand alone, and know each element and each event', () => {
  host.write(
    'typed.ts',
    `
import '@customer-kit/widgets/customer-list'
import { CustomerCardElement } from '@customer-kit/widgets/customer-card/class'
import { where } from '@customer-kit/sdk'
const list = document.createElement('customer-list')
list.filter = where('stage', 'eq', 'lead')
list.frame = 'flush'
list.addEventListener('ck-before-open', (event) => event.detail.id.toUpperCase())
CustomerCardElement.define('acme-card')
// @ts-expect-error -- there is no such frame
list.frame = 'golden'
// @ts-expect-error -- it tells an id, and no name
list.addEventListener('ck-before-open', (event) => event.detail.name)
`
  )
  expect(host.compile('typed.ts', 'bundler', ['es2022', 'dom', 'dom.iterable'])).toBe('')
})
