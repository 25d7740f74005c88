import { type Customer, fold } from '@customer-kit/sdk/contract'
import { anyOf, sql } from '../../store/sql.ts'
import type { Statement } from '../../store/store.ts'
import { type Author, recordNewTags } from '../change-log.ts'

/** What customers carry is written down by name. Each name leads to a tag, and what the tag is called now is what everybody reads. */
export const namedNow = (written: Statement): Statement => sql`(select json_group_array(name) from (
  select coalesce(t.name, said.value) as name from json_each(${written}) said
    left join tag_names a on a.name = said.value left join tags t on t.n = a.tag group by 1 order by min(said.key)))`

/** What the tag is called now that was given by its id or by one of its names. */
export const nameNow = (given: Statement): Statement => sql`coalesce(
  (select t.name from tag_names a join tags t on t.n = a.tag where a.name = ${given}), (select name from tags where id = ${given}), ${given})`

/** The engine asks once for a whole statement whether a tag has been renamed a moment ago; as long as none has, names are read as they are written. */
export const tagsAsJson: Statement = sql`iif(exists (select 1 from tag_names where stale = 1), ${namedNow(sql`c.tags`)}, c.tags)`

/** All that the tags which are named here were ever called, be it by one of their names or by their id. */
export const namesOf = (tags: Statement): Statement => sql`(select name from tag_names where tag in (
  select tag from tag_names where name in ${tags} union select n from tags where id in ${tags}))`

/** Whoever carries one of these, under whatever name the tag was written down. */
export const carries = (tags: Statement): Statement => sql`c.n in (select n from customer_tags where tag in ${namesOf(tags)})`

/** The same, asked of one customer. */
export const carriesOne = (tags: Statement): Statement =>
  sql`exists (select 1 from customer_tags where tag in ${namesOf(tags)} and n = c.n)`

/** A name that nobody has used makes a tag; one that a tag had before is written down as what it is called now. */
export function tagsUsedBy(by: Author, customers: readonly Customer[]): Statement[] {
  const names = [...new Set(customers.flatMap(({ tags }) => tags))]
  if (names.length === 0) return []
  const rows = JSON.stringify(names.map((name) => ({ name, fold: fold(name) })))
  const named = sql`json_each(${rows}) said join tags t on t.name_fold = said.value ->> 'fold' and t.name = said.value ->> 'name'`
  const ids = anyOf(customers.map(({ id }) => id))
  return [
    sql`insert into tags (id, name, name_fold) select 'tag_' || lower(hex(randomblob(16))), value ->> 'name', value ->> 'fold'
      from json_each(${rows}) where value ->> 'name' not in (select name from tag_names)`,
    recordNewTags(by, sql`select t.id, t.name, t.tone from ${named} where t.name not in (select name from tag_names)`),
    sql`insert or ignore into tag_names (name, tag) select t.name, t.n from ${named}`,
    sql`update customers set tags = ${namedNow(sql`tags`)} where id in ${ids} and exists (
      select 1 from json_each(customers.tags) said join tag_names a on a.name = said.value join tags t on t.n = a.tag where t.name <> said.value)`
  ]
}

/** For a slice of those who are written down under a name: the name is brought up to date. */
export const renamedIn = (name: string, from: number, to: number): Statement[] => {
  const slice = sql`select n from customer_tags where tag = ${name} and n > ${from} and n <= ${to}`
  return [
    sql`update customers set tags = ${namedNow(sql`tags`)} where n in (${slice})`,
    sql`insert or ignore into customer_tags (tag, n) select t.name, s.n from (${slice}) s join tag_names a on a.name = ${name} join tags t on t.n = a.tag`,
    sql`delete from customer_tags where tag = ${name} and n in (${slice})
      and not exists (select 1 from tags where name = ${name})`
  ]
}
