const leads = document.querySelector('#leads')

leads.filter = { field: 'stage', op: 'in', value: ['lead', 'contacted'] }
leads.addEventListener('ck-before-open', (event) => {
  event.preventDefault()
  document.querySelector('#opened').value = event.detail.id
})
