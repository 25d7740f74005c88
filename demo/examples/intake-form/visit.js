document.querySelector('#visit').addEventListener('ck-submitted', (event) => {
  console.log(event.detail.submissionId)
})
