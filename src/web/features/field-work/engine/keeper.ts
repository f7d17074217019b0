import { type FieldStore, freeSpace, isFull, openStore } from './store.ts'

/** The store of the browser, which says when it is full. */
export class Keeper {
  #store: FieldStore | undefined
  readonly #onFull: () => void

  constructor(onFull: () => void) {
    this.#onFull = onFull
  }

  /** Rejects where the browser keeps nothing. */
  async open(): Promise<FieldStore> {
    this.#store = await openStore()
    return this.#store
  }

  /** Undefined where the browser keeps nothing. */
  store = (): FieldStore | undefined => this.#store

  /** Writes; when there is no space, what can be fetched again goes first. Rejects, and says so, when that does not help. */
  async write(work: (store: FieldStore) => Promise<unknown>): Promise<void> {
    const store = this.#store
    if (!store) return
    try {
      await work(store)
    } catch (error) {
      if (!isFull(error)) throw error
      if (await freeSpace(store).catch(() => false))
        try {
          await work(store)
          return
        } catch (second) {
          if (!isFull(second)) throw second
        }
      this.#onFull()
      throw error
    }
  }
}
