import type { ElementDescription } from './elements.ts'

/** `custom-elements.json`, which editors and documentation tools read. */
export function manifestOf(elements: readonly ElementDescription[]): string {
  const modules = elements.map((element) => {
    const path = `${element.name}.js`
    return {
      kind: 'javascript-module',
      path,
      declarations: [declarationOf(element)],
      exports: [
        { kind: 'js', name: element.className, declaration: { name: element.className, module: path } },
        { kind: 'custom-element-definition', name: element.name, declaration: { name: element.className, module: path } }
      ]
    }
  })
  return `${JSON.stringify({ schemaVersion: '2.1.0', modules }, null, 2)}\n`
}

function declarationOf({ name, className, description, ...rest }: ElementDescription) {
  const { properties, methods, events, slots, parts, cssProperties, states } = rest
  return {
    kind: 'class',
    customElement: true,
    tagName: name,
    name: className,
    description,
    attributes: properties.flatMap(({ attribute, type, name: fieldName, description: says, default: initial }) =>
      attribute === undefined ? [] : [{ name: attribute, type: { text: type }, default: initial, description: says, fieldName }]
    ),
    members: [
      ...properties.map(({ name: field, type, description: says, default: initial, attribute, readonly }) => ({
        kind: 'field',
        name: field,
        type: { text: type },
        default: initial,
        description: says,
        attribute,
        readonly
      })),
      ...methods.map(({ name: method, signature, description: says }) => ({
        kind: 'method',
        name: method,
        description: says,
        type: { text: signature }
      }))
    ],
    events: events.map(({ name: event, type, description: says }) => ({ name: event, type: { text: type }, description: says })),
    slots,
    cssParts: parts,
    cssProperties,
    cssStates: states
  }
}
