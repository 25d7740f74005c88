import { type Customer, foldedName } from '@customer-kit/sdk/contract'
import { sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import type { Step } from '../guard.ts'

/** Scripts in which one or two signs are a word already. */
const sign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u
const signs = new RegExp(`${sign.source}+`, 'gu')

/** One or two signs: too few for the index of three letters. */
export const isGram = (word: string): boolean => [...word].length <= 2 && word.replace(signs, '') === ''

/** Every sign of a name, and every two that stand together. */
function gramsIn(nameFold: string): string[] {
  const grams = [...nameFold.matchAll(signs)].flatMap(([run]) => {
    const each = [...run]
    const pairs = each.slice(1).map((one, at) => `${each[at]}${one}`)
    return each.concat(pairs)
  })
  return [...new Set(grams)]
}

type Named = { id: string; nameFold: string | null }

/** Names in these scripts are found by their signs. Made here, because the engine has no such index; most names have none.
 *  Whoever is called something else meanwhile has signs already. */
export function gramsOf(customers: readonly Named[]): Step[] {
  const found = customers.flatMap(({ id, nameFold }) => gramsIn(nameFold ?? '').map((gram) => ({ id, nameFold, gram })))
  if (found.length === 0) return []
  return [
    sql`insert or ignore into customer_grams (gram, n) select said.value ->> 'gram', c.n from json_each(${JSON.stringify(found)}) said
      join customers c on c.id = said.value ->> 'id' where c.deleted_at is null and c.name_fold = said.value ->> 'nameFold'`
  ]
}

export const gramsAgain = (customers: readonly Customer[], kept: Statement): Step[] => [
  sql`delete from customer_grams where n in (${kept})`,
  ...gramsOf(customers.map((customer) => ({ id: customer.id, nameFold: foldedName(customer) })))
]
