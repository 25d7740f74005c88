import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { startDoors } from '../support/door.ts'
import { hear } from '../support/held/ears.ts'

const guide = readFileSync('docs/getting-started.md', 'utf8')
const block = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(guide)?.[1] ?? ''

/** The guide says 3000, where a developer's own server may be. */
async function aFreePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

test('who follows the guide word for word has a list and a form on an empty page', async () => {
  const doors = startDoors()
  const site = mkdtempSync(join(tmpdir(), 'customer-kit-guide-'))
  onTestFinished(() => rmSync(site, { recursive: true }))
  const port = await aFreePort()
  const { said } = await doors.cli('create', 'acme', '--origin', `http://localhost:${port}`)
  const { secretKey, publicKey } = JSON.parse(said) as { secretKey: string; publicKey: string }
  const api = await doors.server()
  const here = (text: string) => text.replaceAll('http://localhost:8787', api).replace('ck_pk_acme_…', publicKey)
  writeFileSync(join(site, 'server.mjs'), here(block('js')))
  writeFileSync(join(site, 'index.html'), here(block('html')))
  const headers = { 'authorization': `Bearer ${secretKey}`, 'content-type': 'application/json' }
  await fetch(`${api}/v1/forms/new-patient`, { method: 'PUT', headers, body: block('json') })
  /** Runs a server of the site until the test is over. */
  const listening = async (file: string, onPort: string) => {
    const server = spawn(process.execPath, [file], { cwd: site, env: { ...process.env, SECRET_KEY: secretKey, PORT: onPort } })
    onTestFinished(() => void server.kill())
    return { address: String(await new Promise((resolve) => server.stdout.once('data', resolve))).trim() }
  }
  await listening('server.mjs', String(port))

  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags })
  onTestFinished(() => browser.close())
  const window = await browser.newContext()
  window.on('response', (answer) =>
    hear(answer.url(), {
      status: answer.status(),
      statusText: answer.statusText(),
      headers: Object.entries(answer.headers()),
      text: () => answer.text()
    })
  )
  const page = await window.newPage()
  const complaints: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  await page.goto(`http://localhost:${port}`)
  const form = page.locator('intake-form')
  await form.getByLabel('First name').fill('Xanthippe')
  await form.getByLabel('Email').fill('xanthippe@example.com')
  await form.getByRole('button').last().click()
  await form.getByRole('heading', { name: 'Thank you' }).waitFor()
  await page.locator('customer-list').getByText('Xanthippe').first().waitFor()

  expect(complaints).toEqual([])

  // The same site, by somebody who forgot a directive of the policy.
  writeFileSync(join(site, 'forgetful.mjs'), here(block('js')).replace('connect-src ${api}', 'connect-src'))
  const { address } = await listening('forgetful.mjs', '0')
  const forgetful = await window.newPage()
  await forgetful.goto(address)
  await forgetful.getByText('The content security policy of this page blocks the API: connect-src.').waitFor()
  await forgetful.getByText(`connect-src ${api} 'self'`).waitFor()
})

test('the policy that is to be copied is the one that the guide’s page was served with', () => {
  const policy = /script-src https:\/\/api\.example\.com; [^\n]+/
  const copied = policy.exec(readFileSync('README.md', 'utf8'))?.[0]
  expect(policy.exec(readFileSync('docs/embedding.md', 'utf8'))?.[0]).toBe(copied)
  expect(/const policy = `(.+)`/.exec(guide)?.[1]?.replaceAll('${api}', 'https://api.example.com')).toBe(copied)
})
