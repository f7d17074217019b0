import type { DBSchema, IDBPDatabase, IndexNames, StoreKey, StoreNames, StoreValue } from 'idb'

/** True when the browser had no space for it. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || error.code === 22)

/** Waits for a whole transaction. Its own error says why it failed: a write within only says that it was broken off. */
export async function settled({ done }: { done: Promise<void> }, writes: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(writes)
  await done
}

/** The rows of one object store that belong to one owner, an officer or a device; each change is one transaction. */
export class Shelf<Schema extends DBSchema, Name extends StoreNames<Schema>> {
  readonly #name: Name
  readonly #index: IndexNames<Schema, Name>
  readonly #owner: string

  constructor(name: Name, index: IndexNames<Schema, Name>, owner: string) {
    this.#name = name
    this.#index = index
    this.#owner = owner
  }

  readonly read = (store: IDBPDatabase<Schema>): Promise<StoreValue<Schema, Name>[]> =>
    store.getAllFromIndex(this.#name, this.#index, IDBKeyRange.only(this.#owner))

  readonly write = (store: IDBPDatabase<Schema>, rows: readonly StoreValue<Schema, Name>[]): Promise<void> => {
    const change = store.transaction(this.#name, 'readwrite')
    return settled(
      change,
      rows.map((row) => change.store.put(row)),
    )
  }

  readonly drop = (store: IDBPDatabase<Schema>, keys: readonly StoreKey<Schema, Name>[]): Promise<void> => {
    const change = store.transaction(this.#name, 'readwrite')
    return settled(
      change,
      keys.map((key) => change.store.delete(key)),
    )
  }
}

/** The store of this browser, which says when it is full. */
export class Keeper<Store> {
  #store: Store | undefined
  readonly #open: () => Promise<Store>
  readonly #free: (store: Store) => Promise<boolean>
  readonly #onFull: () => void

  /** `free`: throws out what can be fetched again and answers whether anything went. */
  constructor(open: () => Promise<Store>, free: (store: Store) => Promise<boolean>, onFull: () => void) {
    this.#open = open
    this.#free = free
    this.#onFull = onFull
  }

  /** Rejects where the browser keeps nothing: some private windows. */
  async open(): Promise<Store> {
    this.#store = await this.#open()
    return this.#store
  }

  /** Undefined where the browser keeps nothing. */
  readonly store = (): Store | undefined => this.#store

  /** What the store holds; undefined where the browser keeps nothing. */
  readonly read = <T>(work: (store: Store) => Promise<T>): Promise<T> | undefined => this.#store && work(this.#store)

  /** Writes; when there is no space, what can be fetched again goes first. Rejects, and says so, when that does not help. */
  async write(work: (store: Store) => Promise<unknown>): Promise<void> {
    const store = this.#store
    if (!store) return
    try {
      await work(store)
    } catch (error) {
      if (!isFull(error)) throw error
      if (await this.#free(store).catch(() => false))
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
