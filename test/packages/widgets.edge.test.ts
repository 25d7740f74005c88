import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hostProject } from '../support/host-project.ts'

const host = hostProject('sdk', 'widgets')
afterAll(host.remove)

const tags = ['customer-card', 'customer-kit', 'customer-list', 'customer-lookups', 'customer-timeline', 'intake-form']

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

test('an editor offers the tags, and the choices of an attribute', () => {
  const path = join(host.folder, 'node_modules/@customer-kit/widgets/vscode.html-custom-data.json')
  const { tags: offered } = JSON.parse(readFileSync(path, 'utf8')) as {
    tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[]
  }
  expect(offered.map(({ name }) => name)).toEqual(tags)
  const list = offered.find(({ name }) => name === 'customer-list')
  const frame = list?.attributes.find(({ name }) => name === 'frame')
  expect(frame?.values).toEqual([{ name: 'flush' }, { name: 'panel' }, { name: 'plain' }])
})

test('the editors of JetBrains find the same by themselves', () => {
  const folder = join(host.folder, 'node_modules/@customer-kit/widgets')
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown
  expect(read('package.json')).toMatchObject({ 'web-types': './web-types.json' })
  const { contributions } = read('web-types.json') as {
    contributions: { html: { elements: { name: string; attributes: { name: string }[]; js: { events: { name: string }[] } }[] } }
  }
  expect(contributions.html.elements.map(({ name }) => name)).toEqual(tags)
  const list = contributions.html.elements.find(({ name }) => name === 'customer-list')
  expect(list?.attributes).toContainEqual(expect.objectContaining({ name: 'frame', value: { type: "'flush' | 'panel' | 'plain'" } }))
  expect(list?.attributes).toContainEqual(expect.objectContaining({ name: 'readonly', value: { kind: 'no-value', type: 'boolean' } }))
  expect(list?.js.events.map(({ name }) => name)).toContain('ck-before-open')
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
  expect(host.compile('typed.ts', 'bundler')).toBe('')
})

const markup = (on: string, set: string) => `
export const good = <customer-kit session-endpoint="/session" refresh-seconds={2}>
  <customer-list sort="-name" frame="flush" ${set}filter={{ field: 'stage', op: 'eq', value: 'lead' }} ${on}ck-before-open={(event) => event.detail.id.toUpperCase()}></customer-list>
</customer-kit>
// @ts-expect-error -- there is no such frame
export const frame = <customer-list frame="golden"></customer-list>
// @ts-expect-error -- there is no such attribute
export const shoe = <customer-list shoe="42"></customer-list>
// @ts-expect-error -- it tells an id, and no name
export const name = <customer-list ${on}ck-before-open={(event) => event.detail.name}></customer-list>
// @ts-expect-error -- there is no such element
export const element = <customer-shoe></customer-shoe>
`

test.each([
  ['react', ['@types/react', 'csstype'], 'react', 'on', ''],
  ['preact', ['preact'], 'preact', 'on', ''],
  ['solid', ['solid-js', 'seroval', 'seroval-plugins'], 'solid-js', 'on:', 'prop:']
])('%s knows each element, its attributes, its properties and its events', (name, dependencies, jsxImportSource, on, set) => {
  for (const dependency of dependencies) host.borrow(dependency)
  host.write(`${name}.tsx`, `import type {} from '@customer-kit/widgets/${name}'\n${markup(on, set)}`)
  const jsx = name === 'solid' ? 'preserve' : 'react-jsx'
  expect(host.compile(`${name}.tsx`, 'bundler', { jsx, jsxImportSource, skipLibCheck: true })).toBe('')
})

test.each([
  [
    'vue',
    "import type { GlobalComponents } from 'vue'\ntype Props = InstanceType<GlobalComponents['customer-list']>['$props']",
    'onCkBeforeOpen: (event: { detail: { id: string } }) => void event.detail.id'
  ],
  [
    'svelte',
    "import type { SvelteHTMLElements } from 'svelte/elements'\ntype Props = SvelteHTMLElements['customer-list']",
    "'onck-before-open': (event) => void event.detail.id"
  ]
])('%s knows each element, its attributes, its properties and its events', (name, props, listener) => {
  host.borrow(name)
  host.write(
    `${name}.ts`,
    `
import type {} from '@customer-kit/widgets/${name}'
${props}
export const good: Props = { 'frame': 'flush', 'heading-level': 3, 'filter': { field: 'stage', op: 'eq', value: 'lead' }, ${listener} }
// @ts-expect-error -- there is no such frame
export const frame: Props = { frame: 'golden' }
`
  )
  expect(host.compile(`${name}.ts`, 'bundler', { skipLibCheck: true })).toBe('')
})
