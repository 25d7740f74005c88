import { readFileSync } from 'node:fs'

type Guide = { name: string; files: readonly [title: string, file: string][]; notes: string }

/** A page of `docs/frameworks/` for each, around the very files that a test builds, opens and uses. */
export const frameworkPages = (): [path: string, text: string][] =>
  Object.entries(guides).map(([id, guide]) => [`docs/frameworks/${id}.md`, pageFor(id, guide)])

const pageFor = (id: string, { name, files, notes }: Guide) => `# In a page made with ${name}

Install the two packages as the [README](../../README.md#put-it-into-a-page) says, and bring the elements first, in the file where your page begins:

\`\`\`ts
import '@customer-kit/widgets/customer-kit'
import '@customer-kit/widgets/customer-list'
import '@customer-kit/widgets/customer-card'
\`\`\`

${files.map(([title, file]) => `${title}\n\n${code(`test/frameworks/${id}/${file}`)}`).join('\n\n')}

${notes}
`

const code = (path: string) => `\`\`\`${path.split('.').at(-1)}\n${readFileSync(path, 'utf8')}\`\`\``

const desk = 'A desk: a list, and a card for each customer that somebody opens from it.'
const begins = 'Where it begins:'
const moved =
  'A card that is moved, because its place among the others changed, keeps what is half-written in it and reads nothing again. The key decides: let it be the id of the customer.'

const guides: Record<string, Guide> = {
  react: {
    name: 'React 19, rendered on a server or not',
    files: [
      [desk, 'desk.tsx'],
      ['The `ref` in it, to copy. It sets what attributes cannot say, and listens:', 'given.ts'],
      ['In the browser:', 'client.tsx'],
      ['On the server:', 'server.tsx']
    ],
    notes: `- React sets a property and hears an event (\`filter={…}\`, \`onck-before-open={…}\`) only of an element that it made itself, and whose code was there by then. It does neither when it takes over what the server wrote, and says nothing about it. With the \`ref\` both hold in every case; what an attribute can say (\`customer-id\`, \`frame\`, \`session-endpoint\`) needs none.
- The packages can be imported on a server. There an element is its tag and nothing else, so hydration finds what it expects.
- \`import type {} from '@customer-kit/widgets/react'\` brings the types: a frame that does not exist, or an event that an element does not have, is an error.
- ${moved}`
  },
  vue: {
    name: 'Vue 3',
    files: [
      [desk, 'desk.vue'],
      [begins, 'client.ts']
    ],
    notes: `- Tell the compiler whose elements these are, or it looks for components of that name: \`vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('customer-') || tag === 'intake-form' } } })\`.
- Write objects and booleans with \`.prop\`, in the spelling of the property: \`:filter.prop\`, \`:readOnly.prop\`. Then they arrive even where the code of the element comes later.
- \`import type {} from '@customer-kit/widgets/vue'\` brings the types.
- ${moved}`
  },
  svelte: {
    name: 'Svelte 5',
    files: [
      [desk, 'desk.svelte'],
      [begins, 'client.ts']
    ],
    notes: `- Svelte sets a property where the element has one, so write it in the spelling of the property: \`readOnly\`, \`filter\`. While the code of the element is not there, a boolean becomes an attribute, and an attribute that says \`false\` is there all the same: bring the code first.
- \`import type {} from '@customer-kit/widgets/svelte'\` brings the types.
- ${moved}`
  },
  angular: {
    name: 'Angular',
    files: [
      [desk, 'desk.ts'],
      [begins, 'client.ts']
    ],
    notes: `- \`CUSTOM_ELEMENTS_SCHEMA\` in the component allows the tags. \`[name]\` sets a property, \`(ck-…)\` hears an event; the type of an event is \`HTMLElementEventMap['ck-before-open']\`.
- \`import '@angular/compiler'\` is for a build without Angular's own, as the test here is; leave it out where you have the command line tools of Angular.
- ${moved}`
  }
}
