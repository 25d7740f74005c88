// Everything here is a comfort: without it the page is read, linked to, searched by the browser and printed all the same.
const root = document.documentElement
const nav = document.querySelector('#nav')
const links = [...nav.querySelectorAll('a[href^="#"]')]
const targetOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))

pickExamples()
nameTheOrigin()
addCopyButtons()
openMenu()
if (document.querySelector('#search')) search()
followReader()

/** curl or SDK: chosen once, for all examples and the next visit. */
function pickExamples() {
  const pick = (kind) => {
    root.dataset.example = kind
    for (const button of document.querySelectorAll('[data-pick]')) button.setAttribute('aria-pressed', String(button.dataset.pick === kind))
  }
  pick(remembered() === 'sdk' ? 'sdk' : 'curl')
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-pick]')
    if (!button) return
    // What was above the fold has another height now; the reader stays where they are.
    const before = button.getBoundingClientRect().top
    pick(button.dataset.pick)
    scrollBy(0, button.getBoundingClientRect().top - before)
    remember(button.dataset.pick)
  })
}

function remembered() {
  try {
    return localStorage.getItem('customer-kit-docs-example')
  } catch {
    return null
  }
}

function remember(kind) {
  try {
    localStorage.setItem('customer-kit-docs-example', kind)
  } catch {
    // A reader who keeps nothing chooses again.
  }
}

/** Examples ask the API whose pages these are. */
function nameTheOrigin() {
  const written = 'https://api.example.com'
  for (const pre of document.querySelectorAll('pre[data-kind]')) {
    const texts = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replaceAll(written, location.origin)
  }
}

function addCopyButtons() {
  if (!navigator.clipboard) return
  for (const pre of document.querySelectorAll('pre[data-kind]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = 'Copy'
    button.setAttribute('aria-label', `Copy: ${pre.getAttribute('aria-label')}`)
    button.addEventListener('click', async () => {
      const done = await navigator.clipboard.writeText(pre.textContent).then(
        () => 'Copied',
        () => 'Not allowed'
      )
      button.textContent = done
      setTimeout(() => (button.textContent = 'Copy'), 1600)
    })
    pre.after(button)
  }
}

/** On a narrow screen the contents are behind a button. */
function openMenu() {
  const button = document.querySelector('.menu')
  button.hidden = false
  const show = (isOpen) => {
    button.setAttribute('aria-expanded', String(isOpen))
    nav.classList.toggle('open', isOpen)
  }
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'))
  nav.addEventListener('click', ({ target }) => target.closest('a') && show(false))
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || button.getAttribute('aria-expanded') !== 'true') return
    show(false)
    button.focus()
  })
  document.querySelector('#search')?.addEventListener('input', () => show(true))
}

/** Narrows the contents, and the page with them, to what has every word that was typed. */
function search() {
  const input = document.querySelector('#search')
  const found = document.querySelector('.found')
  document.querySelector('.search').hidden = false
  const entries = links.map((link) => ({ link, item: link.parentElement, section: targetOf(link), text: '' }))
  const groups = [...nav.querySelectorAll('h2')].map((heading) => ({ heading, list: heading.nextElementSibling }))
  const sections = [...document.querySelectorAll('main .group')]

  function narrow() {
    const words = plain(input.value).split(/\s+/).filter(Boolean)
    let count = 0
    for (const entry of entries) {
      entry.text ||= plain(`${entry.section.id} ${entry.section.textContent}`)
      const isFound = words.every((word) => entry.text.includes(word))
      entry.item.hidden = !isFound
      entry.section.hidden = !isFound
      count += Number(isFound)
    }
    for (const { heading, list } of groups) heading.hidden = list.hidden = ![...list.children].some((item) => !item.hidden)
    for (const group of sections) group.hidden = ![...group.querySelectorAll(':scope > section')].some((section) => !section.hidden)
    root.classList.toggle('narrowed', words.length > 0)
    found.textContent = words.length === 0 ? '' : count === 1 ? '1 found' : `${count} found`
  }

  const clear = () => {
    if (input.value === '') return
    input.value = ''
    narrow()
  }
  const shown = () => links.filter((link) => !link.parentElement.hidden)

  input.addEventListener('input', narrow)
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear()
    else if (event.key === 'ArrowDown') shown()[0]?.focus()
    else if (event.key === 'Enter') shown()[0]?.click()
    else return
    event.preventDefault()
  })
  nav.addEventListener('keydown', (event) => {
    const at = shown().indexOf(document.activeElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (at < 0 || !step) return
    event.preventDefault()
    const next = shown()[at + step]
    if (next) next.focus()
    else if (step < 0) input.focus()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    input.focus()
    input.select()
  })
  // A link into what is hidden by a search leads there all the same.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target?.closest('[hidden]')) return
    clear()
    target.scrollIntoView()
  })
}

function plain(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The contents show where the reader is. */
function followReader() {
  const byTarget = new Map(links.map((link) => [targetOf(link), link]))
  const visible = new Set()
  let current
  const watcher = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) visible[isIntersecting ? 'add' : 'delete'](target)
      const first = [...byTarget.keys()].find((target) => visible.has(target))
      const link = byTarget.get(first)
      if (!link || link === current) return
      current?.removeAttribute('aria-current')
      link.setAttribute('aria-current', 'location')
      current = link
      if (!nav.contains(document.activeElement)) link.scrollIntoView({ block: 'nearest' })
    },
    { rootMargin: '-80px 0px -60% 0px' }
  )
  for (const target of byTarget.keys()) if (target) watcher.observe(target)
}
