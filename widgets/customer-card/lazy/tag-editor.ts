import { html, nothing, type TemplateResult } from 'lit'
import * as icons from '../../shared/icons.ts'
import type { Edit, Edits } from './edits.ts'
import type { Writable } from './words.ts'

type TagEditor = { shown: Writable; edits: Edits; edit: Edit; next: (event: KeyboardEvent) => void }

/** Tags as a line of words: Enter or a comma ends one, Backspace in an empty field takes the last away. */
export function renderTagEditor({ shown: { say }, edits, edit, next }: TagEditor): TemplateResult {
  const { field } = edit
  const tags = edit.draft as readonly string[]
  const add = (input: HTMLInputElement) => {
    const typed = input.value.split(',').map((tag) => tag.trim())
    input.value = ''
    const all = [...new Set([...tags, ...typed])].filter(Boolean)
    if (all.length !== tags.length) edits.type(field, all)
  }
  const remove = (tag: string) =>
    edits.type(
      field,
      tags.filter((other) => other !== tag)
    )
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const input = event.target as HTMLInputElement
    const last = tags.at(-1)
    if (event.key === 'Escape') edits.revert(field)
    else if (event.key === 'Backspace' && input.value === '' && last !== undefined) remove(last)
    else if ((event.key === 'Enter' || event.key === ',') && input.value.trim() !== '') add(input)
    else if (event.key === 'Enter') void edits.commit(field)
    else if (event.key === 'Tab') {
      add(input)
      return next(event)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const leave = (event: FocusEvent) => {
    const box = event.currentTarget as HTMLElement
    const root = box.getRootNode() as ShadowRoot
    if (box.contains(event.relatedTarget as Node | null) || box.contains(root.activeElement)) return
    edits.leave(field, () => {
      const input = box.querySelector('input')
      if (input) add(input)
    })
  }
  return html`<div class="f tagbox" part="input" @focusout=${leave}>
    ${tags.map(
      (tag) => html`<span class="tag"
        ><bdi class="cut">${tag}</bdi
        ><button class="x" type="button" tabindex="-1" aria-label=${say('removeTag', { tag })} @click=${() => remove(tag)}>${icons.close}</button></span
      >`
    )}
    <input
      type="text"
      dir="auto"
      enterkeyhint="done"
      aria-label=${say('addTag')}
      aria-invalid=${edits.hasFault(field)}
      aria-describedby=${edits.hasFault(field) ? `${field}-fault` : nothing}
      placeholder=${tags.length === 0 ? say('addTag') : ''}
      @keydown=${key}
      @input=${(event: Event) => event.stopPropagation()}
    />
  </div>`
}
