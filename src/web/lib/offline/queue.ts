import { type KnownOffset, RUN } from './run.ts'

/**
 * Something done on this device that the server should have. waiting: not sent yet; asked: it waits for a word of whoever made it; sent: the server has
 * it; refused: the server will not take it; discarded: taken off the device, which the server has yet to hear.
 */
export interface KeptItem {
  readonly id: string
  readonly state: 'waiting' | 'asked' | 'sent' | 'refused' | 'discarded'
}

/** When a device made something, by its own clock. */
export interface MadeAt {
  readonly deviceAt: string
  /** The run of the page that made it. */
  readonly run: string
  /** Milliseconds by which that run has seen its clock being set since. */
  readonly shiftMs: number
}

/** Milliseconds by the clock of the device, as that was last set; 0 where a damaged file says nothing of it. */
export const madeMs = ({ deviceAt, shiftMs }: Pick<MadeAt, 'deviceAt' | 'shiftMs'>): number =>
  Date.parse(deviceAt) + shiftMs || 0

/** One kind of items: where they are kept and how they are sent. */
export interface Kind<Item extends KeptItem> {
  /** Those of this page's owner; undefined where the browser keeps nothing. */
  readonly read: () => Promise<readonly Item[]> | undefined
  /** Rejects when there is no space. */
  readonly write: (items: readonly Item[]) => Promise<void>
  readonly drop: (ids: readonly string[]) => Promise<void>
  readonly madeAt: (item: Item) => MadeAt
  readonly shifted: (item: Item, shiftMs: number) => Item
  /** How many go at once. */
  readonly batch: number
  /**
   * Sends some under their own ids, so that sending again doubles nothing; answers those that the server spoke of, as they stand now. Rejects for
   * anything that says nothing of the items themselves: no signal, a server that rests.
   */
  readonly send: (batch: readonly Item[], known: KnownOffset) => Promise<readonly Item[]>
  /** What was sent comes back with the next snapshot, and need not be kept twice. */
  readonly isInSnapshot: boolean
}

/** What the engine knows of a queue. */
export interface Sending {
  /** Reads what is kept: other tabs write too. */
  load(): Promise<void>
  /** How many the server does not have and may still take. */
  waiting(): number
  isEmpty(): boolean
  hasNext(): boolean
  /** Sends the next ones. False: the answer spoke of none of them, and trying again at once would go round for ever. */
  sendNext(known: KnownOffset): Promise<boolean>
  shift(shiftMs: number): Promise<void>
  /** What to throw out once a snapshot asked for now has come. */
  tidy(): () => Promise<void>
}

/**
 * The items of one kind, the oldest sent first by the clock of the device. That may be wrong between two runs of the page: no server may depend on what
 * builds on an earlier one coming after it. What is written goes one after the other.
 */
export class Queue<Item extends KeptItem> implements Sending {
  readonly #kind: Kind<Item>
  readonly #changed: () => void
  #items: readonly Item[] = []
  #writes = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(kind: Kind<Item>, changed: () => void) {
    this.#kind = kind
    this.#changed = changed
  }

  /** All of them, in the order in which they were made. */
  readonly items = (): readonly Item[] => this.#items

  async load(): Promise<void> {
    const writes = this.#writes
    const kept = await this.#kind.read()
    if (!kept) return
    // Something was kept meanwhile: what was read may lack it.
    if (writes !== this.#writes) return this.load()
    this.#show(kept)
  }

  #show(items: readonly Item[]) {
    const { madeAt } = this.#kind
    this.#items = items.toSorted((a, b) => madeMs(madeAt(a)) - madeMs(madeAt(b)))
    this.#changed()
  }

  /** Keeps new or changed ones, then shows them. Rejects, and shows nothing, when there is no space. */
  keep(items: readonly Item[], write: (items: readonly Item[]) => Promise<void> = this.#kind.write): Promise<void> {
    return this.#inTurn(() => this.#put(items, write))
  }

  /** After what is being written now: each looks at the items as the one before has left them. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #put(items: readonly Item[], write = this.#kind.write) {
    if (items.length === 0) return
    await write(items)
    this.#writes++
    this.#show([...new Map([...this.#items, ...items].map((item) => [item.id, item])).values()])
  }

  async drop(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const gone = new Set(ids)
    await this.#inTurn(async () => {
      await this.#kind.drop(ids)
      this.#writes++
      this.#show(this.#items.filter(({ id }) => !gone.has(id)))
    })
  }

  readonly waiting = (): number => this.#items.filter(({ state }) => state === 'waiting' || state === 'asked').length
  readonly isEmpty = (): boolean => this.#items.length === 0
  readonly #next = () => this.#items.filter(({ state }) => state === 'waiting').slice(0, this.#kind.batch)
  readonly hasNext = (): boolean => this.#next().length > 0

  async sendNext(known: KnownOffset): Promise<boolean> {
    const answered = await this.#kind.send(this.#next(), known)
    await this.#inTurn(() => this.#put(answered.map(this.#asShifted)))
    return answered.length > 0
  }

  /** An item as it was when it was sent, with what its clock was set by meanwhile. */
  readonly #asShifted = (sent: Item): Item => {
    const { madeAt, shifted } = this.#kind
    const now = this.#items.find(({ id }) => id === sent.id)
    const shiftMs = now ? madeAt(now).shiftMs - madeAt(sent).shiftMs : 0
    return shiftMs === 0 ? sent : shifted(sent, shiftMs)
  }

  /** The clock was set while the page runs: what was made under the old one remembers by how much. */
  async shift(shiftMs: number): Promise<void> {
    const { madeAt, shifted } = this.#kind
    const isOurs = (item: Item) => madeAt(item).run === RUN && (item.state === 'waiting' || item.state === 'asked')
    await this.#inTurn(() => this.#put(this.#items.filter(isOurs).map((item) => shifted(item, shiftMs))))
  }

  tidy(): () => Promise<void> {
    const sent = this.#kind.isInSnapshot ? this.#items.filter(({ state }) => state === 'sent') : []
    return () => this.drop(sent.map(({ id }) => id))
  }
}
