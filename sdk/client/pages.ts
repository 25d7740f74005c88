import type { Page } from '../contract/page.ts'

/** `await` it for one page; `for await` it for every item of this page and all that follow. */
export class Pages<Item> implements PromiseLike<Page<Item>>, AsyncIterable<Item> {
  readonly #load: (cursor?: string) => Promise<Page<Item>>

  constructor(load: (cursor?: string) => Promise<Page<Item>>) {
    this.#load = load
  }

  // oxlint-disable-next-line unicorn/no-thenable -- being awaitable is what this class is for
  then<Done, Failed = never>(
    done: (page: Page<Item>) => Done | PromiseLike<Done>,
    failed?: (error: unknown) => Failed | PromiseLike<Failed>
  ) {
    // oxlint-disable-next-line promise/no-callback-in-promise -- handing the callbacks on is what `then` does
    return this.#load().then(done, failed)
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Item> {
    let page = await this.#load()
    yield* page.data
    while (page.nextCursor) {
      page = await this.#load(page.nextCursor)
      yield* page.data
    }
  }
}
