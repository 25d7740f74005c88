import { problemGuide, type ProblemCode, problems } from '@customer-kit/sdk/contract'
import type { Hono } from 'hono'
import { DomainError } from '../domain/errors.ts'
import type { Env } from '../http/env.ts'

/** Where the `type` of a problem leads: what its code means and what to do. Plain text in a page, nothing that runs. */
export function mountProblemPages(app: Hono<Env>) {
  app.get('/docs/problems/:code', (c) => {
    const code = c.req.param('code')
    if (!Object.hasOwn(problemGuide, code)) throw new DomainError('not_found', 'There is no such code')
    const headers = { 'content-security-policy': "default-src 'none'", 'cache-control': 'public, max-age=3600' }
    return c.html(pageOf(code as ProblemCode), 200, headers)
  })
}

function pageOf(code: ProblemCode): string {
  const { means, remedy } = problemGuide[code]
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${code}</title>
<h1><code>${code}</code></h1>
<p>Status ${problems[code]}.</p>
<h2>What it means</h2>
<p>${marked(means)}</p>
<h2>What to do</h2>
<p>${marked(remedy)}</p>
</html>
`
}

const marked = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
