import { type Catalogue, type Catalogues, loadWords, type Say, type Translation } from './words.ts'

/** The words of a chunk that came later, beside those that were there before. `own` are the host's wordings. */
export async function withMore<More extends Catalogue, Key extends string>(
  catalogues: Catalogues<More>,
  locale: string,
  say: Say<Key>,
  own: () => Partial<Translation<More>>
): Promise<Say<Key | (keyof More & string)>> {
  const words = await loadWords(catalogues, locale)
  const isMore = (key: string): key is keyof More & string => key in catalogues.en
  return (key, values) => (isMore(key) ? words.say(key, values, own()) : say(key as Key, values))
}
