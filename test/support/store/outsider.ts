// Another process on the same file: it takes the write lock, lets go of it, writes, and says what it sees.
import { createInterface } from 'node:readline'
import Database from 'libsql'

const db = new Database(process.argv[2] ?? '')
const word: Record<string, () => unknown> = {
  hold: () => db.exec('begin immediate'),
  release: () => db.exec('commit'),
  write: () => db.exec('insert into things (id, n) values (hex(randomblob(8)), 1)'),
  ids: () => db.prepare('select id from things order by id').raw().all([])
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const said = word[line]?.()
  console.log(JSON.stringify(Array.isArray(said) ? said.flat() : []))
})
