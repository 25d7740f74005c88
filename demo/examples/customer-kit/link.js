const kit = document.querySelector('#linked')
kit.addEventListener('ck-current-change', ({ detail }) => {
  history.replaceState(null, '', detail.customerId ? `#${detail.customerId}` : location.pathname)
})

const [, linked] = /^#(cus_\w+)$/.exec(location.hash) ?? []
if (linked) customElements.whenDefined('customer-kit').then(() => kit.select(linked))
