import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What of a module a strict policy would refuse: an inline style or an inline handler in markup. */
const refused = (text: string) => [...text.matchAll(/\s(style|on[a-z]+)=/g)].map(([, name]) => name)

test('no template sets a style or a handler in its markup, also where no story comes by', () => {
  const modules = globSync('widgets/**/*.ts', { exclude: (name) => /node_modules|dist/.test(name) })
  const templates = modules.map((path) => ({
    path,
    markup: [...readFileSync(path, 'utf8').matchAll(/<[a-z][^`]*`/g)].map(String).join('\n')
  }))

  expect(templates.filter(({ markup }) => markup.includes('<')).length).toBeGreaterThan(40)
  expect(templates.filter(({ markup }) => refused(markup).length > 0).map(({ path }) => path)).toEqual([])
})

test('and what it looks for it would find', () => {
  expect(refused('<p class="a" style="x">')).toEqual(['style'])
  expect(refused('<button onclick="x">')).toEqual(['onclick'])
  expect(refused('<button @click=${x} .style=${y}>')).toEqual([])
})
