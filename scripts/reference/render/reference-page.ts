import type { Api } from '../api.ts'
import { type Group, groupsOf } from '../groups.ts'
import { html, type Markup, prose } from '../html.ts'
import { type Basic, basicsOf } from './basics.ts'
import { fieldsOf } from './fields.ts'
import { operationSection } from './operation.ts'
import { type Assets, shell } from './shell.ts'

/** The whole reference on one page: it is found with the browser's own search, printed, and read without a script. */
export function referencePage(api: Api, assets: Assets): Markup {
  const basics = basicsOf(api)
  const groups = groupsOf(api)
  const named = Object.keys(api.schemas).toSorted()
  return shell({
    title: 'API reference',
    at: '/docs',
    assets,
    isSearched: true,
    nav: navOf(basics, groups, named),
    main: html`<header class="intro">
        <h1>API reference</h1>
        <p>
          Customers, their timeline and the forms they come from: over plain HTTP, or with the typed SDK. Version ${api.version}, also as
          <a href="/v1/openapi.json">OpenAPI 3.1</a>.
        </p>
      </header>
      ${basics.map(basicSection)} ${groups.map((group) => groupSection(group, api))}
      <section id="types" class="group">
        <h2><a href="#types">Types</a></h2>
        ${named.map((name) => typeSection(name, api))}
      </section>`
  })
}

const basicSection = ({ id, title, says, shows }: Basic) =>
  html`<section class="operation basic" id="${id}">
    <div class="says">
      <h2><a href="#${id}">${title}</a></h2>
      ${says}
    </div>
    <div class="shows"><div class="example">${shows}</div></div>
  </section>`

const groupSection = ({ id, title, docs, operations }: Group, api: Api) =>
  html`<section class="group" id="${id}">
    <h2><a href="#${id}">${title}</a></h2>
    ${docs.map((each) => html`<p>${prose(each)}</p>`)} ${operations.map((operation) => operationSection(operation, api))}
  </section>`

function typeSection(name: string, { schemas, docs }: Api): Markup {
  const its = docs.ofNamed(name)
  const schema = schemas[name] ?? {}
  const says = its.text || schema.description
  return html`<section class="named" id="type-${name}">
    <h3><a href="#type-${name}">${name}</a></h3>
    ${says && html`<p>${prose(says)}</p>`} ${fieldsOf(schema, its) || shapesOf(name)}
  </section>`
}

/** What has no fields of its own is a filter. */
const shapesOf = (name: string) => (name === 'Filter' ? html`<p>How it is written stands under <a href="#filters">Filters</a>.</p>` : '')

function navOf(basics: Basic[], groups: Group[], named: string[]): Markup {
  return html`<h2>Basics</h2>
    <ul>
      ${basics.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
    ${groups.map(
      ({ title, operations }) =>
        html`<h2>${title}</h2>
          <ul>
            ${operations.map(
              (each) =>
                html`<li><a href="#${each.name}"><span>${each.title}</span> <span class="method ${each.method}">${each.method}</span></a></li>`
            )}
          </ul>`
    )}
    <h2>Types</h2>
    <ul>
      ${named.map((name) => html`<li><a href="#type-${name}">${name}</a></li>`)}
    </ul>`
}
