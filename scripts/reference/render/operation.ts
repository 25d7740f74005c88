import { type Caller, problems } from '@customer-kit/sdk/contract'
import type { Api, ApiOperation } from '../api.ts'
import { nothing } from '../field-docs.ts'
import { html, type Markup, prose } from '../html.ts'
import { code, type Language } from './code.ts'
import { field, fieldsOf, type Schema } from './fields.ts'
import { typeOf } from './type-in-words.ts'

const isProblem = (word: string) => Object.hasOwn(problems, word)

/** Everything about one operation: what it does on the left, what that looks like on the right. */
export function operationSection(operation: ApiOperation, api: Api): Markup {
  const { name, title, method, path, sdk, contract } = operation
  return html`<section class="operation" id="${name}">
    <div class="says">
      <h3><a href="#${name}">${title}</a></h3>
      <p class="address"><span class="method ${method}">${method}</span> <code>${pathOf(path)}</code></p>
      <p>${prose(sdk.docs, isProblem)}</p>
      <dl class="facts">
        ${callersOf(contract)} ${contract.scope && html`<div><dt>Scope</dt><dd><code>${contract.scope}</code></dd></div>`}
        <div><dt>In the SDK</dt><dd><code>${sdk.call}</code></dd></div>
        <div><dt>Second try</dt><dd>${replays[contract.replay ?? 'read']}</dd></div>
      </dl>
      ${parametersOf(operation, api)} ${bodyOf(operation, api)} ${answersOf(operation, api)} ${refusalsOf(operation)}
    </div>
    <div class="shows">${examplesOf(operation)}</div>
  </section>`
}

/** Where it may be broken on a narrow screen. */
const pathOf = (path: string) => path.split('/').map((part, at) => html`${at > 0 && html`<wbr />/`}${part}`)

const callerNames: Record<Caller, string> = {
  secretKey: 'secret key',
  publicKey: 'public key',
  administrator: 'administrators',
  manager: 'managers',
  member: 'members',
  viewer: 'viewers'
}

function callersOf({ callers }: ApiOperation['contract']): Markup {
  const names = callers === 'anybody' ? ['anybody'] : callers === 'rootKey' ? ['root key'] : callers.map((caller) => callerNames[caller])
  return html`<div><dt>Who may</dt><dd class="chips">${names.map((each) => html`<span class="chip">${each}</span> `)}</dd></div>`
}

const replays = {
  read: 'Reads, so ask as often as you like.',
  stored: html`With the same <code>Idempotency-Key</code> it happens once, and gets the first answer again.`,
  natural: 'Doing it twice is doing it once.',
  never: 'Makes another one: the answer holds a secret, so it is not kept.'
}

const ofTheAnswer = { path: 'in the address', query: 'in the query', header: 'header' }

function parametersOf({ name, parameters }: ApiOperation, { docs }: Api): Markup | '' {
  if (parameters.length === 0) return ''
  return html`<h4>Parameters</h4>
    <ul class="fields">
      ${parameters.map(({ name: called, in: place, required, description = '', schema }) => {
        const says =
          place === 'header' ? { ...nothing, text: description } : docs.ofOperation(name, place === 'path' ? 'params' : 'query').of(called)
        return field({ name: called, schema, isRequired: required, only: '', docs: says, place: ofTheAnswer[place] })
      })}
    </ul>`
}

function bodyOf({ name, body }: ApiOperation, { docs, schemas }: Api): Markup | '' {
  if (!body) return ''
  const called = namedIn(body)
  const whole = called ? schemas[called] : body
  const says = called ? docs.ofNamed(called).text : ''
  return html`<h4>Body${called && html` <span class="type">${called}</span>`}</h4>
    ${says && html`<p>${prose(says)}</p>`} ${fieldsOf(whole ?? {}, docs.ofOperation(name, 'body'))}`
}

function answersOf({ name, answers }: ApiOperation, { docs }: Api): Markup {
  return html`<h4>Answer</h4>
    ${answers.map(
      ({ status, description, schema }) =>
        html`<p class="answer"><span class="status">${status}</span> ${schema && html`<span class="type">${typeOf(schema)}</span>`} ${description}</p>
          ${schema && !namedIn(schema) && fieldsOf(schema, docs.ofOperation(name, 'answer'))}`
    )}`
}

const namedIn = ({ $ref }: Schema) => $ref?.split('/').at(-1)

const refusalsOf = ({ refusals }: ApiOperation) =>
  html`<details class="refusals">
    <summary>Refusals</summary>
    <ul>
      ${refusals.map(
        ({ status, codes }) =>
          html`<li>
            <span class="status">${status}</span>
            ${codes.map((each) => html`<a href="/docs/problems/${each}"><code>${each}</code></a> `)}
          </li>`
      )}
    </ul>
  </details>`

function examplesOf({ title, example }: ApiOperation): Markup | '' {
  if (!example) return ''
  return html`<div class="example asks">
      <div class="pick">
        <button type="button" data-pick="curl" aria-pressed="true">curl</button>
        <button type="button" data-pick="sdk" aria-pressed="false">SDK</button>
      </div>
      ${snippet(`${title} with curl`, example.curl, 'sh', 'curl')} ${snippet(`${title} with the SDK`, example.sdk, 'ts', 'sdk')}
    </div>
    <div class="example">
      <p class="status">${example.status}</p>
      ${
        example.answer === ''
          ? html`<p class="empty">No body: the status says it all.</p>`
          : snippet(`What ${title.toLowerCase()} answers`, example.answer, 'json', 'answer')
      }
    </div>`
}

/** It may be wider than there is room for, so it can be reached and scrolled with the keyboard. */
export const snippet = (label: string, text: string, language: Language, kind: string): Markup =>
  html`<pre data-kind="${kind}" tabindex="0" role="group" aria-label="${label}"><code>${code(text, language)}</code></pre>`
