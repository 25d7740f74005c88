import { type Example, examplesOf } from '@customer-kit/demo/examples/examples.ts'
import { describedElements, type ElementDescription } from '../../docs/elements.ts'
import { keysOf } from '../../docs/keyboard.ts'
import { html, type Markup, prose } from '../html.ts'
import { snippet } from './operation.ts'
import { type Assets, shell } from './shell.ts'

/** By file: a page for each element, and the way to them. */
export function elementPages(assets: Assets): [file: string, page: Markup][] {
  const elements = describedElements()
  const navAt = (current: string) =>
    html`<h2>Elements</h2>
      <ul>
        ${elements.map(({ name }) => html`<li><a href="/docs/elements/${name}"${current === name && html` aria-current="page"`}>${name}</a></li>`)}
      </ul>`
  const overview = html`<article class="plain">
    <h1>Elements</h1>
    <p>One script, one provider, as many elements as you like.</p>
    <dl class="codes">
      ${elements.map(
        ({ name, description }) =>
          html`<dt><a href="/docs/elements/${name}"><code>&lt;${name}&gt;</code></a></dt>
            <dd>${prose(description)}</dd>`
      )}
    </dl>
  </article>`
  return [
    ['index', shell({ title: 'Elements', at: '/docs/elements', assets, nav: navAt(''), main: overview })],
    ...elements.map((element): [string, Markup] => [
      element.name,
      shell({ title: element.name, at: '/docs/elements', assets, nav: navAt(element.name), main: pageOf(element) })
    ])
  ]
}

type Row = { name: string | Markup; type?: string | undefined; note?: string | undefined; says: string }

function pageOf(element: ElementDescription): Markup {
  const { name, description, properties, methods, events, slots, parts, cssProperties, states } = element
  const attributes = properties.flatMap(({ attribute, type, default: note, description: says }) =>
    attribute === undefined ? [] : [{ name: attribute, type, note: unless(note), says }]
  )
  const others = properties.filter(({ attribute }) => attribute === undefined)
  return html`<article class="plain">
    <h1><code>&lt;${name}&gt;</code></h1>
    <p>${prose(description)}</p>
    ${examplesOf(name).map(exampleOf)} ${section('Attributes', attributes)}
    ${section(
      'Properties without an attribute',
      others.map(({ name: called, type, readonly, description: says }) => ({
        name: called,
        type,
        note: readonly ? 'Read only.' : undefined,
        says
      }))
    )}
    ${section(
      'Methods',
      methods.map(({ name: called, signature, description: says }) => ({ name: called + signature, says }))
    )}
    ${section('Events', events.map(described))}
    ${section(
      'Keyboard',
      keysOf(name).map(({ keys, does }) => ({ name: html`<kbd>${keys}</kbd>`, says: does }))
    )}
    ${section(
      'Slots',
      slots.map(({ name: called, description: says }) => ({ name: called || 'without a name', says }))
    )}
    ${section('Parts', parts.map(described))}
    ${section(
      'Custom properties',
      cssProperties.map(({ name: called, default: note, description: says }) => ({
        name: called,
        note: unless(note),
        says
      }))
    )}
    ${section('States', states.map(described))}
  </article>`
}

/** An empty default says nothing. */
const unless = (initial: string | undefined) => (initial && initial !== "''" ? `Unless said ${initial}.` : undefined)

const described = ({ name, type, description }: { name: string; type?: string; description: string }): Row => ({
  name,
  type,
  says: description
})

const exampleOf = ({ title, ...texts }: Example): Markup =>
  html`<p>${title}</p>
    <div class="example">
      ${(['html', 'css', 'js'] as const).map((kind) => texts[kind] && piece(kind, title, texts[kind]))}
    </div>`

const piece = (kind: 'html' | 'css' | 'js', title: string, text: string) =>
  html`<div class="piece">${snippet(`${kind}: ${title}`, text, kind === 'js' ? 'ts' : kind, kind)}</div>`

const section = (title: string, rows: Row[]): Markup | '' =>
  rows.length === 0
    ? ''
    : html`<section>
        <h2>${title}</h2>
        <ul class="fields">
          ${rows.map(
            ({ name, type, note, says }) =>
              html`<li>
                <div class="field">
                  ${typeof name === 'string' ? html`<code class="name">${name}</code>` : name} ${type && typed(type)}
                  ${note && html`<span class="limits">${note}</span>`}
                </div>
                ${says && html`<p>${prose(says)}</p>`}
              </li>`
          )}
        </ul>
      </section>`

/** A type of many choices is opened on demand. */
const typed = (type: string): Markup =>
  type.length > 120
    ? html`<details class="values"><summary>one of ${type.split(' | ').length}</summary><code>${type}</code></details>`
    : html`<span class="type"><code>${type}</code></span>`
