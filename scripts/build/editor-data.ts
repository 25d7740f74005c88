import type { ElementDescription } from '../docs/elements.ts'

/** What VS Code offers in HTML: name it in the setting `html.customData`. */
export function editorData(elements: readonly ElementDescription[]): string {
  const tags = elements.map(({ name, description, properties }) => ({
    name,
    description,
    attributes: properties.flatMap(({ attribute, type, description: says }) =>
      attribute === undefined ? [] : [{ name: attribute, description: says, values: choicesOf(type) }]
    )
  }))
  return `${JSON.stringify({ version: 1.1, tags }, null, 2)}\n`
}

/** `'auto' | 'dark'` are two; any other type has none. */
export function choicesOf(type: string): { name: string }[] | undefined {
  const choices = type.split(' | ')
  if (!choices.every((choice) => /^'.*'$/.test(choice))) return undefined
  return choices.filter((choice) => choice !== "''").map((choice) => ({ name: choice.slice(1, -1) }))
}
