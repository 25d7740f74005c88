import type { ElementDescription } from './elements.ts'

/** The page of one element under `docs/elements/`. */
export function pageOf(element: ElementDescription): string {
  const { name, description, properties, methods, events, slots, parts, cssProperties, states } = element
  const attributes = properties.filter(({ attribute }) => attribute !== undefined)
  const others = properties.filter(({ attribute }) => attribute === undefined)
  return [
    `# \`<${name}>\``,
    description,
    `\`\`\`html\n${exampleOf(element)}\n\`\`\``,
    table('Attributes', ['attribute', 'property', 'type', 'unless said', ''], attributes, (each) => [
      code(each.attribute),
      code(each.name),
      code(each.type),
      code(each.default),
      each.description
    ]),
    table('Properties without an attribute', ['property', 'type', ''], others, (each) => [
      code(each.name),
      code(each.type),
      each.readonly ? `Read only. ${each.description}` : each.description
    ]),
    table('Methods', ['method', ''], methods, (each) => [code(each.name + each.signature), each.description]),
    table('Events', ['event', 'type', ''], events, (each) => [code(each.name), code(each.type), each.description]),
    table('Slots', ['slot', ''], slots, (each) => [each.name ? code(each.name) : 'without a name', each.description]),
    table('Parts', ['`::part(…)`', ''], parts, (each) => [code(each.name), each.description]),
    table('Custom properties', ['property', 'unless said', ''], cssProperties, (each) => [
      code(each.name),
      code(each.default),
      each.description
    ]),
    table('States', ['`:state(…)`', ''], states, (each) => [code(each.name), each.description])
  ]
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n')
}

const outside = new Set(['customer-kit', 'intake-form'])

function exampleOf({ name }: ElementDescription): string {
  if (name === 'intake-form')
    return '<intake-form api-url="https://api.example.com" public-key="ck_pk_acme_…" form-key="new-patient"></intake-form>'
  const inner = outside.has(name) ? '<customer-list></customer-list>' : `<${name}></${name}>`
  return `<customer-kit session-endpoint="/customer-kit-session">\n  ${inner}\n</customer-kit>`
}

const code = (text: string | undefined) => (text === undefined || text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``)

function table<Row>(title: string, heads: readonly string[], rows: readonly Row[], cells: (row: Row) => (string | undefined)[]): string {
  if (rows.length === 0) return ''
  const line = (each: readonly (string | undefined)[]) => `| ${each.map((cell) => cell ?? '').join(' | ')} |`
  const body = rows.map((row) => line(cells(row).map((cell) => (cell?.startsWith('`') ? cell : cell?.replaceAll('|', '\\|')))))
  return [`## ${title}`, '', line(heads), line(heads.map(() => '---')), ...body].join('\n')
}
