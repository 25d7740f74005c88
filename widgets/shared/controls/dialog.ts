import { html, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { close as closeIcon } from '../icons.ts'

type Dialog = {
  title: string
  closeLabel: string
  body: unknown
  /** The buttons; the filled one comes last. */
  footer: unknown
  /** After it has closed, by whatever way. Stop rendering it here. */
  closed: () => void
  /** Before Esc or the cross close it; false keeps it open. */
  mayClose?: () => boolean
}

/** A modal question. Render it while it is open: it shows itself, and gives the focus back when it goes. */
export const dialog = ({ title, closeLabel, body, footer, closed, mayClose = () => true }: Dialog): TemplateResult => html`
  <dialog
    class="dialog"
    aria-labelledby="dialog-title"
    ${ref(showOnce)}
    @cancel=${(event: Event) => mayClose() || event.preventDefault()}
    @close=${closed}
  >
    <div class="pt">
      <div class="title cut" id="dialog-title" role="heading" aria-level="2">${title}</div>
      <span class="sp"></span>
      <button
        class="ib"
        type="button"
        aria-label=${closeLabel}
        title=${closeLabel}
        @click=${(event: Event) => mayClose() && (event.currentTarget as Element).closest('dialog')?.close()}
      >
        ${closeIcon}
      </button>
    </div>
    ${body}
    <div class="pf">${footer}</div>
  </dialog>
`

function showOnce(element: Element | undefined): void {
  // It is not in the page yet when it is first rendered.
  if (element instanceof HTMLDialogElement) queueMicrotask(() => element.isConnected && !element.open && element.showModal())
}

/** Closes the dialog that a button stands in. */
export const closeDialog = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')?.close()
