/** Who wants to hear of one thing. Adding gives back the function that stops it. */
export class Listeners<News = void> {
  readonly #all = new Set<(news: News) => void>()

  get size() {
    return this.#all.size
  }

  add(listener: (news: News) => void): () => void {
    this.#all.add(listener)
    return () => void this.#all.delete(listener)
  }

  tell(news: News): void {
    // A listener may add another, which has not waited for this news.
    const now = [...this.#all]
    for (const listener of now) listener(news)
  }
}
