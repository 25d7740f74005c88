/** Puts the focus on the first control that takes it: what is hidden or disabled does not. */
export function focusFirst(root: ParentNode, options?: FocusOptions): void {
  for (const control of root.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href], [tabindex="0"]')) {
    control.focus(options)
    if (control.matches(':focus')) return
  }
}
