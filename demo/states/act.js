// Does on a page of states what a person would do there, one step after the other, and says when it is done.
const { steps, others } = document.body.dataset
const widget = document.querySelector('customer-kit > *, main > :not(h1, customer-kit)')

for (const step of JSON.parse(steps)) await act(step)
document.body.dataset.done = ''

async function act(step) {
  if (typeof step === 'string') return fetch(others, { method: 'POST' })
  if ('press' in step) return (await until(() => find(step.press))).click()
  if ('see' in step) return until(() => find(step.see))
  if ('call' in step) return void widget[step.call]()
  const field = await until(() => find(step.in))
  if ('key' in step)
    return field.dispatchEvent(new KeyboardEvent('keydown', { key: step.key, bubbles: true, composed: true, cancelable: true }))
  field.value = step.write
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
}

function find(selector) {
  return [...(widget.shadowRoot?.querySelectorAll(selector) ?? [])].find((element) => element.checkVisibility())
}

async function until(look) {
  for (;;) {
    const found = look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
