import { compile } from 'svelte/compiler'
import type { Plugin } from 'vite'
import { compileScript, parse } from 'vue/compiler-sfc'

/** What makes scripts of `.vue` and `.svelte`: the frameworks' own compilers, called as their plugins call them. */
export const compilers: Plugin[] = [
  {
    name: 'vue',
    transform(code, id) {
      if (!id.endsWith('.vue')) return null
      const compilerOptions = { isCustomElement: (tag: string) => tag.startsWith('customer-') || tag === 'intake-form' }
      const { descriptor } = parse(code, { filename: id, templateParseOptions: compilerOptions })
      const { content } = compileScript(descriptor, { id: 'desk', inlineTemplate: true, templateOptions: { compilerOptions } })
      return { code: content, moduleType: 'ts' }
    }
  },
  {
    name: 'svelte',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null
      return { code: compile(code, { filename: id, generate: 'client', dev: true }).js.code, moduleType: 'js' }
    }
  }
]
