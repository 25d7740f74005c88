// The portal's own script. The widgets need none of it: they find each other through <customer-kit>.
const who = document.querySelector('#who')
const signIn = document.querySelector('#sign-in')
const look = document.querySelector('#look')
const root = document.documentElement
const here = document.querySelector(`nav a[href="${location.pathname}"]`)

here?.setAttribute('aria-current', 'page')
if (here) document.title = `${here.textContent} – Northbay Clinic`

who.value = (await (await fetch('/who')).json()).hostId
who.addEventListener('change', () => signIn.submit())
signIn.classList.add('at-once')

const wear = (name, value) => {
  if (name === 'scheme') root.style.colorScheme = value
  if (name === 'dir') root.dir = value
}

for (const select of look.querySelectorAll('select')) {
  const worn = localStorage.getItem(select.name)
  if (worn) select.value = worn
  wear(select.name, select.value)
  select.addEventListener('change', () => {
    localStorage.setItem(select.name, select.value)
    wear(select.name, select.value)
  })
}

// On a phone the card stands below the list: whoever opens a customer is taken to it.
document.addEventListener('ck-before-open', () => {
  if (matchMedia('(max-width: 759px)').matches) document.querySelector('customer-card').scrollIntoView()
})
