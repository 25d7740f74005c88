/** The request that a shell would make of a line with curl in it, as far as our examples go. */
export function requestOf(line: string): Request {
  const [command, ...words] = wordsOf(line)
  if (command !== 'curl') throw new Error(`Not curl: ${line}`)
  const headers = new Headers()
  const query: string[] = []
  let [method, address, body, isQuery] = ['', '', '', false]
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-G') isQuery = true
    else if (word === '-X') method = words.shift() ?? ''
    else if (word === '-d') body = words.shift() ?? ''
    else if (word === '-H') headers.append(...pair(words.shift() ?? '', ': '))
    else if (word === '--data-urlencode')
      query.push(
        pair(words.shift() ?? '', '=')
          .map(encodeURIComponent)
          .join('=')
      )
    else if (word.startsWith('-')) throw new Error(`Examples do not use ${word}`)
    else address = word
  }
  if (query.length > 0 && !isQuery) throw new Error('Without -G curl would send this as a body')
  const url = [address, ...query].reduce((all, each) => `${all}${all.includes('?') ? '&' : '?'}${each}`)
  return new Request(url, { method: method || (body === '' ? 'GET' : 'POST'), headers, body: body || null })
}

function pair(text: string, between: string): [string, string] {
  const at = text.indexOf(between)
  return [text.slice(0, at), text.slice(at + between.length)]
}

/** Words of a shell: quoted in either way, or bare, and glued where nothing stands between them. */
function wordsOf(line: string): string[] {
  const part = /'([^']*)'|"([^"]*)"|\\(.)|([^\s'"\\]+)/y
  const words: string[] = []
  const text = line.replaceAll('\\\n', ' ')
  for (let at = 0; at < text.length;) {
    const space = /\s+/y
    space.lastIndex = at
    if (space.test(text)) {
      at = space.lastIndex
      continue
    }
    let word = ''
    for (;;) {
      part.lastIndex = at
      const found = part.exec(text)
      if (!found) break
      word += found[1] ?? found[2] ?? found[3] ?? found[4] ?? ''
      at = part.lastIndex
    }
    words.push(word)
  }
  return words
}
