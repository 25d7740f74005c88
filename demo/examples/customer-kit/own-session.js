document.querySelector('#own').fetchSession = async () => {
  const answer = await fetch('/customer-kit-session', { method: 'POST' })
  if (!answer.ok) throw new Error('Nobody is signed in')
  return answer.json()
}
