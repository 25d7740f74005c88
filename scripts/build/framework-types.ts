import type { ElementDescription } from '../docs/elements.ts'

/** What JSX and templates know of the elements, by file. All is said once, in `elements.d.ts`; a framework adds how it spells it. */
export function frameworkTypes(elements: readonly ElementDescription[]): [file: string, text: string][] {
  return [
    ['elements.d.ts', shared(elements)],
    [
      'react.d.ts',
      jsx('react', "import type { DetailedHTMLProps, HTMLAttributes } from 'react';", 'DetailedHTMLProps<HTMLAttributes<El>, El>', 'on')
    ],
    [
      'preact.d.ts',
      jsx('preact', "import type { HTMLAttributes, RefObject, RefCallback, Key } from 'preact';", 'HTMLAttributes<El>', 'on')
    ],
    ['solid.d.ts', jsx('solid-js', "import type { JSX } from 'solid-js';", 'JSX.HTMLAttributes<El>', 'on:', 'prop:')],
    ['svelte.d.ts', svelte],
    ['vue.d.ts', vue]
  ]
}

function shared(elements: readonly ElementDescription[]): string {
  const each = (write: (element: ElementDescription) => string) => elements.map((element) => `  '${element.name}': ${write(element)};`)
  const attributes = ({ className, properties }: ElementDescription) =>
    properties.flatMap(({ attribute, name }) => (attribute === undefined ? [] : [`'${attribute}'?: ${className}['${name}'] | undefined`]))
  const names = (all: readonly { name: string }[]) => all.map(({ name }) => `'${name}'`).join(' | ') || 'never'
  return `${elements.map(({ name, className }) => `import type { ${className} } from './types/${name}/${name}.js';`).join('\n')}

/** Each element by its tag. */
export interface KitElements {
${each(({ className }) => className).join('\n')}
}

/** What can be written in markup. */
export interface KitAttributes {
${each((element) => `{ ${attributes(element).join('; ')} }`).join('\n')}
}

/** What can be set from a script. */
export interface KitProperties {
${each(({ className, properties }) => `{ [Name in ${names(properties.filter(({ readonly }) => !readonly))}]?: ${className}[Name] | undefined }`).join('\n')}
}

/** What each of them dispatches. */
export interface KitEvents {
${each(({ events }) => names(events)).join('\n')}
}

export type KitEvent<Name extends string> = Name extends keyof HTMLElementEventMap ? HTMLElementEventMap[Name] : CustomEvent;
export type Listeners<Names extends string, Prefix extends string> = {
  [Name in Names as \`\${Prefix}\${Name}\`]?: ((event: KitEvent<Name>) => void) | undefined;
};
`
}

const imports = "import type { KitAttributes, KitElements, KitEvents, KitProperties, Listeners } from './elements.js';"

function jsx(module: string, its: string, base: string, on: string, set = ''): string {
  const properties = set
    ? `{ [Name in keyof KitProperties[Tag] as \`${set}\${Name & string}\`]?: KitProperties[Tag][Name] }`
    : 'KitProperties[Tag]'
  return `${its}
${imports}

type Base<El extends HTMLElement> = ${base};
type Props = {
  [Tag in keyof KitElements]: Omit<Base<KitElements[Tag]>, keyof KitAttributes[Tag] | keyof KitProperties[Tag]> &
    KitAttributes[Tag] &
    ${properties} &
    Listeners<KitEvents[Tag], '${on}'>;
};

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements extends Props {}
  }
}
`
}

const svelte = `import type { HTMLAttributes } from 'svelte/elements';
${imports}

type Props = {
  [Tag in keyof KitElements]: Omit<HTMLAttributes<KitElements[Tag]>, keyof KitAttributes[Tag] | keyof KitProperties[Tag]> &
    KitAttributes[Tag] &
    KitProperties[Tag] &
    Listeners<KitEvents[Tag], 'on'>;
};

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends Props {}
}
`

const vue = `import type { DefineComponent, HTMLAttributes } from 'vue';
${imports}

type Listened<Names extends string> = Listeners<Names, 'on'> extends infer All ? { [Name in keyof All as Capitalized<Name & string>]: All[Name] } : never;
/** \`onck-load\` is \`onCkLoad\`. */
type Capitalized<Name extends string> = Name extends \`onck\${infer Rest}\` ? \`onCk\${Camel<Rest>}\` : Name;
type Camel<Name extends string> = Name extends \`-\${infer Head}-\${infer Tail}\` ? \`\${Capitalize<Head>}\${Camel<\`-\${Tail}\`>}\` : Name extends \`-\${infer Head}\` ? Capitalize<Head> : Name;
type Components = {
  [Tag in keyof KitElements]: DefineComponent<
    Omit<HTMLAttributes, keyof KitAttributes[Tag] | keyof KitProperties[Tag]> & KitAttributes[Tag] & KitProperties[Tag] & Listened<KitEvents[Tag]>
  >;
};

declare module 'vue' {
  export interface GlobalComponents extends Components {}
}
`
