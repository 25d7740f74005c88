import type { Page, PagePlace } from '../contract/page.ts'
import type { Answered, Call } from './call.ts'

type Load<Item> = (cursor?: string) => Call<Page<Item>>

/**
 * `await` it for one page, `for await` it for every item of this page and all that follow, `pages()` for page after page.
 * Asked once, however often it is awaited.
 */
export class Pages<Item> implements PromiseLike<LoadedPage<Item>>, AsyncIterable<Item> {
  readonly #load: Load<Item>
  readonly #cursor: string | undefined
  #call: Call<Page<Item>> | undefined

  constructor(load: Load<Item>, cursor?: string) {
    this.#load = load
    this.#cursor = cursor
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaitable is what this class is for
  then<Done = LoadedPage<Item>, Failed = never>(
    done?: ((page: LoadedPage<Item>) => Done | PromiseLike<Done>) | null,
    failed?: ((error: unknown) => Failed | PromiseLike<Failed>) | null
  ): Promise<Done | Failed> {
    const page = this.#first().then((loaded) => new LoadedPage(loaded, this.#load))
    // oxlint-disable-next-line promise/no-callback-in-promise -- handing the callbacks on is what `then` does
    return page.then(done, failed)
  }

  catch<Failed>(failed: (error: unknown) => Failed | PromiseLike<Failed>): Promise<LoadedPage<Item> | Failed> {
    return this.then(undefined, failed)
  }

  /** The page with its headers, its request id and what is left of the rate limit. */
  async withResponse(): Promise<Answered<LoadedPage<Item>>> {
    const answered = await this.#first().withResponse()
    return { ...answered, data: new LoadedPage(answered.data, this.#load) }
  }

  /** This page and all that follow. */
  async *pages(): AsyncGenerator<LoadedPage<Item>, void, undefined> {
    let page: LoadedPage<Item> | undefined = await this
    while (page) {
      yield page
      page = await page.next()
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const { data } of this.pages()) yield* data
  }

  #first(): Call<Page<Item>> {
    return (this.#call ??= this.#load(this.#cursor))
  }
}

/** One page, and the way to its neighbours. */
export class LoadedPage<Item> implements Page<Item> {
  declare readonly data: Item[]
  declare readonly nextCursor: string | null
  declare readonly prevCursor: string | null
  declare readonly total: number
  declare readonly totalIsExact: boolean
  declare readonly place?: PagePlace | undefined
  declare readonly indexing?: true | undefined
  readonly #load: Load<Item>

  constructor(page: Page<Item>, load: Load<Item>) {
    Object.assign(this, page)
    this.#load = load
  }

  /** The page after this one; undefined after the last. */
  next(): Pages<Item> | undefined {
    return this.#at(this.nextCursor)
  }

  /** The page before this one; undefined before the first. */
  prev(): Pages<Item> | undefined {
    return this.#at(this.prevCursor)
  }

  #at(cursor: string | null) {
    return cursor ? new Pages(this.#load, cursor) : undefined
  }
}
