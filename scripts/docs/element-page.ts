import { type Example, examplesOf } from '@customer-kit/demo/examples/examples.ts'
import type { ElementDescription } from './elements.ts'
import { keysOf } from './keyboard.ts'

/** The page of one element under `docs/elements/`. */
export function pageOf(element: ElementDescription): string {
  const { name, description, properties, methods, events, slots, parts, cssProperties, states } = element
  const attributes = properties.filter(({ attribute }) => attribute !== undefined)
  const others = properties.filter(({ attribute }) => attribute === undefined)
  return [
    `# \`<${name}>\``,
    description,
    ...examplesOf(name).map(written),
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
    table('Keyboard', ['key', ''], keysOf(name), (each) => [each.keys, each.does]),
    table('States', ['`:state(…)`', ''], states, (each) => [code(each.name), each.description])
  ]
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n')
}

const written = ({ title, html, css, js }: Example) =>
  [title, ...Object.entries({ html, css, js }).map(([language, text]) => text && `\`\`\`${language}\n${text}\n\`\`\``)]
    .filter((part) => part !== '')
    .join('\n\n')

const code = (text: string | undefined) => (text === undefined || text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``)

function table<Row>(title: string, heads: readonly string[], rows: readonly Row[], cells: (row: Row) => (string | undefined)[]): string {
  if (rows.length === 0) return ''
  const line = (each: readonly (string | undefined)[]) => `| ${each.map((cell) => cell ?? '').join(' | ')} |`
  const body = rows.map((row) => line(cells(row).map((cell) => (cell?.startsWith('`') ? cell : cell?.replaceAll('|', '\\|')))))
  return [`## ${title}`, '', line(heads), line(heads.map(() => '---')), ...body].join('\n')
}
