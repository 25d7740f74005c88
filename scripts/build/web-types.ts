import type { ElementDescription } from '../docs/elements.ts'
import { choicesOf } from './editor-data.ts'

/** What the editors of JetBrains offer in HTML and CSS; they find it by the field `web-types` of the package. */
export function webTypes(elements: readonly ElementDescription[], { name, version }: { name: string; version: string }): string {
  const bare = <Each extends { name: string; description: string }>({ name: called, description }: Each) => ({ name: called, description })
  const parts = new Map(elements.flatMap((element) => element.parts).map((part) => [part.name, part.description]))
  const properties = new Map(elements.flatMap((element) => element.cssProperties).map((each) => [each.name, each.description]))
  return `${JSON.stringify(
    {
      '$schema': 'https://json.schemastore.org/web-types',
      name,
      version,
      'description-markup': 'markdown',
      'contributions': {
        html: { elements: elements.map(elementOf) },
        css: {
          'properties': [...properties].map(([called, description]) => ({ name: called, description })),
          'pseudo-elements': [...parts].map(([called, description]) => ({ name: `part(${called})`, description }))
        }
      }
    },
    null,
    2
  )}\n`

  function elementOf(element: ElementDescription) {
    return {
      name: element.name,
      description: element.description,
      attributes: element.properties.flatMap(({ attribute, description, type, default: initial }) =>
        attribute === undefined ? [] : [{ name: attribute, description, default: initial, value: valueOf(type), required: false }]
      ),
      slots: element.slots.map(bare),
      js: {
        properties: element.properties.map(({ name: called, description, type, readonly }) => ({
          name: called,
          description,
          type,
          ...(readonly && { 'read-only': true })
        })),
        events: element.events.map(bare)
      }
    }
  }
}

/** A boolean attribute is there or not; it takes no value. */
function valueOf(type: string) {
  if (type === 'boolean') return { kind: 'no-value', type: 'boolean' }
  const choices = choicesOf(type)
  return { type: choices ? choices.map(({ name }) => `'${name}'`).join(' | ') : type }
}
