import { type ProblemCode, problemGuide, problems } from '@customer-kit/sdk/contract'
import { html, type Markup, prose } from '../html.ts'
import { snippet } from './operation.ts'
import { type Assets, shell } from './shell.ts'

const codes = Object.entries(problems) as [ProblemCode, number][]

/** By file: where the `type` of every problem leads, and the way to them. */
export const problemPages = (assets: Assets): [file: string, page: Markup][] => [
  ['index', overview(assets)],
  ...codes.map(([code, status]): [string, Markup] => [code, pageOf(code, status, assets)])
]

const navAt = (current: ProblemCode | '') => html`<h2>Problems</h2>
  <ul>
    ${codes.map(([code, status]) => html`<li><a href="/docs/problems/${code}"${code === current && html` aria-current="page"`}><span>${code}</span> <span class="method">${status}</span></a></li>`)}
  </ul>`

const overview = (assets: Assets) =>
  shell({
    title: 'Problems',
    at: '/docs/problems',
    assets,
    nav: navAt(''),
    main: html`<article class="plain">
      <h1>Problems</h1>
      <p>
        Every refusal is <code>application/problem+json</code> with a <code>code</code>. Codes are only ever added, so branch on them and treat one that
        you do not know as its status.
      </p>
      <dl class="codes">
        ${codes.map(
          ([code, status]) =>
            html`<dt><span class="status">${status}</span> <a href="/docs/problems/${code}"><code>${code}</code></a></dt>
              <dd>${prose(problemGuide[code].means)}</dd>`
        )}
      </dl>
    </article>`
  })

function pageOf(code: ProblemCode, status: number, assets: Assets): Markup {
  const { means, remedy } = problemGuide[code]
  return shell({
    title: code,
    at: '/docs/problems',
    assets,
    nav: navAt(code),
    main: html`<article class="plain">
      <h1><code>${code}</code></h1>
      <p>Status ${status}.</p>
      <section><h2>What it means</h2><p>${prose(means)}</p></section>
      <section><h2>What to do</h2><p>${prose(remedy)}</p></section>
      <section>
        <h2>In the SDK</h2>
        <div class="example">${snippet('In the SDK', `if (isProblem(error, '${code}')) console.log(error.requestId)`, 'ts', 'code')}</div>
      </section>
    </article>`
  })
}
